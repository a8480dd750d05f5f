#include "page/change_bars.h"

namespace octavo::page {
namespace {

/// A stroke where something is gone is as long as so many bars are thick.
constexpr int stroke = 4;

void draw(const FlowRect& rect, PageCanvas& canvas) {
  canvas.page.items.push_back(
      {display::Fill{canvas.axes.area(rect), canvas.change_bar.colour}, display::Role::artifact});
}

/// Level, from the bar's middle to both sides.
void draw_stroke(FlowPoint corner, PageCanvas& canvas) {
  const Length thickness = canvas.change_bar.thickness;
  draw({canvas.change_bar.along - thickness * (stroke - 1) / 2, corner.across - thickness / 2, thickness * stroke,
        thickness},
       canvas);
}

}  // namespace

ChangeBar change_bar_beside(const layout::ChangeBar& wanted, const PageFrame& frame, const Columns& columns,
                            int column) {
  const Length before = frame.outermost_start - wanted.gap - wanted.bar.thickness;
  const Length behind = frame.outermost_end + wanted.gap;
  const bool level = frame.axes.mode() == WritingMode::horizontal;
  const bool outer_is_behind = level && (columns.count > 1 ? column > 0 : frame.spine == Spine::left);
  return {outer_is_behind ? behind : before, wanted.bar.thickness, wanted.bar.colour, wanted.gap};
}

ChangeBar change_bar_behind(const layout::ChangeBar& wanted, const FlowRect& area) {
  return {area.along + area.length + wanted.gap, wanted.bar.thickness, wanted.bar.colour, wanted.gap};
}

ChangeBar change_bar_of_upright(const ChangeBar& around, const Rect& area) {
  ChangeBar bar = around;
  bar.along = area.x - around.gap - around.thickness;
  return bar;
}

void draw_changes(const Row& row, FlowPoint corner, PageCanvas& canvas) {
  if (canvas.change_bar.thickness <= Length{}) return;
  for (const RowMark& mark : row.marks) {
    if (std::holds_alternative<RowChanged>(mark)) {
      draw({canvas.change_bar.along, corner.across, canvas.change_bar.thickness, row.height}, canvas);
    }
    if (const auto* deletion = std::get_if<RowDeletion>(&mark)) {
      const Length down = deletion->at == RowDeletion::At::foot ? row.height : Length{};
      draw_stroke({corner.along, corner.across + down}, canvas);
    }
  }
}

}  // namespace octavo::page
