#include "page/table/row_heights.h"

#include <algorithm>

namespace octavo::page {
namespace {

using layout::VerticalAlign;

/// The height that the cell needs in its rows together, which share their baselines with others.
Length needed(const CellNeeds& cell, const RowGeometry& first, const RowGeometry& last) {
  switch (cell.align) {
    case VerticalAlign::top:
      return first.baseline - cell.first_baseline + cell.height + cell.after;
    case VerticalAlign::bottom:
      return cell.before + cell.last_baseline + last.foot;
    case VerticalAlign::middle:
      break;
  }
  return cell.before + cell.height + cell.after;
}

}  // namespace

std::vector<RowGeometry> row_geometry(std::size_t rows, std::span<const CellNeeds> cells, Length least_height) {
  std::vector<RowGeometry> geometry(rows, RowGeometry{least_height, {}, {}});
  for (const CellNeeds& cell : cells) {
    RowGeometry& first = geometry[cell.row];
    RowGeometry& last = geometry[cell.row + cell.rows - 1];
    if (cell.align == VerticalAlign::top) first.baseline = std::max(first.baseline, cell.before + cell.first_baseline);
    if (cell.align == VerticalAlign::bottom)
      last.foot = std::max(last.foot, cell.after + cell.height - cell.last_baseline);
  }
  std::vector<const CellNeeds*> over_several;
  for (const CellNeeds& cell : cells) {
    RowGeometry& row = geometry[cell.row];
    if (cell.rows == 1) row.height = std::max(row.height, needed(cell, row, row));
    if (cell.rows > 1) over_several.push_back(&cell);
  }
  std::stable_sort(over_several.begin(), over_several.end(),
                   [](const CellNeeds* a, const CellNeeds* b) { return a->rows < b->rows; });
  for (const CellNeeds* cell : over_several) {
    RowGeometry& last = geometry[cell->row + cell->rows - 1];
    Length have;
    for (std::size_t row = cell->row; row < cell->row + cell->rows; ++row) have += geometry[row].height;
    last.height += std::max(Length(), needed(*cell, geometry[cell->row], last) - have);
  }
  return geometry;
}

Length top_of(const CellNeeds& cell, std::span<const RowGeometry> rows) {
  Length height;
  for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row) height += rows[row].height;
  switch (cell.align) {
    case VerticalAlign::top:
      return rows[cell.row].baseline - cell.first_baseline;
    case VerticalAlign::bottom:
      return height - rows[cell.row + cell.rows - 1].foot - cell.last_baseline;
    case VerticalAlign::middle:
      break;
  }
  return cell.before + (height - cell.before - cell.height - cell.after) / 2;
}

}  // namespace octavo::page
