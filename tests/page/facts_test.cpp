#include "page/facts.h"

#include <vector>

#include <doctest/doctest.h>

#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::base::literals;

namespace {

std::size_t abreast_of(std::size_t count, Length each, Length measure) {
  const std::vector<Length> least(count, each);
  return facts_abreast(least, measure);
}

}  // namespace

TEST_CASE("as many facts stand abreast as fit, four at most, in rows about equally long") {
  CHECK(abreast_of(0, 60_pt, 300_pt) == 0);
  CHECK(abreast_of(1, 60_pt, 300_pt) == 1);
  CHECK(abreast_of(3, 60_pt, 300_pt) == 3);
  CHECK(abreast_of(4, 60_pt, 300_pt) == 4);
  CHECK(abreast_of(5, 60_pt, 300_pt) == 3);
  CHECK(abreast_of(6, 60_pt, 300_pt) == 3);
  CHECK(abreast_of(9, 60_pt, 300_pt) == 3);
  CHECK(abreast_of(4, 90_pt, 300_pt) == 2);
  CHECK(abreast_of(3, 140_pt, 300_pt) == 2);
  CHECK(abreast_of(2, 400_pt, 300_pt) == 1);
}

TEST_CASE("the widest fact decides") {
  const std::vector<Length> least{60_pt, 160_pt, 60_pt};
  CHECK(facts_abreast(least, 320_pt) == 2);
  CHECK(facts_abreast(least, 480_pt) == 3);
}

TEST_CASE("beside a fact that is too wide for cells of one width, others stand where there is room") {
  using Widths = std::vector<std::vector<Length>>;
  CHECK(rows_of_facts(std::vector<Length>{60_pt, 60_pt, 60_pt}, 300_pt) == Widths{{100_pt, 100_pt, 100_pt}});
  CHECK(rows_of_facts(std::vector<Length>{60_pt, 60_pt, 60_pt, 60_pt, 60_pt}, 300_pt) ==
        Widths{{100_pt, 100_pt, 100_pt}, {100_pt, 100_pt}});
  CHECK(rows_of_facts(std::vector<Length>{200_pt, 60_pt, 60_pt, 60_pt}, 300_pt) ==
        Widths{{220_pt, 80_pt}, {150_pt, 150_pt}});
  CHECK(rows_of_facts(std::vector<Length>{60_pt, 400_pt}, 300_pt) == Widths{{300_pt}, {300_pt}});
  CHECK(rows_of_facts(std::vector<Length>{400_pt}, 300_pt) == Widths{{300_pt}});
  CHECK(rows_of_facts({}, 300_pt).empty());
}

TEST_CASE("cells become one row that is read cell after cell, as high as the highest, whole lines of the grid") {
  const auto cell = [](int lines) {
    Galley galley;
    for (int i = 0; i < lines; ++i) {
      Row row;
      row.height = 15_pt;
      row.baseline = 11_pt;
      row.on_grid = OnGrid::yes;
      row.lines.push_back({2_pt, {}, nullptr});
      galley.rows.push_back(std::move(row));
    }
    galley.decorations.push_back({0, galley.rows.size() - 1, Length{}, 80_pt, nullptr});
    return galley;
  };
  std::vector<Galley> cells;
  cells.push_back(cell(2));
  cells.push_back(cell(3));
  cells.back().rows[2].height = 10_pt;
  const CellRow made = abreast(std::move(cells), 20_pt, 100_pt, 15_pt);
  CHECK(made.row.height == 45_pt);
  REQUIRE(made.row.lines.size() == 5);
  CHECK(made.row.lines[0].x == 22_pt);
  CHECK(made.row.lines[0].drop == 11_pt);
  CHECK(made.row.lines[1].drop == 26_pt);
  CHECK(made.row.lines[2].x == 122_pt);
  CHECK(made.row.lines[4].drop == 41_pt);
  REQUIRE(made.decorations.size() == 2);
  CHECK(made.decorations[1].x == 120_pt);
  CHECK(made.decorations[1].last == 0);
}
