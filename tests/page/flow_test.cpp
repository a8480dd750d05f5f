#include "page/flow.h"

#include <doctest/doctest.h>

#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;

TEST_CASE("white before the first row of a column vanishes") {
  Stack stack(line);
  CHECK(stack.place(row(0, line * 3)) == Length{});
  CHECK(stack.foot() == line);
}

TEST_CASE("white between rows stays") {
  Stack stack(line);
  stack.place(row());
  CHECK(stack.place(row(0, line * 2)) == line * 3);
}

TEST_CASE("a row on the grid drops to the next grid line") {
  Stack stack(line);
  Row caption = row();
  caption.on_grid = OnGrid::no;
  caption.height = Length::from_pt(10);
  stack.place(caption);
  CHECK(stack.place(row()) == line);
  CHECK(stack.foot() == line * 2);
}

TEST_CASE("snapping rounds up, and leaves grid lines alone") {
  CHECK(snapped(Length::from_pt(13), line) == line * 2);
  CHECK(snapped(line * 2, line) == line * 2);
  CHECK(snapped(Length{}, line) == Length{});
}
