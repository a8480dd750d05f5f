#include "page/grid_fit.h"

#include <algorithm>

#include "page/flow.h"

namespace octavo::page {
namespace {

Length height_of_stretch(const std::vector<Row>& rows, std::size_t first, std::size_t end) {
  Length height = first < end ? -rows[first].space_before : Length{};
  for (std::size_t i = first; i < end; ++i) height += rows[i].space_before + rows[i].height;
  return height;
}

/// The row before which a stretch may be wider: the last that white stands before and that a column might begin with,
/// so that what leads up to the text on the grid, a heading say, stands as far from it as everywhere. Otherwise its
/// first, or where that is what a box ends with, the first that white stands before; `end` where the row on the grid
/// has that.
std::size_t seam_of(const std::vector<Row>& rows, std::size_t first, std::size_t end) {
  for (std::size_t i = end; i-- > first + 1;) {
    if (rows[i].space_before > Length{} && rows[i - 1].break_price < BreakPrice::kept) return i;
  }
  const Row& head = rows[first];
  if (!head.lines.empty() || !head.marks.empty() || head.space_before > Length{}) return first;
  for (std::size_t i = first + 1; i < rows.size() && i <= end; ++i) {
    if (rows[i].space_before > Length{}) return i;
  }
  return first;
}

bool is_picture(const Row& row) {
  return row.lines.empty() && std::any_of(row.marks.begin(), row.marks.end(), [](const RowMark& mark) {
           return std::holds_alternative<RowPicture>(mark) || std::holds_alternative<RowArt>(mark);
         });
}

/// Sums of rounded heights pass a line of the grid by less, and are meant to stand on it.
constexpr Length hair = Length::from_units(Length::units_per_pt / 1000);

/// The line of the grid that a height reaches.
Length line_of(Length height, Length grid) {
  return snapped(height - hair, grid);
}

/// Below other columns it begins on a line of the grid.
bool begins_later_band(const Galley& galley, std::size_t row) {
  return row > 0 &&
         std::any_of(galley.bands.begin(), galley.bands.end(), [&](const Band& band) { return band.first == row; });
}

/// Widens the white within a stretch of rows off the grid so that the next row on the grid need not be pushed down.
/// Where the rows below that white begin a column, a head is lowered with its text, and a picture by half as much, so
/// that there is no more white below it than above; a tint keeps its edge on the column's top, and so does a table.
void fill_stretch(Galley& galley, std::size_t first, std::size_t end, Length grid) {
  std::vector<Row>& rows = galley.rows;
  const std::size_t seam = seam_of(rows, first, end);
  if (seam == end) return;
  const Length above = seam == first ? Length{} : height_of_stretch(rows, first, seam);
  Length below = height_of_stretch(rows, seam, end);
  if (end < rows.size()) below += rows[end].space_before;
  Row& head = rows[seam];
  const Length missing = line_of(below, grid) - below;
  const bool leads_up = rows[end - 1].break_price >= BreakPrice::kept;
  if (!head.lines.empty() && (leads_up || begins_later_band(galley, seam))) head.lowering = missing;
  if (is_picture(head) && end < rows.size()) head.lowering = missing / 2;
  Length white = line_of(above + head.space_before + below, grid) - above - below - head.lowering;
  if (white < -hair) white += grid;
  head.space_before = white;
}

/// Rows off the grid are fitted between those on it.
void fill_to_grid(Galley& galley, Length grid) {
  const std::vector<Row>& rows = galley.rows;
  for (std::size_t first = 0; first < rows.size();) {
    std::size_t end = first;
    while (end < rows.size() && rows[end].on_grid == OnGrid::no) ++end;
    if (end > first) fill_stretch(galley, first, end, grid);
    first = std::max(end, first + 1);
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
  fill_to_grid(galley, grid);
  separate_margin_blocks(galley, grid);
}

}  // namespace octavo::page
