#include "page/table/column_widths.h"

#include <numeric>
#include <random>

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;

namespace {

Length points(std::int64_t pt) {
  return Length::from_pt(static_cast<double>(pt));
}

ColumnWants wants(std::int64_t narrowest, std::int64_t widest) {
  return {{points(narrowest), points(widest)}, std::nullopt};
}

ColumnWidths widths_at(std::vector<ColumnWants> columns, std::int64_t measure, std::vector<CellWants> cells = {},
                       layout::TableWidth fill = layout::TableWidth::content) {
  return column_widths(std::move(columns), cells, {points(measure), Length(), fill});
}

Length sum_of(const ColumnWidths& widths) {
  return std::accumulate(widths.widths.begin(), widths.widths.end(), Length());
}

}  // namespace

TEST_CASE("columns that have room get their longest lines") {
  CHECK(widths_at({wants(10, 40), wants(20, 30)}, 100).widths == std::vector{points(40), points(30)});
  CHECK(widths_at({wants(10, 40), wants(20, 30)}, 140, {}, layout::TableWidth::measure).widths ==
        std::vector{points(80), points(60)});
}

TEST_CASE("short columns keep their longest line, long ones share what is left") {
  const ColumnWidths widths = widths_at({wants(5, 20), wants(20, 400), wants(20, 400)}, 200);
  CHECK(widths.widths[0] == points(20));
  CHECK(widths.widths[1] == points(90));
  CHECK(sum_of(widths) == points(200));
}

TEST_CASE("a column is never narrower than its longest piece while there is room") {
  const ColumnWidths widths = widths_at({wants(80, 90), wants(10, 1000)}, 100);
  CHECK(widths.widths == std::vector{points(80), points(20)});
  CHECK(widths.lacking == Length());
}

TEST_CASE("what does not fit is made narrower in proportion, and what is lacking is told") {
  const ColumnWidths widths = widths_at({wants(90, 100), wants(30, 60)}, 60);
  CHECK(widths.widths == std::vector{points(45), points(15)});
  CHECK(widths.lacking == points(60));
}

TEST_CASE("widths that are given are kept") {
  std::vector<ColumnWants> columns{wants(10, 500), wants(10, 20)};
  columns[1].fixed = points(50);
  CHECK(widths_at(columns, 200).widths == std::vector{points(150), points(50)});
}

TEST_CASE("a cell over several columns widens them in proportion to their lines") {
  const CellWants span{0, 0, 2, {points(60), points(90)}};
  CHECK(widths_at({wants(10, 40), wants(10, 20), wants(5, 5)}, 300, {span}).widths ==
        std::vector{points(60), points(30), points(5)});
  // The white between the columns is room as well.
  const std::vector<ColumnWants> columns{wants(10, 40), wants(10, 40)};
  const CellWants wide{0, 0, 2, {points(10), points(90)}};
  CHECK(column_widths(columns, {&wide, 1}, {points(300), points(10), layout::TableWidth::content}).widths ==
        std::vector{points(40), points(40)});
}

TEST_CASE("of several ways of sharing the one counts that makes the table lowest") {
  // A column of words beside one of paragraphs: were the room shared in halves, the paragraphs would be twice as high.
  std::vector<CellWants> cells;
  for (std::size_t row = 0; row < 10; ++row) {
    cells.push_back({row, 0, 1, {points(20), points(60)}});
    cells.push_back({row, 1, 1, {points(20), points(900)}});
  }
  const ColumnWidths widths = widths_at({wants(0, 0), wants(0, 0)}, 120, cells);
  CHECK(widths.widths[1] >= points(90));
  // Names that fit stay whole where the rows are as high anyway.
  cells.clear();
  for (std::size_t row = 0; row < 10; ++row) {
    cells.push_back({row, 0, 1, {points(20), points(80)}});
    cells.push_back({row, 1, 1, {points(20), points(240)}});
  }
  CHECK(widths_at({wants(0, 0), wants(0, 0)}, 220, cells).widths[0] == points(80));
}

TEST_CASE("a table without columns, and one without room") {
  CHECK(widths_at({}, 100).widths.empty());
  CHECK(widths_at({wants(10, 10)}, 0).widths == std::vector{Length()});
}

TEST_CASE("whatever columns ask for, they fill the measure and keep within their wants") {
  std::mt19937 random(20261125);
  for (int round = 0; round < 300; ++round) {
    std::vector<ColumnWants> columns;
    Length least, most;
    for (unsigned i = 0; i < 1 + random() % 8; ++i) {
      const auto narrow = static_cast<std::int64_t>(random() % 50);
      columns.push_back(wants(narrow, narrow + static_cast<std::int64_t>(random() % 5000)));
      least += columns.back().extent.narrowest;
      most += columns.back().extent.widest;
    }
    const auto measure = static_cast<std::int64_t>(random() % 800);
    const ColumnWidths widths = widths_at(columns, measure);
    CAPTURE(round);
    CHECK(sum_of(widths) == std::min(most, points(measure)));
    CHECK(widths.lacking == std::max(Length(), least - points(measure)));
    if (widths.lacking > Length()) continue;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      CHECK(widths.widths[i] >= columns[i].extent.narrowest);
      CHECK(widths.widths[i] <= columns[i].extent.widest);
      // Who asks for more has no less.
      for (std::size_t j = 0; j < columns.size(); ++j) {
        if (columns[i].extent.narrowest < columns[j].extent.narrowest) continue;
        if (columns[i].extent.widest < columns[j].extent.widest) continue;
        CHECK(widths.widths[i] + points(1) >= widths.widths[j]);
      }
    }
  }
}
