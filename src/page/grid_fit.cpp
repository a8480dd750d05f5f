#include "page/grid_fit.h"

#include <algorithm>

#include "page/flow.h"

namespace octavo::page {
namespace {

/// Widens the white before each stretch of off-grid rows so that the next row on the grid need not be pushed down.
/// Where the stretch begins a column, a head is lowered with its text; a tint keeps its edge on the column's top.
void fill_to_grid(std::vector<Row>& rows, Length grid) {
  for (std::size_t first = 0; first < rows.size();) {
    if (rows[first].on_grid == OnGrid::yes) {
      ++first;
      continue;
    }
    Length height = -rows[first].space_before;
    std::size_t end = first;
    for (; end < rows.size() && rows[end].on_grid == OnGrid::no; ++end) {
      height += rows[end].space_before + rows[end].height;
    }
    if (end < rows.size()) height += rows[end].space_before;
    Row& head = rows[first];
    const Length total = snapped(head.space_before + height, grid);
    if (!head.lines.empty()) head.lowering = snapped(height, grid) - height;
    head.space_before = total - height - head.lowering;
    first = end;
  }
}

/// Pushes text down where a marginal block would else begin beside the one before it.
void separate_margin_blocks(Galley& galley, Length grid) {
  Length needed;  // from the foot of what has been passed to the foot of the latest marginal block
  for (Row& row : galley.rows) {
    if (row.margin_block >= 0 && needed > Length{}) {
      row.space_before = std::max(row.space_before, snapped(needed + grid, grid));
    }
    needed -= row.space_before + row.height;
    if (row.margin_block >= 0) {
      const Length height = galley.margin_blocks[static_cast<std::size_t>(row.margin_block)].height;
      needed = std::max(needed, height - row.height);
    }
  }
}

}  // namespace

void fit_to_grid(Galley& galley, Length grid) {
  fill_to_grid(galley.rows, grid);
  separate_margin_blocks(galley, grid);
}

}  // namespace octavo::page
