#include "layout/layout.h"

#include <algorithm>

#include "base/paper.h"
#include "layout/making.h"
#include "layout/reading.h"
#include "layout/style_rules.h"

namespace octavo::layout {
namespace {

std::string millimetres(Length length) {
  return base::format_number(length.mm(), 3) + "mm";
}

/// What is in force without any file saying so, listed with the program as its place.
void list_fallbacks(const Sheet& sheet, std::vector<Value>& values) {
  for (const auto& [key, section] : sheet.sections()) {
    for (const Property& property : properties_of(section.kind)) {
      if (property.fallback.empty() || section.value(property.name) != nullptr) continue;
      if (section.kind == SectionKind::page_type && section.value("like") != nullptr) continue;
      Value value;
      value.name = value_name(section, property.name);
      value.text = property.fallback;
      value.file = "(default)";
      values.push_back(std::move(value));
    }
  }
}

std::vector<Value> list_values(const Sheet& sheet) {
  std::vector<Value> values;
  for (const auto& [key, section] : sheet.sections()) {
    for (const auto& [property, value] : section.values) values.push_back(value);
  }
  list_fallbacks(sheet, values);
  std::ranges::sort(values, {}, &Value::name);
  return values;
}

/// base.xml gives every property of a style a value; a layout that stands alone must do the same.
void check_complete(const Layout::Rules& rules, Span root, Diagnostics& diagnostics) {
  for (const StyleProperty& row : style_properties()) {
    const bool said = std::ranges::any_of(rules.rules, [&](const StyleRule& rule) {
      return rule.selector.target == Selector::Target::document && rule.selector.language.empty() &&
             std::ranges::find(rule.declarations, &row, &Declaration::property) != rule.declarations.end();
    });
    if (!said) {
      diagnostics.report(Code::E311, root,
                         "no style for \"document\" gives a value for " + std::string(row.property.name),
                         {"let the layout extend base"});
    }
  }
}

}  // namespace

void set_paper_size(Sheet& sheet, Section& paper, const Value& size, Diagnostics& diagnostics) {
  const auto words = words_of(size.text);
  const base::Paper* found = words.empty() ? nullptr : base::find_paper(words.front());
  if (found != nullptr && found->use != base::Paper::Use::pages) found = nullptr;
  const bool landscape = words.size() == 2 && words[1] == "landscape";
  if (found == nullptr || (words.size() > 1 && !landscape)) {
    std::string all;
    for (const base::Paper& row : base::papers()) {
      if (row.use == base::Paper::Use::pages) all += (all.empty() ? "" : ", ") + std::string(row.name);
    }
    diagnostics.report(Code::E304, size.span, "there is no paper size \"" + size.text + "\"",
                       {"it takes " + all + ", each alone or with \"landscape\"; or give width and height"});
    return;
  }
  Value width = size, height = size;
  width.text = millimetres(landscape ? found->height : found->width);
  height.text = millimetres(landscape ? found->width : found->height);
  sheet.set(paper, "width", std::move(width));
  sheet.set(paper, "height", std::move(height));
}

namespace {

/// Where a layout was found, and the root of the last one that it extends.
struct Origin {
  std::string file;
  Span last_root;
};

/// The trees of the files, the largest part of what a layout takes, go with the end of this.
std::optional<Origin> read_sheet(const LayoutRequest& request, Sheet& sheet, Files& files, base::SourceMap& sources,
                                 Diagnostics& diagnostics) {
  const auto chain = read_chain(request, files, sources, diagnostics);
  if (chain.empty()) return std::nullopt;
  for (auto tree = chain.rbegin(); tree != chain.rend(); ++tree) read_values(*tree, sheet, sources, diagnostics);
  apply_overrides(request, sheet, sources, diagnostics);
  return Origin{std::string(sources.name(chain.front().source())), chain.back().root().span};
}

}  // namespace

std::optional<Layout> read_layout(const LayoutRequest& request, Files& files, base::SourceMap& sources,
                                  Diagnostics& diagnostics) {
  Diagnostics found;
  const auto hand_on = [&] {
    for (auto& one : found.sorted()) diagnostics.report(std::move(one));
  };
  Sheet sheet;
  const auto origin = read_sheet(request, sheet, files, sources, found);
  if (!origin) return hand_on(), std::nullopt;

  Layout layout;
  layout.name = request.name;
  layout.file = origin->file;
  layout.purpose = sheet.purpose;
  const Names names = collect_names(sheet, found);
  layout.spots = names.spots;
  make_pages(Making{sheet, names, found, {}}, layout);
  make_marking(Making{sheet, names, found, layout.grid_leading}, layout);
  make_editions(Making{sheet, names, found, layout.grid_leading}, layout);
  auto rules = std::make_shared<Layout::Rules>(make_rules(sheet, names, layout.grid_leading, found));
  if (!found.has_errors()) check_complete(*rules, origin->last_root, found);
  if (!found.has_errors()) check_character_grid(layout, *rules, sheet, found);
  if (!found.has_errors()) check_bound_rules(sheet, *rules, names, found);
  if (request.values == LayoutRequest::Values::listed) layout.values = list_values(sheet);
  layout.rules = std::move(rules);
  hand_on();
  if (found.has_errors()) return std::nullopt;
  return layout;
}

}  // namespace octavo::layout
