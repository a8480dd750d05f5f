#include "page/flow.h"

namespace octavo::page {

Length snapped(Length y, Length grid) {
  const std::int64_t step = grid.units();
  if (step <= 0) return y;
  return grid * ((y.units() + step - 1) / step);
}

Length Stack::place(const Row& row) {
  if (!empty_) y_ += row.space_before;
  y_ += row.lowering;
  if (row.on_grid == OnGrid::yes) y_ = snapped(y_, grid_);
  const Length top = y_;
  y_ += row.height;
  empty_ = false;
  return top;
}

void Stack::add_white(Length white) {
  if (!empty_) y_ += white;
}

Stack column_from(const Galley& galley, std::size_t row, Length grid) {
  const RepeatedHead* head = galley.head_above(galley.rows[row]);
  return head == nullptr ? Stack(grid) : Stack(grid, head->height);
}

Length height_of(const std::vector<Row>& rows, Length grid) {
  Stack stack(grid);
  for (const Row& row : rows) stack.place(row);
  return stack.foot();
}

}  // namespace octavo::page
