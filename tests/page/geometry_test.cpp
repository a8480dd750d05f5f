#include "page/geometry.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;
using namespace octavo::literals;

namespace {

layout::Layout a_layout() {
  layout::Layout layout;
  layout.trim = {400_pt, 600_pt};
  layout.grid_leading = 15_pt;
  return layout;
}

layout::PageType a_page() {
  layout::PageType type;
  type.margin_top = 50_pt;
  type.margin_bottom = 60_pt;
  type.margin_inner = 40_pt;
  type.margin_outer = 60_pt;
  return type;
}

}  // namespace

TEST_CASE("the text area is a whole number of grid lines high") {
  const Columns columns = columns_of(a_layout(), a_page(), {});
  CHECK(columns.width == 300_pt);
  CHECK(columns.height == 480_pt);  // 490 pt hold 32 lines of 15 pt
}

TEST_CASE("inner and outer margins change sides with the leaf") {
  const Columns columns = columns_of(a_layout(), a_page(), {});
  CHECK(frame_of(a_layout(), a_page(), columns, Leaf::recto).start == 40_pt);
  CHECK(frame_of(a_layout(), a_page(), columns, Leaf::verso).start == 60_pt);
}

TEST_CASE("a CJK measure is a whole number of characters, and the inner margin stays") {
  const Columns columns = columns_of(a_layout(), a_page(), 9_pt);
  CHECK(columns.width == 297_pt);
  CHECK(frame_of(a_layout(), a_page(), columns, Leaf::recto).start == 40_pt);
  const PageFrame verso = frame_of(a_layout(), a_page(), columns, Leaf::verso);
  CHECK(verso.start + columns.width == 400_pt - 40_pt);
}

TEST_CASE("an outer margin column lies away from the spine") {
  layout::PageType type = a_page();
  type.margin_column = {80_pt, 12_pt, layout::MarginSide::outer};
  const Columns columns = columns_of(a_layout(), type, {});
  CHECK(columns.width == 300_pt - 92_pt);
  const PageFrame recto = frame_of(a_layout(), type, columns, Leaf::recto);
  CHECK(recto.start == 40_pt);
  CHECK(recto.margin_start == 40_pt + columns.width + 12_pt);
  const PageFrame verso = frame_of(a_layout(), type, columns, Leaf::verso);
  CHECK(verso.margin_start == 60_pt);
  CHECK(verso.start == 60_pt + 92_pt);
}

TEST_CASE("vertical text: margins are those of the paper, slack goes to the foot and to the outer side") {
  layout::Layout layout = a_layout();
  layout.mode = WritingMode::vertical;
  layout.binding = layout::Binding::right;
  const Columns columns = columns_of(layout, a_page(), 9_pt);
  CHECK(columns.width == 486_pt);   // 490 pt down the page hold 54 characters
  CHECK(columns.height == 300_pt);  // 300 pt across it hold 20 lines of 15 pt
  const PageFrame recto = frame_of(layout, a_page(), columns, Leaf::recto);
  CHECK(recto.start == 50_pt);
  CHECK(recto.before == 40_pt);  // bound at the right: there is its inner margin
  CHECK(recto.axes.area(recto.area(columns)) == Rect{60_pt, 50_pt, 300_pt, 486_pt});
  const PageFrame verso = frame_of(layout, a_page(), columns, Leaf::verso);
  CHECK(verso.start == 50_pt);
  CHECK(verso.before == 60_pt);
  CHECK(verso.axes.area(verso.area(columns)) == Rect{40_pt, 50_pt, 300_pt, 486_pt});
}

TEST_CASE("a grid of characters and lines makes the text area, from the head and the inner margin") {
  layout::Layout layout = a_layout();
  layout.character_grid = {25, 20};
  const Columns level = columns_of(layout, a_page(), 10_pt);
  CHECK(level.width == 250_pt);
  CHECK(level.height == 300_pt);
  CHECK(frame_of(layout, a_page(), level, Leaf::recto).start == 40_pt);
  CHECK(frame_of(layout, a_page(), level, Leaf::verso).start == 400_pt - 40_pt - 250_pt);
  layout.mode = WritingMode::vertical;
  layout.binding = layout::Binding::right;
  layout.character_grid = {40, 18};
  const Columns down = columns_of(layout, a_page(), 10_pt);
  CHECK(down.width == 400_pt);
  CHECK(down.height == 270_pt);
  const PageFrame recto = frame_of(layout, a_page(), down, Leaf::recto);
  CHECK(recto.axes.area(recto.area(down)) == Rect{90_pt, 50_pt, 270_pt, 400_pt});
  const PageFrame verso = frame_of(layout, a_page(), down, Leaf::verso);
  CHECK(verso.axes.area(verso.area(down)) == Rect{40_pt, 50_pt, 270_pt, 400_pt});
}

TEST_CASE("columns of vertical text lie one below the other") {
  layout::Layout layout = a_layout();
  layout.mode = WritingMode::vertical;
  layout::PageType type = a_page();
  type.columns = 2;
  type.column_gap = 10_pt;
  const Columns columns = columns_of(layout, type, {});
  CHECK(columns.width == 240_pt);
  CHECK(columns.height == 300_pt);
}

TEST_CASE("what columns of whole characters leave of the page goes between them") {
  layout::PageType type = a_page();
  type.margin_column = {32_pt, 10_pt, layout::MarginSide::start};
  const Length breadth = breadth_of(type, columns_of(a_layout(), type, 10_pt));
  CHECK(breadth == 42_pt + 250_pt);
  layout::PageType index = a_page();
  index.columns = 3;
  index.column_gap = 18_pt;
  Columns columns = columns_of(a_layout(), index, 10_pt);
  CHECK(columns.all() == 276_pt);
  open_gaps(columns, index, breadth, 10_pt);
  CHECK(columns.width == 80_pt);
  CHECK(columns.gap == 26_pt);
  CHECK(frame_of(a_layout(), index, columns, Leaf::verso).outermost_start == 400_pt - 40_pt - breadth);
  // Pages that are broader or narrower by more have measures of their own.
  for (const Length other : {270_pt, 276_pt, 330_pt}) {
    open_gaps(columns, index, other, 10_pt);
    CHECK(columns.gap == 26_pt);
  }
}

TEST_CASE("columns share the width that the gaps leave") {
  layout::PageType type = a_page();
  type.columns = 2;
  type.column_gap = 20_pt;
  const Columns columns = columns_of(a_layout(), type, {});
  CHECK(columns.width == 140_pt);
  CHECK(columns.all() == 300_pt);
}
