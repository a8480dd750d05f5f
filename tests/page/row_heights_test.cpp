#include "page/table/row_heights.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;
using layout::VerticalAlign;

namespace {

Length high(std::int64_t pt) {
  return Length::from_pt(static_cast<double>(pt));
}

/// A cell of lines of 10 points with their baselines at 8, within padding of 2 and 3.
CellNeeds cell(std::size_t row, std::int64_t lines, VerticalAlign align = VerticalAlign::top, std::size_t rows = 1) {
  return {row, rows, high(2), high(3), high(10 * lines), high(8), high(10 * lines - 2), align};
}

}  // namespace

TEST_CASE("a row is as high as its highest cell") {
  const std::vector cells{cell(0, 1), cell(0, 3), cell(1, 1)};
  const auto rows = row_geometry(2, cells, high(1));
  CHECK(rows[0].height == high(35));
  CHECK(rows[1].height == high(15));
  CHECK(rows[0].baseline == high(10));
  CHECK(top_of(cells[0], rows) == high(2));
}

TEST_CASE("first lines share a baseline, whatever their size") {
  std::vector cells{cell(0, 1), cell(0, 1)};
  cells[1].first_baseline = cells[1].last_baseline = high(14);
  cells[1].height = high(18);
  const auto rows = row_geometry(1, cells, high(1));
  CHECK(rows[0].baseline == high(16));
  CHECK(top_of(cells[0], rows) + cells[0].first_baseline == top_of(cells[1], rows) + cells[1].first_baseline);
  CHECK(rows[0].height == high(23));
}

TEST_CASE("last lines share a baseline, and the middle is the middle") {
  const std::vector cells{cell(0, 1, VerticalAlign::bottom), cell(0, 3, VerticalAlign::bottom),
                          cell(0, 1, VerticalAlign::middle)};
  const auto rows = row_geometry(1, cells, high(1));
  CHECK(rows[0].height == high(35));
  CHECK(top_of(cells[0], rows) + cells[0].last_baseline == top_of(cells[1], rows) + cells[1].last_baseline);
  CHECK(top_of(cells[2], rows) == high(12));
}

TEST_CASE("a cell over several rows has room in all of them, and makes the last one higher if it must") {
  const std::vector cells{cell(0, 5, VerticalAlign::top, 2), cell(0, 1), cell(1, 1)};
  const auto rows = row_geometry(2, cells, high(1));
  CHECK(rows[0].height == high(15));
  CHECK(rows[1].height == high(40));
  const std::vector low{cell(0, 2, VerticalAlign::middle, 2), cell(0, 1), cell(1, 1)};
  const auto even = row_geometry(2, low, high(1));
  CHECK(even[1].height == high(15));
  CHECK(top_of(low[0], even) == high(4) + high(1) / 2);
}

TEST_CASE("a row without cells has the least height") {
  CHECK(row_geometry(1, {}, high(9))[0].height == high(9));
}
