#include "page/axes.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;
using namespace octavo::literals;

TEST_CASE("level text: along is to the right, across is down") {
  const Axes axes(WritingMode::horizontal, {300_pt, 500_pt});
  CHECK(axes.place({20_pt, 70_pt}) == Point{20_pt, 70_pt});
  CHECK(axes.area({20_pt, 70_pt, 100_pt, 15_pt}) == Rect{20_pt, 70_pt, 100_pt, 15_pt});
}

TEST_CASE("vertical text: along is down, across is to the left, from the right edge") {
  const Axes axes(WritingMode::vertical, {300_pt, 500_pt});
  CHECK(axes.place({20_pt, 70_pt}) == Point{230_pt, 20_pt});
  CHECK(axes.area({20_pt, 70_pt, 100_pt, 15_pt}) == Rect{215_pt, 20_pt, 15_pt, 100_pt});
}

TEST_CASE("an area of paper comes back as it was") {
  const Rect area{10_pt, 40_pt, 120_pt, 230_pt};
  for (const WritingMode mode : {WritingMode::horizontal, WritingMode::vertical}) {
    const Axes axes(mode, {300_pt, 500_pt});
    CHECK(axes.area(axes.seen(area)) == area);
  }
}
