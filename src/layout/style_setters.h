#pragma once
// How the value of a style property, once it is parsed, reaches its field of a Style: what the table of
// style_properties.cpp names in its last column.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <type_traits>
#include <variant>

#include "layout/style_properties.h"

namespace octavo::layout::setters {

inline Length amount(const Style& style, const Parsed& value, const StyleContext& context) {
  return std::get<Amount>(value).resolve(style.text.size, context.grid_leading);
}

template <auto member>
void set_length(Style& style, const Parsed& value, const StyleContext& context) {
  style.*member = amount(style, value, context);
}

template <auto member>
void set_choice(Style& style, const Parsed& value, const StyleContext&) {
  using Enum = std::remove_reference_t<decltype(style.*member)>;
  style.*member = static_cast<Enum>(std::get<int>(value));
}

template <auto member>
void set_text_choice(Style& style, const Parsed& value, const StyleContext&) {
  using Enum = std::remove_reference_t<decltype(style.text.*member)>;
  style.text.*member = static_cast<Enum>(std::get<int>(value));
}

template <auto member>
void set_spacing_choice(Style& style, const Parsed& value, const StyleContext&) {
  using Enum = std::remove_reference_t<decltype(style.spacing.*member)>;
  style.spacing.*member = static_cast<Enum>(std::get<int>(value));
}

template <auto member>
void set_integer(Style& style, const Parsed& value, const StyleContext&) {
  style.*member = static_cast<int>(std::get<double>(value));
}

template <auto member>
void set_hyphens(Style& style, const Parsed& value, const StyleContext&) {
  style.hyphens.*member = static_cast<int>(std::get<double>(value));
}

template <auto member>
void set_rule(Style& style, const Parsed& value, const StyleContext& context) {
  const auto& rule = std::get<RuleAmount>(value);
  style.*member = {rule.thickness.resolve(style.text.size, context.grid_leading), rule.colour};
}

inline void set_size(Style& style, const Parsed& value, const StyleContext& context) {
  style.text.size = std::get<Amount>(value).resolve(context.inherited_size, context.grid_leading);
}
inline void set_family(Style& style, const Parsed& value, const StyleContext&) {
  style.text.family = std::get<std::string>(value);
}
inline void set_weight(Style& style, const Parsed& value, const StyleContext&) {
  style.text.weight = static_cast<std::uint16_t>(std::get<double>(value));
}
inline void set_tracking(Style& style, const Parsed& value, const StyleContext&) {
  style.text.tracking = Em::from_em(std::get<Amount>(value).factor);
}
inline void set_autospace(Style& style, const Parsed& value, const StyleContext&) {
  style.spacing.autospace = Em::from_em(std::get<Amount>(value).factor);
}
inline void set_tate_chu_yoko(Style& style, const Parsed& value, const StyleContext&) {
  style.text.tate_chu_yoko = static_cast<std::uint8_t>(std::get<int>(value));
}
inline void set_colour(Style& style, const Parsed& value, const StyleContext&) {
  style.text.colour = std::get<Cmyk>(value);
}
inline void set_background(Style& style, const Parsed& value, const StyleContext&) {
  const Cmyk* colour = std::get_if<Cmyk>(&value);
  style.has_background = colour != nullptr;
  style.background = colour != nullptr ? *colour : base::paper_white;
}
inline void set_content(Style& style, const Parsed& value, const StyleContext& context) {
  style.content = fill_content(std::get<ContentTemplate>(value), *context.texts, context.language);
}
inline void set_shrink(Style& style, const Parsed& value, const StyleContext&) {
  style.shrink = std::clamp(static_cast<int>(std::lround(std::get<double>(value) * 100)), 1, 100);
}
inline void set_flush_first(Style& style, const Parsed& value, const StyleContext&) {
  style.first_after_heading_flush = std::get<int>(value) == 1;
}

/// The choices begin with 1.
inline void set_abreast(Style& style, const Parsed& value, const StyleContext&) {
  style.abreast = std::get<int>(value) + 1;
}

}  // namespace octavo::layout::setters
