#pragma once
// Sums of width, stretch (by order) and shrink over a stretch of a paragraph, all stages taken together.

#include <array>
#include <cstddef>

#include "text/breaking/items.h"

namespace octavo::text::breaking {

struct Totals {
  Length width;
  std::array<Length, 4> stretch;  ///< by Order
  Length shrink;

  bool operator==(const Totals&) const = default;

  Length& stretch_of(Order order) { return stretch[static_cast<std::size_t>(order)]; }
  Length stretch_of(Order order) const { return stretch[static_cast<std::size_t>(order)]; }

  /// Adds glue or a box; `opening` is what each item that opens has in the last stage of stretching.
  void add(const Item& item, Length opening) {
    width += item.width;
    stretch_of(item.stretch_order) += item.stretch;
    shrink += item.shrink;
    if (item.opens == Opens::yes) stretch[0] += opening;
  }

  Totals& operator-=(const Totals& other) {
    width -= other.width;
    for (std::size_t order = 0; order < stretch.size(); ++order) stretch[order] -= other.stretch[order];
    shrink -= other.shrink;
    return *this;
  }
};

/// Whether the item may have stretch and shrink.
constexpr bool gives(const Item& item) {
  return item.kind == ItemKind::glue || item.kind == ItemKind::box;
}

/// Whether the item vanishes after a break (TeX's explicit kerns do; kerns between letters belong into boxes).
constexpr bool is_discardable(const Item& item) {
  return item.kind == ItemKind::glue || item.kind == ItemKind::penalty || item.kind == ItemKind::kern;
}

}  // namespace octavo::text::breaking
