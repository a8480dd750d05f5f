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
    // The white is between the block and the text, whatever the grid adds to it.
    const Length y = at_bottom ? bottom + depth - block.height : top;
    (at_bottom ? bottom : top) += depth;
    DecorationsInTurn decorations(block.decorations);
    place_rows(block.rows, decorations, {0, block.rows.size(), {origin.along, origin.across + y}}, grid, nullptr,
               canvas);
  }
}

}  // namespace octavo::page
