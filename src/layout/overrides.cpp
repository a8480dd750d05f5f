// --set: values that replace those of the files.
#include <algorithm>

#include "layout/reading.h"

namespace octavo::layout {
namespace {

/// Where a name's property begins: after the last dot that is not inside {xpath}; the property itself may end in a
/// [language].
std::size_t property_dot(std::string_view name) {
  const auto searched = name.ends_with(']') ? name.substr(0, name.rfind('[')) : name;
  const auto xpath_end = searched.rfind('}');
  const auto dot = searched.rfind('.');
  const bool inside = xpath_end != std::string_view::npos && dot != std::string_view::npos && dot < xpath_end;
  return inside ? std::string_view::npos : dot;
}

/// Takes a suffix such as "[ja]" off the end of `text`; empty when there is none.
std::string take_suffix(std::string_view& text, char open, char close) {
  if (!text.ends_with(close)) return {};
  const auto at = open == '{' ? text.find(open) : text.rfind(open);
  if (at == std::string_view::npos) return {};
  std::string inside(text.substr(at + 1, text.size() - at - 2));
  text = text.substr(0, at);
  return inside;
}

class Overriding {
 public:
  Overriding(Sheet& sheet, Diagnostics& diagnostics) : sheet_(sheet), diagnostics_(diagnostics) {}

  void apply(std::string_view name, const Value& value, Span name_span) {
    if (name.starts_with("rules.")) {
      diagnostics_.report(Code::E309, name_span, "the rules that a layout is bound to cannot be set from outside",
                          {"write a layout of your own that extends it"});
      return;
    }
    if (apply_whole(name, value)) return;
    const auto dot = property_dot(name);
    if (dot == std::string_view::npos) return unknown(name, name_span);
    Section* section = section_of(name.substr(0, dot));
    if (section == nullptr) return unknown(name, name_span);
    set_property(*section, name.substr(dot + 1), value, name_span);
  }

 private:
  /// Colours, lengths and texts have no property in their names.
  bool apply_whole(std::string_view name, const Value& value) {
    std::string_view stem = name;
    const std::string language = take_suffix(stem, '[', ']');
    if (Section* section = sheet_.find(stem); section != nullptr && section->kind == SectionKind::text) {
      if (!base::is_language_tag(language)) return false;
      sheet_.set(*section, "[" + language + "]", value);
      return true;
    }
    Section* section = sheet_.find(name);
    if (section == nullptr) return false;
    if (section->kind != SectionKind::colour && section->kind != SectionKind::length) return false;
    sheet_.set(*section, properties_of(section->kind).front().name, value);
    return true;
  }

  /// A section that the files have, or a style of an element that they do not mention by itself.
  Section* section_of(std::string_view key) {
    if (Section* section = sheet_.find(key)) {
      if (section->kind == SectionKind::style)
        return &sheet_.section(section->kind, section->key, section->name, section->span);
      return section;
    }
    constexpr std::string_view prefix = "style.";
    if (!key.starts_with(prefix)) return nullptr;
    std::string_view target = key.substr(prefix.size());
    const std::string language = take_suffix(target, '[', ']');
    if (!language.empty() && !base::is_language_tag(language)) return nullptr;
    const std::string match = take_suffix(target, '{', '}');
    const std::string role = take_suffix(target, '(', ')');
    if (!match.empty()) return nullptr;
    SelectorError error{};
    auto selector = parse_target(target, error);
    if (!selector) {
      const Section* named = sheet_.find(std::string(prefix) + std::string(target));
      if (named == nullptr) return nullptr;
      selector = named->selector;
    }
    selector->language = Language(language);
    selector->role = role;
    const std::string name = full_name(*selector);
    Section& section = sheet_.section(SectionKind::style, std::string(prefix) + name, name, {});
    section.selector = *selector;
    return &section;
  }

  void set_property(Section& section, std::string_view property, const Value& value, Span name_span) {
    std::string_view stem = property;
    const std::string language = speaks_by_language(section.kind) ? take_suffix(stem, '[', ']') : std::string();
    if (find_property(section.kind, stem) == nullptr) {
      std::vector<std::string_view> known;
      for (const Property& row : properties_of(section.kind)) known.push_back(row.name);
      auto hints = base::did_you_mean_or_all(stem, known);
      if (hints.empty()) hints.emplace_back("\"octavo layouts NAME\" lists every value of a layout");
      diagnostics_.report(Code::E303, name_span, section.key + " has no property \"" + std::string(stem) + "\"",
                          std::move(hints));
    } else if (section.kind == SectionKind::paper && property == "size") {
      set_paper_size(sheet_, section, value, diagnostics_);
    } else {
      sheet_.set(section, property, value);
    }
  }

  void unknown(std::string_view name, Span name_span) {
    std::vector<std::string> names;
    for (const auto& [key, section] : sheet_.sections()) {
      for (const auto& [property, value] : section.values) names.push_back(value.name);
      const auto dot = property_dot(name);
      const bool has_properties = section.kind != SectionKind::colour && section.kind != SectionKind::length;
      if (dot != std::string_view::npos && has_properties) names.push_back(key + std::string(name.substr(dot)));
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    auto hints = base::did_you_mean(name, known);
    hints.emplace_back("\"octavo layouts NAME\" lists every value of a layout");
    diagnostics_.report(Code::E310, name_span, "the layout has no value called \"" + std::string(name) + "\"",
                        std::move(hints));
  }

  Sheet& sheet_;
  Diagnostics& diagnostics_;
};

}  // namespace

void apply_overrides(const LayoutRequest& request, Sheet& sheet, base::SourceMap& sources, Diagnostics& diagnostics) {
  if (request.overrides.empty()) return;
  std::string text;
  for (const auto& [name, value] : request.overrides) text.append(name).append("=").append(value).append("\n");
  const SourceId source = sources.add("--set", text);
  Overriding overriding(sheet, diagnostics);
  std::uint32_t at = 0;
  for (const auto& [name, value] : request.overrides) {
    const auto name_end = at + static_cast<std::uint32_t>(name.size());
    const auto end = name_end + 1 + static_cast<std::uint32_t>(value.size());
    overriding.apply(name, value_at(value, {source, name_end + 1, end}, sources), {source, at, name_end});
    at = end + 1;
  }
}

}  // namespace octavo::layout
