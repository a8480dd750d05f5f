#pragma once
// Where text stands on a page of some type: the text area, its columns, the margin column, for rectos and versos. All
// of it in the flow's own terms, along the lines and across them; `Axes` puts it on paper.

#include "base/length.h"
#include "layout/layout.h"
#include "page/axes.h"

namespace octavo::page {

/// The first and the second page of a leaf.
enum class Leaf : std::uint8_t { recto, verso };

/// The edge of a page at which it is bound.
enum class Spine : std::uint8_t { left, right };
Spine spine_of(layout::Binding binding, Leaf leaf);

constexpr Leaf leaf_of(int page_number) {
  return page_number % 2 == 1 ? Leaf::recto : Leaf::verso;
}

constexpr Leaf other(Leaf leaf) {
  return leaf == Leaf::recto ? Leaf::verso : Leaf::recto;
}

/// Lengths along the lines and across them that do not depend on the side of the leaf. The columns of vertical text lie
/// one below the other.
struct Columns {
  int count = 1;
  Length width;  ///< of one column, along its lines; in CJK a whole number of characters (JLREQ 2.3.2)
  Length gap;
  Length height;        ///< across the lines: a whole number of grid lines
  Length margin_width;  ///< of the margin column, 0 when there is none
  Length all() const { return width * count + gap * (count - 1); }
};

/// Whose width the characters of the layout's grid are: that of each column, or, in an index, of all of them.
enum class GridMeasure : std::uint8_t { each_column, all_columns };

/// `character` is the type size that column widths are multiples of; zero: any width will do.
Columns columns_of(const layout::Layout& layout, const layout::PageType& type, Length character,
                   GridMeasure measure = GridMeasure::each_column);

/// Along the lines, of the text area and its margin column.
Length breadth_of(const layout::PageType& type, const Columns& columns);

/// Columns of whole characters leave less than a character each of the breadth that other pages have: it goes to the
/// gaps between them, so that all pages, and their running matter, have the same edges.
void open_gaps(Columns& columns, const layout::PageType& type, Length breadth, Length character);

/// The places on one side of a leaf.
struct PageFrame {
  Axes axes;
  Spine spine = Spine::left;
  Length before;                          ///< across the lines, to the text area
  Length start;                           ///< along the lines, to the first column
  Length margin_start;                    ///< to the margin column
  Length outermost_start, outermost_end;  ///< of text area and margin column together
  FlowRect area(const Columns& columns) const {
    return {outermost_start, before, outermost_end - outermost_start, columns.height};
  }
};
PageFrame frame_of(const layout::Layout& layout, const layout::PageType& type, const Columns& columns, Leaf leaf);

}  // namespace octavo::page
