#include "page/placing_columns.h"

#include "page/change_bars.h"
#include "page/past_foot.h"
#include "page/placing_floats.h"

namespace octavo::page {
namespace {

Length place_one(Strips& strips, const PlannedColumn& column, const ColumnsOnPage& where, PageCanvas& canvas) {
  const Columns& columns = where.columns;
  const PageFrame& frame = where.frame;
  const Length step = columns.width + columns.gap;
  const FlowPoint corner{frame.start + step * column.column, frame.before + column.y};
  const Marginalia marginalia{strips.galley.margin_blocks, frame.margin_start};
  const bool at_foot = where.notes == NotesShape::Place::foot && column.has_notes();
  if (column.begin.floats < column.asides_end.floats) {
    const Length notes = at_foot ? depth_at_foot(strips.galley.notes, column, where.look) : Length{};
    place_floats(strips.galley, strips.floats, column, corner, notes, strips.grid, canvas);
  }
  const FlowPoint text{corner.along, corner.across + column.above};
  const Length foot = place_column(strips.galley, strips.rows, column, text, strips.grid, &marginalia, canvas);
  if (at_foot) place_notes_at_foot(strips.galley, strips.notes, column, corner, where.look, canvas);
  return column.above + foot;
}

}  // namespace

Strips::Strips(Galley& all, Length of_grid)
    : galley(all), grid(of_grid), rows(all.decorations), notes(all.notes.decorations), floats(all, of_grid) {}

std::vector<Length> place_columns(Strips& strips, const PlannedPage& page, const ColumnsOnPage& where,
                                  PageCanvas& canvas, Diagnostics& diagnostics) {
  std::vector<Length> feet;
  for (const PlannedColumn& column : page.columns) {
    const Length room = where.columns.height - column.y - column.above - column.below;
    report_past_foot(strips.galley, column, room, strips.grid, canvas.axes.mode(), diagnostics);
    canvas.change_bar = change_bar_beside(where.changes, where.frame, where.columns, column.column);
    feet.push_back(place_one(strips, column, where, canvas));
  }
  if (where.notes == NotesShape::Place::margin) {
    place_notes_in_margin(strips.galley, strips.notes, page, {where.frame.margin_start, where.frame.before},
                          {where.columns.height, strips.grid}, canvas);
  }
  return feet;
}

}  // namespace octavo::page
