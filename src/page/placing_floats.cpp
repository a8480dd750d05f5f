#include "page/placing_floats.h"

namespace octavo::page {

void place_floats(Galley& galley, const FloatRoom& room, const PlannedColumn& column, FlowPoint origin, Length notes,
                  Length grid, PageCanvas& canvas) {
  Length top;
  Length bottom = column.height - notes - column.below;
  for (std::uint32_t i = column.begin.floats; i < column.asides_end.floats; ++i) {
    Float& block = galley.floats[i];
    const bool at_bottom = room.place_in(column.first_beside_floats(), column.begin.floats, i) == layout::Place::bottom;
    const Length depth = room.depth(i);
    // What the grid adds to the white is above a block at the bottom, and on both sides of one at the top.
    const Length added = column.first < column.end ? depth - block.height - block.gap : Length{};
    const Length y = at_bottom ? bottom + depth - block.height : top + added / 2;
    (at_bottom ? bottom : top) += depth;
    DecorationsInTurn decorations(block.decorations);
    place_rows(block.rows, decorations, {0, block.rows.size(), {origin.along, origin.across + y}}, grid, nullptr,
               canvas);
  }
}

}  // namespace octavo::page
