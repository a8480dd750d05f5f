#include "page/grid_fit.h"

#include <doctest/doctest.h>

#include "page/flow.h"
#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;

namespace {

/// A heading of this height, off the grid.
Row head(double height, Length space_before = {}) {
  Row made = row(BreakPrice::kept, space_before);
  made.on_grid = OnGrid::no;
  made.height = Length::from_pt(height);
  made.lines.emplace_back();
  return made;
}

Length top_of_last(const Galley& galley) {
  Stack stack(line);
  Length top;
  for (const Row& row : galley.rows) top = stack.place(row);
  return top;
}

}  // namespace

TEST_CASE("white above a head off the grid is widened until the text below stands on it") {
  Galley galley = strip({row(), head(17, line), row()});
  fit_to_grid(galley, line);
  const Row& fitted = galley.rows[1];
  CHECK(fitted.space_before + fitted.lowering + fitted.height == snapped(line + fitted.height, line));
  CHECK(top_of_last(galley) == line + snapped(line + fitted.height, line));
}

TEST_CASE("a head that begins a column is lowered, so that the column's text is on the grid too") {
  Galley galley = strip({head(17, line), row()});
  fit_to_grid(galley, line);
  CHECK(galley.rows[0].lowering + galley.rows[0].height == snapped(galley.rows[0].height, line));
  CHECK(top_of_last(galley) == snapped(galley.rows[0].height, line));
}

TEST_CASE("a table that begins a column begins at its top, and the text below it drops to the grid") {
  Row caption = head(14, line), last = head(11);
  last.break_price = BreakPrice::free;
  Galley galley = strip({caption, last, row(0, line)});
  fit_to_grid(galley, line);
  CHECK(galley.rows[0].lowering == Length{});
  const Length table = caption.height + last.height;
  CHECK(top_of_last(galley) == snapped(table + line, line));
  // Within a column the white above it holds what is missing.
  CHECK(galley.rows[0].space_before + table + line == snapped(line + table + line, line));
}

TEST_CASE("a head that passes a line of the grid by a rounded unit or two is not lowered by a whole one") {
  Row first = head(17, line);
  first.height = line * 2 + Length::from_units(10);
  Galley galley = strip({first, row()});
  fit_to_grid(galley, line);
  CHECK(galley.rows[0].lowering == Length::from_units(-10));
  CHECK(top_of_last(galley) == line * 2);
}

TEST_CASE("padding off the grid is not lowered: a tint begins at the column's top") {
  Row padding = head(5);
  padding.lines.clear();
  Galley galley = strip({padding, row()});
  fit_to_grid(galley, line);
  CHECK(galley.rows[0].lowering == Length{});
}

TEST_CASE("a picture that begins a column is lowered by half of what the text below it lacks to the grid") {
  Row picture = head(29, line);
  picture.lines.clear();
  picture.marks.emplace_back(RowPicture{});
  Galley galley = strip({picture, row(0, line), row()});
  fit_to_grid(galley, line);
  const Length lowering = galley.rows[0].lowering;
  CHECK(lowering == (snapped(picture.height, line) - picture.height) / 2);
  Stack stack(line);
  CHECK(stack.place(galley.rows[0]) == lowering);
  CHECK(stack.place(galley.rows[1]) - (lowering + picture.height) == line + lowering);
  // Within a column the white above it holds all that.
  CHECK(galley.rows[0].space_before + lowering + picture.height == snapped(line + picture.height, line));
  fit_to_grid(galley, line);
  CHECK(galley.rows[0].lowering == lowering);
}

TEST_CASE("a picture that no text follows is not lowered") {
  Row picture = head(29, line);
  picture.lines.clear();
  picture.marks.emplace_back(RowPicture{});
  Galley galley = strip({picture});
  fit_to_grid(galley, line);
  CHECK(galley.rows[0].lowering == Length{});
}

TEST_CASE("the padding that a box ends with keeps its height; the white below the box is widened") {
  Row padding = head(5);
  padding.lines.clear();
  SUBCASE("before a head off the grid") {
    Galley galley = strip({row(), padding, head(17, line), row()});
    fit_to_grid(galley, line);
    CHECK(galley.rows[1].space_before == Length{});
    const Row& fitted = galley.rows[2];
    CHECK(fitted.space_before + fitted.lowering >= line);
    CHECK(top_of_last(galley) == line * 4);  // 12 + 5 + 12 + 17, rounded up
    Galley column = strip({fitted, row()});
    CHECK(top_of_last(column) == line * 2);  // 17, rounded up
  }
  SUBCASE("before a head with little white") {
    Galley galley = strip({row(), padding, head(11.5, Length::from_pt(1)), row()});
    fit_to_grid(galley, line);
    CHECK(galley.rows[2].space_before + galley.rows[2].lowering >= Length::from_pt(1));
    CHECK(galley.rows[2].space_before >= Length{});
    CHECK(top_of_last(galley) == line * 3);
  }
  SUBCASE("before text on the grid") {
    Galley galley = strip({row(), padding, row(0, Length::from_pt(8))});
    fit_to_grid(galley, line);
    CHECK(galley.rows[1].space_before == Length{});
    CHECK(top_of_last(galley) == line * 3);
  }
}

TEST_CASE("a heading below a figure stands as far from its text as any") {
  Row picture = head(31.4, line);
  picture.lines.clear();
  picture.marks.emplace_back(RowAnchor{"picture"});
  picture.break_price = BreakPrice::kept;
  Row caption = head(9, Length::from_pt(4));
  caption.break_price = BreakPrice::free;
  const std::vector<Row> rows{row(), picture, caption, head(14, Length::from_pt(20)), row(0, Length::from_pt(4))};
  Galley galley = strip(rows);
  fit_to_grid(galley, line);
  CHECK(galley.rows[1].space_before == line);
  CHECK(galley.rows[2].space_before == Length::from_pt(4));
  CHECK(galley.rows[3].space_before + galley.rows[3].lowering >= Length::from_pt(20));
  for (std::size_t first = 0; first < 2; ++first) {  // in a column, and at its top
    Stack stack(line);
    Length foot;
    for (std::size_t i = first; i < rows.size(); ++i) {
      const Length top = stack.place(galley.rows[i]);
      if (i == 4) CHECK(top - foot == Length::from_pt(4));
      foot = stack.foot();
    }
  }
}

TEST_CASE("text is pushed down where its marginal block would begin beside the one before it") {
  Galley galley = strip({row(), row(), row()});
  galley.margin_blocks.resize(2);
  galley.margin_blocks[0].height = line * 4;
  galley.rows[0].margin_block = 0;
  galley.rows[1].margin_block = 1;
  fit_to_grid(galley, line);
  CHECK(galley.rows[1].space_before == line * 4);  // a line stays free between the two
  CHECK(galley.rows[2].space_before == Length{});
}

TEST_CASE("marginal blocks that stand clear move nothing") {
  Galley galley = strip({row(), row(), row()});
  galley.margin_blocks.resize(2);
  galley.margin_blocks[0].height = line;
  galley.rows[0].margin_block = 0;
  galley.rows[2].margin_block = 1;
  fit_to_grid(galley, line);
  for (const Row& row : galley.rows) CHECK(row.space_before == Length{});
}
