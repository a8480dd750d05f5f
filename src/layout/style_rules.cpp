#include "layout/style_rules.h"

#include <algorithm>

namespace octavo::layout {

Layout::Rules make_rules(const Sheet& sheet, const Names& names, Length grid_leading, Diagnostics& diagnostics) {
  Layout::Rules made;
  made.texts = names.texts;
  made.grid_leading = grid_leading;
  std::vector<const Section*> sections = sheet.all(SectionKind::style);
  std::ranges::stable_sort(sections, {}, [](const Section* section) { return weight_of(section->selector); });
  made.rules.reserve(sections.size());
  for (const Section* section : sections) {
    StyleRule& rule = made.rules.emplace_back();
    rule.selector = section->selector;
    rule.name = section->name;
    rule.match_span = section->span;
    for (const auto& [property, value] : section->values) {
      const StyleProperty* row = find_style_property(property);
      if (row == nullptr) continue;
      if (auto parsed = parse_value(row->property, value, names, diagnostics)) {
        rule.declarations.push_back({row, std::move(*parsed), value.span});
      }
    }
  }
  return made;
}

}  // namespace octavo::layout
