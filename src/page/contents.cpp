#include "page/contents.h"

#include <algorithm>
#include <utility>

#include "base/dates.h"
#include "base/numerals.h"
#include "document/vocabulary.h"
#include "page/headings.h"
#include "page/index_entries.h"
#include "page/reference_texts.h"
#include "page/section_numbers.h"
#include "page/word_lists.h"

namespace octavo::page {
namespace {

using document::Kind;
using layout::Style;

/// The line above a list, such as "Contents".
void add_list_title(Setting& setting, const layout::Part& part, GalleyBuilder& builder, display::ElementId element) {
  const Style& title = setting.cascade.named(part.title, setting.document.language);
  Entry entry;
  entry.content = fill(title.content, {}, setting.document);
  entry.style = &title;
  builder.add_entry(entry, element);
}

std::string style_name_of(const Heading& heading) {
  const bool question = heading.node->kind == Kind::qa;
  if (question) return heading.around.size() > 1 ? "subquestion" : "question";
  const bool subsection = heading.node->kind == Kind::section && !heading.around.empty();
  return subsection ? "subsection" : std::string(document::rule_of(heading.node->kind).name);
}

Entry entry_of(Setting& setting, const Heading& heading, const Folios& numbers) {
  const Language language = setting.document.language;
  const Style& style = setting.cascade.named("contents-entry-" + style_name_of(heading), language);
  const Style& number_style = setting.cascade.named("contents-number", language);
  const std::string destination = destination_of(*heading.node);
  ContentValues values;
  values.node = heading.node;
  values.number = heading.node->number;
  values.outer_numbers = outer_numbers(heading.around, setting.cascade, style.text.language);
  values.number_style = style.number_style;
  values.language = style.text.language;
  values.entry = heading_text(setting, heading);
  values.reference = reference_name(setting, *heading.node, style.text.language);
  if (const auto number = numbers.find(destination); number != numbers.end()) values.page = number->second;
  Entry entry;
  entry.content = fill(style.content, values, setting.document);
  const bool shortened = heading.title != nullptr && !heading.title->value("short").empty();
  entry.title = shortened ? nullptr : heading.title;
  entry.style = &style;
  entry.number_style = &number_style;
  entry.target = display::ToDestination{destination};
  entry.span = heading.title != nullptr ? heading.title->span : heading.node->span;
  // Sections that bear a number on their pages have it in the text of their entries, where the layout wants it; and
  // there must be room for one in the indent.
  values.number_style = number_style.number_style;
  if (heading.node->kind == Kind::qa && style.indent_start > Length{})
    entry.number = fill(number_style.content, values, setting.document).before;
  return entry;
}

/// The entries of indexes, after those of headings.
void append_indexes(Setting& setting, const layout::Part& part, const Folios& numbers, std::vector<Entry>& entries) {
  const bool wanted = std::find(part.entries.begin(), part.entries.end(), "index") != part.entries.end();
  if (!wanted || !has_index(setting.document.root)) return;
  const Style& style = setting.cascade.named("contents-entry-index", setting.document.language);
  for (const layout::Part& other : setting.layout.parts) {
    if (other.kind != layout::Part::Kind::index) continue;
    ContentValues values;
    values.number_style = style.number_style;
    values.language = style.text.language;
    values.entry = title_of(setting, other);
    const std::string destination = destination_of(other);
    if (const auto number = numbers.find(destination); number != numbers.end()) values.page = number->second;
    Entry& entry = entries.emplace_back();
    entry.content = fill(style.content, values, setting.document);
    entry.style = &style;
    entry.target = display::ToDestination{destination};
  }
}

/// What an index prints besides terms and pages.
struct IndexStyles {
  const Style& entry;
  const Style& part;  ///< of what a term is divided into
  const Style& group;
  const Style& separator;
  const Style& see;
  const Style& see_also;
};

/// The lines of an index, one for each term and for each part of one.
class IndexLines {
 public:
  IndexLines(Setting& setting, IndexStyles styles) : setting_(setting), styles_(styles) {}

  std::vector<EntryPiece> of(const IndexEntry& entry, const Style& style) const {
    std::vector<EntryPiece> line{{entry.term, std::nullopt, {}}};
    for (const Locator& pages : entry.pages) {
      line.push_back({text_of(styles_.separator, {}), std::nullopt, {}});
      line.push_back({range_of(pages, style), display::ToDestination{pages.destination}, entry.term});
    }
    for (const std::string& other : entry.see) line.push_back({text_of(styles_.see, other), std::nullopt, {}});
    for (const std::string& other : entry.see_also) {
      line.push_back({text_of(styles_.see_also, other), std::nullopt, {}});
    }
    return line;
  }

  std::string text_of(const Style& style, const std::string& entry) const {
    ContentValues values;
    values.entry = entry;
    return fill(style.content, values, setting_.document).before;
  }

 private:
  static std::string range_of(const Locator& pages, const Style& style) {
    const auto written = [&](int page) { return base::numeral(page, style.number_style, style.text.language); };
    if (pages.first == pages.last) return written(pages.first);
    return written(pages.first) + std::string(base::range_mark(style.text.language)) + written(pages.last);
  }

  Setting& setting_;
  IndexStyles styles_;
};

}  // namespace

std::string destination_of(const layout::Part& part) {
  return "part " + part.name;
}

std::string title_of(Setting& setting, const layout::Part& part) {
  return fill(setting.cascade.named(part.title, setting.document.language).content, {}, setting.document).before;
}

bool is_made(const layout::Part& part) {
  return part.kind == layout::Part::Kind::contents || part.kind == layout::Part::Kind::index;
}

Galley set_contents(Shared& shared, const GalleyRoom& room, const layout::Part& part, const Folios& numbers,
                    display::ElementId element) {
  Setting& setting = shared.setting;
  const std::vector<Heading> headings = headings_of(setting.document, part.entries, part.depth);
  GalleyBuilder builder(shared, room);
  std::vector<Entry> entries;
  entries.reserve(headings.size());
  for (const Heading& heading : headings) entries.push_back(entry_of(setting, heading, numbers));
  append_indexes(setting, part, numbers, entries);
  if (entries.empty()) return builder.finish();
  add_list_title(setting, part, builder, shared.structure.open(element, display::heading(2)));
  const display::ElementId list = shared.structure.open(element, display::Tag::toc);
  const Length number_room = builder.room_of_numbers(entries);
  for (Entry& entry : entries) {
    if (entry.style->indent_start > Length{}) entry.number_room = number_room;
    builder.add_entry(entry, shared.structure.open(list, display::Tag::toci));
  }
  return builder.finish();
}

Galley set_index(Shared& shared, const GalleyRoom& room, const layout::Part& part, const Folios& numbers,
                 display::ElementId element) {
  Setting& setting = shared.setting;
  GalleyBuilder builder(shared, room);
  if (!has_index(setting.document.root)) return builder.finish();
  const Language language = setting.document.language;
  const auto named = [&](const char* name) -> const Style& { return setting.cascade.named(name, language); };
  const IndexStyles styles{named("index-entry"),     named("index-part"), named("index-group"),
                           named("index-separator"), named("index-see"),  named("index-see-also")};
  const IndexLines lines(setting, styles);
  builder.begin_at(destination_of(part));
  add_list_title(setting, part, builder, shared.structure.open(element, display::heading(2)));
  const display::ElementId list = shared.structure.open(element, display::Tag::index);
  const auto add = [&](const std::vector<EntryPiece>& line, const Style& style, Span span) {
    builder.add_pieces(line, style, span, shared.structure.open(list, display::Tag::p));
  };
  const std::vector<IndexEntry> entries = index_of(setting.document, numbers, styles.entry.collation);
  const bool divided = std::ssize(entries) >= part.heads_from && !styles.group.content.empty();
  std::string head;
  for (const IndexEntry& entry : entries) {
    if (divided && entry.head != head) {
      add({{lines.text_of(styles.group, written_head(setting, entry.head, styles.group)), std::nullopt, {}}},
          styles.group, entry.span);
    }
    head = entry.head;
    add(lines.of(entry, styles.entry), styles.entry, entry.span);
    if (!entry.below.empty()) builder.keep_last();
    for (std::size_t i = 0; i < entry.below.size(); ++i) {
      add(lines.of(entry.below[i], styles.part), styles.part, entry.below[i].span);
      // Two parts stay with their term, and the last is not left alone.
      if (i + 1 < entry.below.size() && (i == 0 || i + 2 == entry.below.size())) builder.keep_last();
    }
  }
  return builder.finish();
}

}  // namespace octavo::page
