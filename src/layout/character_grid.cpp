// Whether the text area that a grid of characters and lines asks for fits the paper (JLREQ 2.4, 2.5).
#include <algorithm>

#include "layout/making.h"
#include "layout/style_rules.h"
#include "layout/values.h"

namespace octavo::layout {
namespace {

/// Paragraphs are indented, and some marks may neither begin nor end a line (JLREQ 3.1.7, 3.1.8): shorter lines hold
/// nothing.
constexpr int least_characters = 5;

/// A size that documents are set in, and where the layout says it.
struct DocumentSize {
  Length size;
  Span span;
};

/// Of the languages that the layout is made for.
std::vector<DocumentSize> document_sizes(const Layout& layout, const Layout::Rules& rules) {
  std::vector<DocumentSize> sizes;
  const auto is_served = [&](Language language) {
    if (layout.languages.empty()) return true;
    return std::ranges::any_of(layout.languages, [&](Language served) { return speaks_to(language, served); });
  };
  for (const StyleRule& rule : rules.rules) {
    const Selector& selector = rule.selector;
    const bool general = selector.target == Selector::Target::document && selector.role.empty();
    if (!general || !is_served(selector.language)) continue;
    // The grid is one of CJK characters: other writings have the measure that the margins leave.
    if (!selector.language.is_cjk()) continue;
    for (const Declaration& declaration : rule.declarations) {
      if (declaration.property->property.name != "size") continue;
      sizes.push_back({std::get<Amount>(declaration.value).resolve(Length(), rules.grid_leading), declaration.span});
    }
  }
  return sizes;
}

class GridCheck {
 public:
  GridCheck(const Layout& layout, const Sheet& sheet, Diagnostics& diagnostics)
      : layout_(layout), grid_(*sheet.find("grid")), diagnostics_(diagnostics) {}

  bool lines_hold_text() {
    const int characters = layout_.character_grid.characters;
    if (characters >= least_characters) return true;
    diagnostics_.report(Code::E308, grid_.value("characters")->span,
                        "a line of " + std::to_string(characters) + (characters == 1 ? " character" : " characters") +
                            " is too short for text: it takes " + std::to_string(least_characters),
                        {"ask for more, or leave characters out: the margins then say how long lines are"});
    return false;
  }

  bool lines_fit(const PageType& page) {
    const bool level = layout_.mode == text::WritingMode::horizontal;
    const Length room = level ? layout_.trim.height - page.margin_top - page.margin_bottom
                              : layout_.trim.width - page.margin_inner - page.margin_outer;
    const Length needed = layout_.grid_leading * layout_.character_grid.lines;
    if (needed <= room) return true;
    report("lines", std::to_string(layout_.character_grid.lines) + " lines of " + base::format(layout_.grid_leading),
           needed, room, page);
    return false;
  }

  /// An index has as many characters in all its columns as the text has in a line.
  bool characters_fit(const PageType& page, const DocumentSize& size) {
    const bool level = layout_.mode == text::WritingMode::horizontal;
    const Length margin =
        page.margin_column.width > Length() ? page.margin_column.width + page.margin_column.gap : Length();
    const Length room = (level ? layout_.trim.width - page.margin_inner - page.margin_outer
                               : layout_.trim.height - page.margin_top - page.margin_bottom) -
                        margin - (is_index(page) ? Length() : page.column_gap * (page.columns - 1));
    const int characters = layout_.character_grid.characters * (is_index(page) ? 1 : page.columns);
    const Length needed = size.size * characters;
    if (needed <= room) return !is_index(page) || columns_hold_text(page, size, needed);
    report("characters", std::to_string(characters) + " characters of " + base::format(size.size), needed, room, page,
           size.span);
    return false;
  }

 private:
  bool columns_hold_text(const PageType& page, const DocumentSize& size, Length line) {
    const Length column = (line - page.column_gap * (page.columns - 1)) / page.columns;
    if (column >= size.size * least_characters) return true;
    const std::string columns = std::to_string(page.columns) + (page.columns == 1 ? " column" : " columns");
    diagnostics_.report(Code::E308, grid_.value("characters")->span,
                        "the " + columns + " of page type " + page.name + " are too narrow for text: a line of " +
                            std::to_string(layout_.character_grid.characters) + " characters leaves each of them " +
                            base::format(std::max(column, Length())) + ", and they take " +
                            base::format(size.size * least_characters),
                        {"ask for more characters, or give the page type fewer columns or a smaller column-gap"});
    return false;
  }

  bool is_index(const PageType& page) const {
    return std::ranges::any_of(
        layout_.parts, [&](const Part& part) { return part.kind == Part::Kind::index && part.page == page.name; });
  }

  void report(std::string_view property, std::string what, Length needed, Length room, const PageType& page,
              Span size = {}) {
    base::Diagnostic finding{Code::E308,
                             grid_.value(property)->span,
                             std::move(what) + " need " + base::format(needed) + "; the margins of page type " +
                                 page.name + " leave " + base::format(std::max(room, Length())),
                             {"ask for fewer, or make the type, the leading or the margins smaller"},
                             {}};
    if (size.valid()) finding.related.push_back({size, "this is the size"});
    diagnostics_.report(std::move(finding));
  }

  const Layout& layout_;
  const Section& grid_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_character_grid(const Layout& layout, const Layout::Rules& rules, const Sheet& sheet,
                          Diagnostics& diagnostics) {
  const CharacterGrid& grid = layout.character_grid;
  if (grid.characters == 0 && grid.lines == 0) return;
  GridCheck check(layout, sheet, diagnostics);
  const std::vector<DocumentSize> sizes = document_sizes(layout, rules);
  // One page type that is too small says it for all.
  const auto& pages = layout.page_types;
  if (grid.lines > 0) {
    std::ranges::all_of(pages, [&](const auto& page) { return check.lines_fit(page.second); });
  }
  if (grid.characters == 0 || !check.lines_hold_text()) return;
  for (const DocumentSize& size : sizes) {
    std::ranges::all_of(pages, [&](const auto& page) { return check.characters_fit(page.second, size); });
  }
}

}  // namespace octavo::layout
