#pragma once
// Where text stands on a page of some type: the text area, its columns, the margin column, for rectos and versos.

#include "base/length.h"
#include "layout/layout.h"

namespace octavo::page {

enum class Leaf : std::uint8_t { recto, verso };

constexpr Leaf leaf_of(int page_number) {
  return page_number % 2 == 1 ? Leaf::recto : Leaf::verso;
}

/// Widths and heights that do not depend on the side of the leaf.
struct Columns {
  int count = 1;
  Length width;  ///< of one column; in CJK a whole number of characters (JLREQ 2.3.2)
  Length gap;
  Length height;        ///< a whole number of grid lines
  Length margin_width;  ///< of the margin column, 0 when there is none
  Length all() const { return width * count + gap * (count - 1); }
};

/// `character` is the type size that column widths are multiples of; zero: any width will do.
Columns columns_of(const layout::Layout& layout, const layout::PageType& type, Length character);

/// The places on one side of a leaf, from the trim's top left corner.
struct PageFrame {
  Length top;
  Length left;                             ///< of the first column
  Length margin_left;                      ///< of the margin column
  Length outermost_left, outermost_right;  ///< of text area and margin column together
};
PageFrame frame_of(const layout::Layout& layout, const layout::PageType& type, const Columns& columns, Leaf leaf);

}  // namespace octavo::page
