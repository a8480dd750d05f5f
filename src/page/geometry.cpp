#include "page/geometry.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// A margin column at `inner` or `outer` changes sides with the leaf; the other two stay.
bool margin_column_is_left(layout::MarginSide side, Leaf leaf) {
  switch (side) {
    case layout::MarginSide::start:
      return true;
    case layout::MarginSide::end:
      return false;
    case layout::MarginSide::inner:
      return leaf == Leaf::recto;
    case layout::MarginSide::outer:
      return leaf == Leaf::verso;
  }
  return true;
}

Length whole_multiple(Length width, Length unit) {
  if (unit <= Length{}) return width;
  return unit * std::max<std::int64_t>(1, width.units() / unit.units());
}

}  // namespace

Columns columns_of(const layout::Layout& layout, const layout::PageType& type, Length character) {
  Columns columns;
  columns.count = std::max(1, type.columns);
  columns.gap = type.column_gap;
  const Length margin = type.margin_column.width;
  const Length taken = margin > Length{} ? margin + type.margin_column.gap : Length{};
  const Length all = layout.trim.width - type.margin_inner - type.margin_outer - taken;
  columns.width = whole_multiple((all - columns.gap * (columns.count - 1)) / columns.count, character);
  const Length height = layout.trim.height - type.margin_top - type.margin_bottom;
  columns.height = whole_multiple(height, layout.grid_leading);
  columns.margin_width = margin;
  return columns;
}

PageFrame frame_of(const layout::Layout& layout, const layout::PageType& type, const Columns& columns, Leaf leaf) {
  const Length left_margin = leaf == Leaf::recto ? type.margin_inner : type.margin_outer;
  const Length right_margin = leaf == Leaf::recto ? type.margin_outer : type.margin_inner;
  const Length taken = columns.margin_width > Length{} ? columns.margin_width + type.margin_column.gap : Length{};
  PageFrame frame;
  frame.top = type.margin_top;
  // What whole characters leave over goes to the outer margin, so that the inner one stays as the layout says.
  const Length slack = layout.trim.width - left_margin - right_margin - taken - columns.all();
  const Length area_left = leaf == Leaf::recto ? left_margin : left_margin + slack;
  const bool margin_left = columns.margin_width > Length{} && margin_column_is_left(type.margin_column.side, leaf);
  frame.left = margin_left ? area_left + taken : area_left;
  frame.margin_left = margin_left ? area_left : frame.left + columns.all() + type.margin_column.gap;
  frame.outermost_left = area_left;
  frame.outermost_right = area_left + taken + columns.all();
  return frame;
}

}  // namespace octavo::page
