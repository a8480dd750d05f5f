#include "page/generated.h"

#include <string_view>

#include "base/dates.h"
#include "base/numerals.h"
#include "page/line_text.h"

namespace octavo::page {
namespace {

std::string text_of_meta(const document::Document& document, document::Kind kind) {
  const document::Node* meta = document.meta();
  const document::Node* node = meta ? meta->child(kind) : nullptr;
  return node ? line_text(*node) : std::string();
}

std::string short_title(const document::Document& document) {
  const document::Node* meta = document.meta();
  const document::Node* title = meta ? meta->child(document::Kind::title) : nullptr;
  if (!title) return {};
  const std::string_view given = title->value("short");
  return given.empty() ? line_text(*title) : std::string(given);
}

/// "2.3": the numbers of the sections around, then its own.
std::string path_of_numbers(const ContentValues& values) {
  std::string path;
  for (const OuterNumber& outer : values.outer_numbers) {
    path += base::numeral(outer.number, outer.style.value_or(values.number_style), values.language) + ".";
  }
  return path + base::numeral(values.number, values.number_style, values.language);
}

/// "2026-11-24T09:00+09:00" and its parts; empty where the document is not withheld.
struct Embargo {
  std::string_view day, time, zone;
};

Embargo embargo_of(const document::Document& document) {
  constexpr std::size_t day = 10, time = 5;
  const std::string_view said = document.root.value("embargo");
  if (said.size() <= day + 1 + time) return {};
  return {said.substr(0, day), said.substr(day + 1, time), said.substr(day + 1 + time)};
}

/// "Z" is GMT, "+09:00" UTC+9, "+05:30" UTC+5:30: an offset says where and is understood everywhere.
std::string zone_name(std::string_view zone) {
  if (zone.empty()) return {};
  constexpr std::string_view none = "00:00";
  if (zone == "Z" || zone.substr(1) == none) return "GMT";
  std::string name = zone.front() == '+' ? "UTC+" : "UTC\u2212";
  std::string_view hours = zone.substr(1, 2), minutes = zone.substr(4);
  if (hours.front() == '0') hours.remove_prefix(1);
  name += hours;
  if (minutes != "00") name.append(":").append(minutes);
  return name;
}

std::string value_of(const layout::ContentPart& part, const ContentValues& values, const document::Document& document) {
  using Kind = layout::ContentPart::Kind;
  switch (part.kind) {
    case Kind::literal:
      return part.text;
    case Kind::number:
      return base::numeral(values.number, values.number_style, values.language);
    case Kind::numbers:
      return path_of_numbers(values);
    case Kind::page:
      return values.page > 0 ? base::numeral(values.page, values.number_style, values.language) : "?";
    case Kind::pages:
      return base::numeral(values.pages, values.number_style, values.language);
    case Kind::title:
      return text_of_meta(document, document::Kind::title);
    case Kind::short_title:
      return short_title(document);
    case Kind::section:
      return values.section;
    case Kind::byline:
      return text_of_meta(document, document::Kind::byline);
    case Kind::date:
      return text_of_meta(document, document::Kind::date);
    case Kind::entry:
      return values.entry;
    case Kind::author:
      return values.author;
    case Kind::year:
      return values.year;
    case Kind::cited:
      return values.cited;
    case Kind::within:
    case Kind::publisher:
      return {};  // of sources, which are put together piece by piece
    case Kind::reference:
      return values.reference;
    case Kind::when:
      return values.node ? base::date_words(values.node->value("when"), values.node->value("until"), values.language,
                                            values.number_style)
                         : std::string();
    case Kind::classification:
      return values.classification;
    case Kind::embargo_date:
      return base::date_words(embargo_of(document).day, values.language, values.number_style);
    case Kind::embargo_time:
      return std::string(embargo_of(document).time);
    case Kind::embargo_zone:
      return zone_name(embargo_of(document).zone);
    case Kind::attribute:
      return values.node ? std::string(values.node->value(part.text)) : std::string();
    case Kind::copy:
    case Kind::copies:
    case Kind::holder:  // of copies, which are made of finished pages
    case Kind::leader:
      return {};
  }
  return {};
}

bool is_placeholder(const layout::ContentPart& part) {
  return part.kind != layout::ContentPart::Kind::literal && part.kind != layout::ContentPart::Kind::leader;
}

/// The " · " of "{short-title} · {date}" where there is no date.
bool separates_nothing(const std::vector<layout::ContentPart>& content, const std::vector<std::string>& texts,
                       std::size_t i) {
  if (content[i].kind != layout::ContentPart::Kind::literal || i == 0 || i + 1 == content.size()) return false;
  if (!is_placeholder(content[i - 1]) || !is_placeholder(content[i + 1])) return false;
  return texts[i - 1].empty() || texts[i + 1].empty();
}

}  // namespace

std::string classification_label(const document::Document& document, const layout::Layout& layout) {
  const layout::Level* level = layout.marking.level(document.root.value("classification"));
  const auto* label = level ? layout::content_for(level->label, document.language) : nullptr;
  return label ? fill(*label, {}, document).before : std::string();
}

FilledContent fill(const std::vector<layout::ContentPart>& content, const ContentValues& values,
                   const document::Document& document) {
  std::vector<std::string> texts;
  texts.reserve(content.size());
  for (const layout::ContentPart& part : content) texts.push_back(value_of(part, values, document));
  FilledContent filled;
  std::string* out = &filled.before;
  for (std::size_t i = 0; i < content.size(); ++i) {
    if (content[i].kind == layout::ContentPart::Kind::leader) {
      out = &filled.after;
    } else if (!separates_nothing(content, texts, i)) {
      const bool is_entry = content[i].kind == layout::ContentPart::Kind::entry && out == &filled.before;
      if (is_entry) filled.entry_begin = out->size();
      *out += texts[i];
      if (is_entry) filled.entry_end = out->size();
    }
  }
  return filled;
}

}  // namespace octavo::page
