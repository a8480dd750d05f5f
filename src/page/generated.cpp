#include "page/generated.h"

#include <string_view>

#include "base/dates.h"
#include "base/numerals.h"

namespace octavo::page {
namespace {

std::string text_of_meta(const document::Document& document, document::Kind kind) {
  const document::Node* meta = document.meta();
  const document::Node* node = meta ? meta->child(kind) : nullptr;
  return node ? document::plain_text(*node) : std::string();
}

std::string short_title(const document::Document& document) {
  const document::Node* meta = document.meta();
  const document::Node* title = meta ? meta->child(document::Kind::title) : nullptr;
  if (!title) return {};
  const std::string_view given = title->value("short");
  return given.empty() ? document::plain_text(*title) : std::string(given);
}

/// "2.3": the numbers of the sections around, then its own.
std::string path_of_numbers(const ContentValues& values) {
  std::string path;
  for (const OuterNumber& outer : values.outer_numbers) {
    path += base::numeral(outer.number, outer.style.value_or(values.number_style), values.language) + ".";
  }
  return path + base::numeral(values.number, values.number_style, values.language);
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
    case Kind::reference:
      return values.reference;
    case Kind::when:
      return values.node ? base::date_words(values.node->value("when"), values.node->value("until"), values.language,
                                            values.number_style)
                         : std::string();
    case Kind::attribute:
      return values.node ? std::string(values.node->value(part.text)) : std::string();
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
      *out += texts[i];
    }
  }
  return filled;
}

}  // namespace octavo::page
