#include "layout/style_rules.h"

#include <algorithm>

namespace octavo::layout {

Layout::Rules make_rules(const Sheet& sheet, const Names& names, Length grid_leading, Diagnostics& diagnostics) {
  Layout::Rules made;
  made.texts = names.texts;
  made.grid_leading = grid_leading;
  for (const Section* section : sheet.all(SectionKind::style)) {
    StyleRule rule;
    rule.selector = section->selector;
    rule.name = section->name;
    rule.match_span = section->span;
    for (const StyleProperty& row : style_properties()) {
      const Value* value = section->value(row.property.name);
      if (value == nullptr) continue;
      if (auto parsed = parse_value(row.property, *value, names, diagnostics)) {
        rule.declarations.push_back({&row, std::move(*parsed), value->span});
      }
    }
    made.rules.push_back(std::move(rule));
  }
  std::ranges::stable_sort(made.rules, {}, [](const StyleRule& rule) { return weight_of(rule.selector); });
  return made;
}

}  // namespace octavo::layout
