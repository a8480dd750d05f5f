// Floats: at the tops and bottoms of columns, on pages of their own, in their order and never before their place.

#include <algorithm>
#include <cstdint>
#include <random>

#include <doctest/doctest.h>

#include "page/page_plan.h"
#include "page/planned_asides.h"
#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;
using layout::Place;

namespace {

/// Every row and every float stands once, in order, no float before the column of its row, and no column is too full.
void check_floats(const Galley& galley, const std::vector<PlannedPage>& pages) {
  const FloatRoom room(galley, line);
  std::size_t next_row = 0;
  std::uint32_t next = 0;
  for (const PlannedPage& page : pages) {
    for (const PlannedColumn& column : page.columns) {
      CHECK(column.first == next_row);
      CHECK(column.begin.floats == next);
      CHECK(column.asides_end.floats <= room.called_before(column.end));
      CHECK(line * static_cast<std::int64_t>(column.end - column.first) + column.above + column.below <= column.height);
      next_row = column.end;
      next = column.asides_end.floats;
    }
  }
  CHECK(next_row == galley.rows.size());
  CHECK(next == galley.floats.size());
}

}  // namespace

TEST_CASE("a float takes whole lines of the grid, its white among them") {
  Galley galley = lines(4);
  write_float(galley, 1, 3, Place::top);
  galley.floats[0].height += Length::from_pt(1);
  galley.floats[0].gap = Length::from_pt(2);
  CHECK(FloatRoom(galley, line).depth(0) == line * 4);
}

TEST_CASE("a float stands at the top of the column that it is written in, where there is room") {
  Galley galley = lines(34);
  write_float(galley, 25, 6, Place::top);
  const auto pages = plan_pages(galley, plan_shape(1, 20));
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].columns[0].above == line * 6);
  check_floats(galley, pages);
}

TEST_CASE("nothing stands above the opening of the text, or of what begins a page") {
  Galley galley = lines(28);
  galley.rows[14].break_before = layout::BreakBefore::page;
  write_float(galley, 5, 6, Place::top);
  write_float(galley, 16, 4, Place::top);
  const auto pages = plan_pages(galley, plan_shape(1, 20));
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].columns[0].below == line * 6);
  CHECK(pages[1].columns[0].above == Length());
  CHECK(pages[1].columns[0].below == line * 4);
  check_floats(galley, pages);
}

TEST_CASE("text stands beside a large float rather than leave it a page alone") {
  Galley galley = lines(60);
  write_float(galley, 20, 10, Place::top);
  const auto pages = plan_pages(galley, plan_shape(1, 16));
  for (const PlannedPage& page : pages) CHECK(page.columns[0].first < page.columns[0].end);
  check_floats(galley, pages);
}

TEST_CASE("a float that leaves less than a fifth of its column to text has it alone") {
  Galley galley = lines(60);
  write_float(galley, 20, 14, Place::top);
  const auto pages = plan_pages(galley, plan_shape(1, 16));
  const auto alone = std::count_if(
      pages.begin(), pages.end(), [](const PlannedPage& page) { return page.columns[0].first == page.columns[0].end; });
  CHECK(alone == 1);
  check_floats(galley, pages);
}

TEST_CASE("a float that has no room waits for the next column, and the text fills its own") {
  Galley galley = lines(30);
  write_float(galley, 17, 8, Place::bottom);
  const auto pages = plan_pages(galley, plan_shape(1, 20));
  CHECK(pages[0].columns[0].end == 20);
  CHECK(pages[1].columns[0].below == line * 8);
  check_floats(galley, pages);
}

TEST_CASE("a column ends early for a float where little stays empty") {
  Galley galley = lines(40);
  write_float(galley, 10, 8, Place::bottom);
  galley.rows[11].break_price = BreakPrice::widow_or_orphan;
  const auto pages = plan_pages(galley, plan_shape(1, 20));
  CHECK(pages[0].columns[0].end == 11);
  CHECK(pages[0].columns[0].below == line * 8);
}

TEST_CASE("one at the top does not overtake one at the bottom, but stands below it") {
  Galley galley = lines(50);
  write_float(galley, 21, 3, Place::bottom);
  write_float(galley, 22, 4, Place::top);
  const auto pages = plan_pages(galley, plan_shape(1, 20));
  CHECK(pages[1].columns[0].asides_end.floats == 2);
  CHECK(pages[1].columns[0].above == Length());
  CHECK(pages[1].columns[0].below == line * 7);
  check_floats(galley, pages);
}

TEST_CASE("a float with a page of its own has it after the text that is before it") {
  Galley galley = lines(40);
  write_float(galley, 5, 12, Place::page);
  const auto pages = plan_pages(galley, plan_shape(1, 20));
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].columns[0].end == 20);
  CHECK(pages[1].columns[0].end == 20);
  CHECK(pages[1].columns[0].asides_end.floats == 1);
  check_floats(galley, pages);
}

TEST_CASE("in columns a page of its own is a whole page, and what follows begins another") {
  Galley galley = lines(60);
  write_float(galley, 5, 12, Place::page);
  for (const auto level : {layout::LevelFeet::no, layout::LevelFeet::yes}) {
    const auto pages = plan_pages(galley, plan_shape(2, 10, level));
    REQUIRE(pages.size() == 4);
    CHECK(pages[1].columns.size() == 1);
    CHECK(pages[1].columns[0].asides_end.floats == 1);
    CHECK(pages[2].columns.size() == 2);
    check_floats(galley, pages);
  }
}

TEST_CASE("floats at the end of the text have columns of their own") {
  Galley galley = lines(18);
  for (int i = 0; i < 4; ++i) write_float(galley, 17, 9, Place::top);
  const auto pages = plan_pages(galley, plan_shape(1, 20));
  check_floats(galley, pages);
  CHECK(pages.size() == 3);
}

TEST_CASE("floats that wait too long are found") {
  Galley galley = lines(200);
  for (int i = 0; i < 30; ++i) write_float(galley, 3, 15, Place::top);
  const auto pages = plan_pages(galley, plan_shape(1, 20));
  check_floats(galley, pages);
  CHECK(far_floats(galley, pages, 3).size() > 10);
  CHECK(far_floats(galley, pages, 100).empty());
}

TEST_CASE("whatever floats, all of it stands once and in order") {
  std::mt19937 chance(7);  // NOLINT(cert-msc51-cpp): the same on every machine
  constexpr Place places[] = {Place::top, Place::bottom, Place::page};
  for (int round = 0; round < 300; ++round) {
    Galley galley = lines(10 + chance() % 80);
    for (std::size_t row = 0; row < galley.rows.size(); ++row) {
      if (chance() % 6 == 0) galley.rows[row].break_price = BreakPrice::widow_or_orphan;
      if (row > 0 && chance() % 40 == 0) galley.rows[row].break_before = layout::BreakBefore::page;
      while (chance() % 9 == 0)
        write_float(galley, row, static_cast<std::int64_t>(1 + chance() % 12), places[chance() % 3]);
    }
    CAPTURE(round);
    check_floats(galley, plan_pages(galley, plan_shape(1 + static_cast<int>(chance() % 2), 12)));
  }
}
