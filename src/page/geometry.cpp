#include "page/geometry.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// A margin column at `inner` or `outer` changes sides with the leaf; the other two stay.
bool margin_column_is_first(layout::MarginSide side, Spine spine) {
  switch (side) {
    case layout::MarginSide::start:
      return true;
    case layout::MarginSide::end:
      return false;
    case layout::MarginSide::inner:
      return spine == Spine::left;
    case layout::MarginSide::outer:
      return spine == Spine::right;
  }
  return true;
}

/// The margins as the flow meets them: at the start and the end of its lines, before the first and after the last.
struct FlowMargins {
  Length start, end, before, after;
};

FlowMargins margins_of(const layout::Layout& layout, const layout::PageType& type, Leaf leaf) {
  const bool bound_at_left = spine_of(layout.binding, leaf) == Spine::left;
  const Length left = bound_at_left ? type.margin_inner : type.margin_outer;
  const Length right = bound_at_left ? type.margin_outer : type.margin_inner;
  if (layout.mode == WritingMode::horizontal) return {left, right, type.margin_top, type.margin_bottom};
  return {type.margin_top, type.margin_bottom, right, left};
}

Length whole_multiple(Length width, Length unit) {
  if (unit <= Length{}) return width;
  return unit * std::max<std::int64_t>(1, width.units() / unit.units());
}

Length taken_by_margin(const layout::PageType& type) {
  return type.margin_column.width > Length{} ? type.margin_column.width + type.margin_column.gap : Length{};
}

/// The paper as the flow sees it.
FlowRect paper_of(const layout::Layout& layout) {
  return Axes(layout.mode, layout.trim).seen({Length{}, Length{}, layout.trim.width, layout.trim.height});
}

}  // namespace

Spine spine_of(layout::Binding binding, Leaf leaf) {
  return (leaf == Leaf::recto) == (binding == layout::Binding::left) ? Spine::left : Spine::right;
}

Columns columns_of(const layout::Layout& layout, const layout::PageType& type, Length character, GridMeasure measure) {
  const FlowRect paper = paper_of(layout);
  const FlowMargins margins = margins_of(layout, type, Leaf::recto);
  Columns columns;
  columns.count = std::max(1, type.columns);
  columns.gap = type.column_gap;
  columns.margin_width = type.margin_column.width;
  const layout::CharacterGrid& grid = layout.character_grid;
  const bool on_grid = grid.characters > 0 && character > Length{};
  const Length all =
      on_grid ? character * grid.characters : paper.length - margins.start - margins.end - taken_by_margin(type);
  columns.width = on_grid && measure == GridMeasure::each_column
                      ? all
                      : whole_multiple((all - columns.gap * (columns.count - 1)) / columns.count, character);
  columns.height = grid.lines > 0 ? layout.grid_leading * grid.lines
                                  : whole_multiple(paper.depth - margins.before - margins.after, layout.grid_leading);
  return columns;
}

Length breadth_of(const layout::PageType& type, const Columns& columns) {
  return taken_by_margin(type) + columns.all();
}

void open_gaps(Columns& columns, const layout::PageType& type, Length breadth, Length character) {
  const Length missing = breadth - breadth_of(type, columns);
  if (columns.count < 2 || missing <= Length{} || missing >= character * columns.count) return;
  columns.gap += missing / (columns.count - 1);
}

PageFrame frame_of(const layout::Layout& layout, const layout::PageType& type, const Columns& columns, Leaf leaf) {
  const FlowRect paper = paper_of(layout);
  const FlowMargins margins = margins_of(layout, type, leaf);
  const Length taken = taken_by_margin(type);
  const bool level = layout.mode == WritingMode::horizontal;
  // What whole characters and lines leave over goes to the outer margin and to the foot, so that the inner margin and
  // the head stay as the layout says.
  const Spine spine = spine_of(layout.binding, leaf);
  const Length along_slack = paper.length - margins.start - margins.end - taken - columns.all();
  const Length across_slack = paper.depth - margins.before - margins.after - columns.height;
  PageFrame frame;
  frame.axes = Axes(layout.mode, layout.trim);
  frame.spine = spine;
  frame.before = margins.before + (!level && spine == Spine::left ? across_slack : Length{});
  frame.outermost_start = margins.start + (level && spine == Spine::right ? along_slack : Length{});
  const bool margin_first = columns.margin_width > Length{} && margin_column_is_first(type.margin_column.side, spine);
  frame.start = frame.outermost_start + (margin_first ? taken : Length{});
  frame.margin_start = margin_first ? frame.outermost_start : frame.start + columns.all() + type.margin_column.gap;
  frame.outermost_end = frame.outermost_start + taken + columns.all();
  return frame;
}

}  // namespace octavo::page
