#pragma once
// The style rules of a layout, parsed: what the Cascade works with.

#include <string>
#include <vector>

#include "layout/layout.h"
#include "layout/sheet.h"
#include "layout/style_properties.h"

namespace octavo::layout {

struct Declaration {
  const StyleProperty* property;
  Parsed value;
  Span span;
};

struct StyleRule {
  Selector selector;
  std::string name;  ///< "answer/p[ja]"
  Span match_span;
  std::vector<Declaration> declarations;  ///< in the order of the property table
};

struct Layout::Rules {
  std::vector<StyleRule> rules;  ///< the weakest first
  Texts texts;
  Length grid_leading;
};

/// Parses all styles of the sheet. Values that are wrong are reported and left out.
Layout::Rules make_rules(const Sheet& sheet, const Names& names, Length grid_leading, Diagnostics& diagnostics);

/// Reports E308 where the text area of the grid's characters and lines is larger than what the margins leave.
void check_character_grid(const Layout& layout, const Layout::Rules& rules, const Sheet& sheet,
                          Diagnostics& diagnostics);

/// Reports E309 for every value in force that breaks the layout's own <rules>.
void check_bound_rules(const Sheet& sheet, const Layout::Rules& rules, const Names& names, Diagnostics& diagnostics);

}  // namespace octavo::layout
