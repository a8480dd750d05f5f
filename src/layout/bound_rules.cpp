// The rules that a layout binds itself to, such as those of large print: checked wherever a style breaks them, whether
// a child layout or a --set says so.
#include <algorithm>
#include <optional>

#include "layout/style_rules.h"

namespace octavo::layout {
namespace {

const Declaration* declared(const StyleRule& rule, std::string_view property) {
  const auto found = std::ranges::find(rule.declarations, property,
                                       [](const Declaration& one) { return one.property->property.name; });
  return found == rule.declarations.end() ? nullptr : &*found;
}

class BoundRules {
 public:
  BoundRules(const Section& bound, const Layout::Rules& rules, const Names& names, Diagnostics& diagnostics)
      : bound_(bound), rules_(rules), names_(names), diagnostics_(diagnostics) {}

  void check() {
    for (const StyleRule& rule : rules_.rules) {
      check_size(rule);
      check_leading(rule);
      check_shrink(rule);
      for (const std::string_view property : {"align", "hyphenate", "slant", "caps"}) check_choice(rule, property);
    }
  }

 private:
  std::optional<Parsed> limit(std::string_view property) {
    const Value* value = bound_.value(property);
    if (value == nullptr) return std::nullopt;
    return parse_value(*find_property(SectionKind::rules, property), *value, names_, diagnostics_);
  }

  /// What the document's own rules say for a language; the weakest rule first, so the last one that says it counts.
  const Declaration* of_document(std::string_view property, Language language) {
    const Declaration* found = nullptr;
    for (const StyleRule& rule : rules_.rules) {
      if (rule.selector.target != Selector::Target::document || !speaks_to(rule.selector.language, language)) continue;
      if (const auto* one = declared(rule, property)) found = one;
    }
    return found;
  }

  Length size_of(const StyleRule& rule) {
    const Declaration* document = of_document("size", rule.selector.language);
    const Length around =
        document == nullptr ? Length() : std::get<Amount>(document->value).resolve(Length(), rules_.grid_leading);
    const Declaration* own = declared(rule, "size");
    return own == nullptr ? around : std::get<Amount>(own->value).resolve(around, rules_.grid_leading);
  }

  void broken(const StyleRule& rule, const Declaration& at, const std::string& what, std::string_view limit_name) {
    const Value* limit_value = bound_.value(limit_name);
    base::Diagnostic diagnostic{Code::E309,
                                at.span,
                                "style." + rule.name + "." + std::string(at.property->property.name) + " " + what,
                                {"keep to the rule, or extend a layout that is not bound to it"},
                                {}};
    diagnostic.related.push_back({limit_value->span, "the layout is bound to this"});
    diagnostics_.report(std::move(diagnostic));
  }

  void check_size(const StyleRule& rule) {
    const auto least = limit("minimum-size");
    const Declaration* size = declared(rule, "size");
    if (!least || size == nullptr) return;
    const Length minimum = std::get<Amount>(*least).resolve(Length(), rules_.grid_leading);
    const Length used = size_of(rule);
    if (used >= minimum) return;
    broken(rule, *size, "is " + base::format(used) + ", less than the least size of " + base::format(minimum),
           "minimum-size");
  }

  /// Type that may be made smaller where a table asks for it has no least size.
  void check_shrink(const StyleRule& rule) {
    const Declaration* shrink = declared(rule, "shrink");
    if (!limit("minimum-size") || shrink == nullptr || std::get<double>(shrink->value) >= 1) return;
    broken(rule, *shrink, "lets tables have smaller type than the least size", "minimum-size");
  }

  void check_leading(const StyleRule& rule) {
    const auto least = limit("minimum-leading");
    const Declaration* own = declared(rule, "leading");
    const Declaration* size = declared(rule, "size");
    if (!least || (own == nullptr && size == nullptr)) return;
    const Declaration* leading = own != nullptr ? own : of_document("leading", rule.selector.language);
    if (leading == nullptr) return;
    const Length type = size_of(rule);
    const Length used = std::get<Amount>(leading->value).resolve(type, rules_.grid_leading);
    const double wanted = std::get<double>(*least);
    if (static_cast<double>(used.units()) >= wanted * static_cast<double>(type.units())) return;
    broken(rule, own != nullptr ? *own : *size,
           "makes the leading " + base::format(used) + " for a size of " + base::format(type) + ", less than " +
               base::format_number(wanted, 3) + " times the size",
           "minimum-leading");
  }

  void check_choice(const StyleRule& rule, std::string_view property) {
    const auto wanted = limit(property);
    const Declaration* own = declared(rule, property);
    if (!wanted || own == nullptr || std::get<int>(own->value) == std::get<int>(*wanted)) return;
    broken(rule, *own, "must be " + bound_.value(property)->text, property);
  }

  const Section& bound_;
  const Layout::Rules& rules_;
  const Names& names_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_bound_rules(const Sheet& sheet, const Layout::Rules& rules, const Names& names, Diagnostics& diagnostics) {
  for (const Section* bound : sheet.all(SectionKind::rules)) BoundRules(*bound, rules, names, diagnostics).check();
}

}  // namespace octavo::layout
