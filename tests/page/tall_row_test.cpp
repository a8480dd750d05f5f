#include "page/table/tall_row.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;

namespace {

Length deep(std::int64_t pt) {
  return Length::from_pt(static_cast<double>(pt));
}

/// Lines of 10 points, from 8 above their baseline to 2 below it; the row's own baseline is at 8.
Row tall_row_of(std::int64_t lines, Length shift = {}) {
  Row row;
  row.height = deep(10) * lines;
  row.baseline = deep(8);
  row.break_price = BreakPrice::kept;
  for (std::int64_t i = 0; i < lines; ++i) {
    RowLine line;
    line.line.ascent = deep(8);
    line.line.descent = deep(2);
    line.drop = deep(10) * i + shift;
    row.lines.push_back(std::move(line));
  }
  return row;
}

}  // namespace

TEST_CASE("a tall row is cut between its lines, and none is lost") {
  const std::vector<Row> parts = cut_row(tall_row_of(25), deep(105));
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].lines.size() == 10);
  CHECK(parts[1].lines.size() == 10);
  CHECK(parts[2].lines.size() == 5);
  CHECK(parts[0].height == deep(100));
  CHECK(parts[2].height == deep(50));
  CHECK(parts[1].lines[0].drop + parts[1].baseline == deep(8));
  CHECK(parts[0].break_price == BreakPrice::free);
  CHECK(parts[2].break_price == BreakPrice::kept);
}

TEST_CASE("no part of a tall row is higher than there is room, whatever white stands between and below its lines") {
  for (std::int64_t room = 31; room < 60; ++room) {
    CAPTURE(room);
    Row row = tall_row_of(20);
    row.height = deep(20) * 20 + deep(7);  // with white of a line between two, and padding
    for (std::size_t i = 0; i < row.lines.size(); ++i) row.lines[i].drop = deep(20) * static_cast<std::int64_t>(i);
    std::size_t lines = 0;
    for (const Row& part : cut_row(std::move(row), deep(room))) {
      CHECK(part.height <= deep(room));
      lines += part.lines.size();
      for (const RowLine& line : part.lines) {
        CHECK(part.baseline + line.drop - line.line.ascent >= Length());
        CHECK(part.baseline + line.drop + line.line.descent <= part.height);
      }
    }
    CHECK(lines == 20);
  }
}

TEST_CASE("lines that reach into one another a little are cut apart as others are") {
  Row row = tall_row_of(25);
  row.height += deep(12);
  for (RowLine& line : row.lines) {
    line.line.descent = Length::from_pt(2.5);
    line.drop += deep(6);  // padding above and below
  }
  std::size_t lines = 0;
  for (const Row& part : cut_row(std::move(row), deep(105))) {
    CHECK(part.height <= deep(105));
    CHECK(part.lines.size() >= 5);
    lines += part.lines.size();
  }
  CHECK(lines == 25);
}

TEST_CASE("lines that stand beside each other at other heights are not cut through") {
  Row row = tall_row_of(20);
  for (RowLine& line : tall_row_of(3, deep(95)).lines) row.lines.push_back(std::move(line));
  std::size_t lines = 0;
  for (const Row& part : cut_row(std::move(row), deep(100))) {
    lines += part.lines.size();
    for (const RowLine& line : part.lines) CHECK(part.baseline + line.drop - line.line.ascent >= Length());
  }
  CHECK(lines == 23);
}

TEST_CASE("the tint of a cell goes on in every part") {
  Row row = tall_row_of(20);
  row.marks.push_back(RowBox{deep(1), deep(50), Length(), deep(200), nullptr});
  const std::vector<Row> parts = cut_row(std::move(row), deep(120));
  REQUIRE(parts.size() == 2);
  for (const Row& part : parts) {
    REQUIRE(part.marks.size() == 1);
    CHECK(std::get<RowBox>(part.marks[0]).height == part.height);
  }
}

TEST_CASE("the parts of a tall row leave room for the notes that their lines call") {
  Row row = tall_row_of(25);
  row.marks.emplace_back(RowNoteCall{0, deep(28)});   // the third line
  row.marks.emplace_back(RowNoteCall{1, deep(248)});  // the last
  row.marks.emplace_back(RowAnchor{"twelfth", deep(118)});
  const std::vector<Row> parts = cut_row(std::move(row), deep(105), {deep(12), {deep(20), deep(9)}});
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].lines.size() == 7);
  CHECK(parts[1].lines.size() == 10);
  CHECK(parts[2].lines.size() == 8);
  REQUIRE(parts[0].marks.size() == 1);
  CHECK(std::get<RowNoteCall>(parts[0].marks.front()).note == 0);
  REQUIRE(parts[1].marks.size() == 1);
  CHECK(std::get<RowAnchor>(parts[1].marks.front()).drop == deep(118 - 70));
  REQUIRE(parts[2].marks.size() == 1);
  CHECK(std::get<RowNoteCall>(parts[2].marks.front()).note == 1);
}
