#pragma once
// How the properties of the style table reach the fields of a Style.

#include "layout/properties.h"
#include "layout/values.h"

namespace octavo::layout {

/// What a relative value needs to become absolute.
struct StyleContext {
  Length inherited_size;  ///< sizes in em are of this
  Length grid_leading;
  Language language;
  const Texts* texts = nullptr;
};

struct StyleProperty {
  Property property;
  void (*apply)(Style&, const Parsed&, const StyleContext&);
};

/// All of them; `size` first, because amounts in em need it.
/// Room for one value of each.
inline constexpr std::size_t most_style_properties = 96;
std::span<const StyleProperty> style_properties();
const StyleProperty* find_style_property(std::string_view name);

/// Makes `style`'s properties that are not inherited those of `from`.
void reset_not_inherited(Style& style, const Style& from);

}  // namespace octavo::layout
