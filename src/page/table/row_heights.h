#pragma once
// How high the rows of a table are, and where its cells stand in them: first lines on one baseline, last lines on one,
// or in the middle; a cell over several rows has room in all of them together.

#include <cstddef>
#include <span>
#include <vector>

#include "base/length.h"
#include "layout/style.h"

namespace octavo::page {

struct CellNeeds {
  std::size_t row = 0, rows = 1;
  Length before, after;  ///< its padding
  Length height;         ///< of its content
  Length first_baseline, last_baseline;
  layout::VerticalAlign align = layout::VerticalAlign::top;
};

struct RowGeometry {
  Length height;
  Length baseline;  ///< of the first lines of cells at its top
  Length foot;      ///< from the last lines of cells at its foot to the foot itself
};

std::vector<RowGeometry> row_geometry(std::size_t rows, std::span<const CellNeeds> cells, Length least_height);

/// The top of a cell's content, from the top of the cell's first row.
Length top_of(const CellNeeds& cell, std::span<const RowGeometry> rows);

}  // namespace octavo::page
