#include "page/page_plan.h"

#include <doctest/doctest.h>

#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;

namespace {

std::size_t rows_in(const PlannedPage& page) {
  std::size_t rows = 0;
  for (const PlannedColumn& column : page.columns) rows += column.end - column.first;
  return rows;
}

}  // namespace

TEST_CASE("one column: pages in order, every row once") {
  const auto pages = plan_pages(lines(25), plan_shape(1, 10, layout::LevelFeet::no));
  REQUIRE(pages.size() == 3);
  CHECK(rows_in(pages[0]) == 10);
  CHECK(rows_in(pages[2]) == 5);
}

TEST_CASE("columns of the last page end level where the layout says so") {
  const auto pages = plan_pages(lines(30), plan_shape(2, 10, layout::LevelFeet::yes));
  REQUIRE(pages.size() == 2);
  REQUIRE(pages[1].columns.size() == 2);
  CHECK(pages[1].columns[0].end == 25);
  CHECK(pages[1].columns[1].end == 30);
}

TEST_CASE("columns are not made level by dividing a short table") {
  std::vector<Row> rows(14, row());
  for (std::size_t i = 4; i < 13; ++i) rows[i].break_price = BreakPrice::inside_table;
  const auto pages = plan_pages(strip(rows), plan_shape(2, 20, layout::LevelFeet::yes));
  REQUIRE(pages.size() == 1);
  REQUIRE(pages[0].columns.size() == 2);
  CHECK(pages[0].columns[0].end == 4);
}

TEST_CASE("without balancing the first column is filled first") {
  const auto pages = plan_pages(lines(30), plan_shape(2, 10, layout::LevelFeet::no));
  REQUIRE(pages[1].columns.size() == 1);
  CHECK(pages[1].columns[0].end == 30);
}

TEST_CASE("a block across the columns levels what stands above it") {
  Galley galley = lines(20);
  galley.bands = {
      {0, 12, layout::ColumnSpan::column}, {12, 14, layout::ColumnSpan::all}, {14, 20, layout::ColumnSpan::column}};
  const auto pages = plan_pages(galley, plan_shape(2, 20, layout::LevelFeet::yes));
  REQUIRE(pages.size() == 1);
  const auto& columns = pages[0].columns;
  REQUIRE(columns.size() == 5);
  CHECK(columns[0].end == 6);
  CHECK(columns[2].span == layout::ColumnSpan::all);
  CHECK(columns[2].y == line * 6);
  CHECK(columns[3].y == line * 8);
  CHECK(columns[4].end == 20);
}

TEST_CASE("a page break skips the columns that are left, a recto break the page as well") {
  std::vector<Row> rows(12, row());
  rows[3].break_before = layout::BreakBefore::page;
  rows[6].break_before = layout::BreakBefore::recto;
  const auto pages = plan_pages(strip(rows), plan_shape(2, 10, layout::LevelFeet::no));
  REQUIRE(pages.size() == 3);
  CHECK(pages[1].columns[0].first == 3);
  CHECK(pages[2].columns[0].first == 6);  // page 3 is a recto already
}

TEST_CASE("a recto break that would fall on a verso leaves a page blank") {
  std::vector<Row> rows(12, row());
  rows[3].break_before = layout::BreakBefore::recto;
  const auto pages = plan_pages(strip(rows), plan_shape(1, 10, layout::LevelFeet::no));
  REQUIRE(pages.size() == 3);
  CHECK(pages[1].columns.empty());
  CHECK(pages[2].columns[0].first == 3);
}

TEST_CASE("text spreads over the pages there are, so that all end level") {
  const auto pages = plan_evenly(lines(24), plan_shape(1, 10, layout::LevelFeet::no), 4);
  REQUIRE(pages);
  REQUIRE(pages->size() == 4);
  for (const PlannedPage& page : *pages) CHECK(rows_in(page) == 6);
}

TEST_CASE("spread text breaks before a heading where it can") {
  Galley galley = lines(24);
  for (const std::size_t row : {5u, 13u, 18u}) galley.rows[row].marks = {RowHeading{"question"}};
  const auto pages = plan_evenly(galley, plan_shape(1, 10, layout::LevelFeet::no), 4);
  REQUIRE(pages);
  CHECK((*pages)[0].columns[0].end == 5);
  CHECK((*pages)[1].columns[0].end == 13);
  CHECK((*pages)[2].columns[0].end == 18);
}

TEST_CASE("text is spread thinly only where pages begin with headings, and not too thinly then") {
  Galley galley = lines(15);
  CHECK(plan_evenly(galley, plan_shape(1, 10, layout::LevelFeet::no), 4)->size() == 2);
  for (const std::size_t row : {5u, 10u}) galley.rows[row].marks = {RowHeading{"question"}};
  CHECK(plan_evenly(galley, plan_shape(1, 10, layout::LevelFeet::no), 4)->size() == 3);
}

TEST_CASE("columns and page breaks that the text asks for are left alone") {
  CHECK_FALSE(plan_evenly(lines(24), plan_shape(2, 10, layout::LevelFeet::no), 4));
  Galley galley = lines(24);
  galley.rows[7].break_before = layout::BreakBefore::page;
  CHECK_FALSE(plan_evenly(galley, plan_shape(1, 10, layout::LevelFeet::no), 4));
}

TEST_CASE("what must stay whole and has no room below a spanning block goes to the next page") {
  Galley galley = lines(18);
  galley.bands = {{0, 5, layout::ColumnSpan::all}, {5, 18, layout::ColumnSpan::column}};
  for (std::size_t row = 5; row < 12; ++row) galley.rows[row].break_price = BreakPrice::kept;
  const auto pages = plan_pages(galley, plan_shape(1, 10, layout::LevelFeet::no));
  REQUIRE(pages.size() == 3);
  CHECK(rows_in(pages[0]) == 5);
  CHECK(pages[1].columns[0].first == 5);
  CHECK(pages[1].columns[0].y == Length());
}
