#include "page/following.h"

#include <doctest/doctest.h>

#include "page/galley_strip.h"
#include "page/page_breaks.h"
#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;

namespace {

Row heading() {
  Row made = row(BreakPrice::kept);
  made.marks.emplace_back(RowHeading{"heading"});
  return made;
}

std::vector<std::size_t> ends_of(Galley& galley, std::int64_t lines_high, Cuts cuts = Cuts::anywhere) {
  measure_following(galley);
  return break_columns(galley, 0, galley.rows.size(), {{}, line * lines_high}, line, LastColumn::short_is_free, cuts)
      .ends;
}

void add_kept(std::vector<Row>& rows, std::size_t count) {
  rows.insert(rows.end(), count - 1, row(BreakPrice::kept));
  rows.push_back(row());
}

/// Twelve rows, four that stay together and ten more: columns of twelve would be evenly full with eight, eight and ten.
Galley before_what_is_kept() {
  std::vector<Row> rows(12, row());
  add_kept(rows, 4);
  add_kept(rows, 10);
  return strip(rows);
}

}  // namespace

TEST_CASE("what follows a row reaches to the next one that a column ends after as well") {
  Galley galley = strip({row(), row(BreakPrice::widow_or_orphan, line), row(), heading(), row(), row()});
  measure_following(galley);
  CHECK(galley.following[0].height == line * 3);  // with the white, and past the row that would leave a widow
  CHECK(galley.following[1].height == line);
  CHECK(galley.following[2].height == line * 2);
  CHECK(galley.following[4].height == line);
}

TEST_CASE("an end of no good price is measured against its like") {
  Galley galley = strip({row(), row(BreakPrice::between_groups), row(BreakPrice::between_groups), row()});
  measure_following(galley);
  CHECK(galley.following[0].height == line * 3);  // all of the table
  CHECK(galley.following[1].height == line);      // its next row
}

TEST_CASE("lines that stay empty are dearest within a block and cheapest before a heading") {
  Galley galley = strip({row(), row(), row(), heading(), row()});
  galley.wholes.push_back({0, 2});
  galley.wholes.push_back({3, 5, Dearness::inside_table});
  measure_following(galley);
  CHECK(galley.following[0].dearness == Dearness::inside_block);
  CHECK(galley.following[1].dearness == Dearness::between_blocks);
  CHECK(galley.following[2].dearness == Dearness::before_heading);
  CHECK(galley.following[3].dearness == Dearness::inside_table);
}

TEST_CASE("notes need their room with the row that calls them") {
  Galley galley = lines(3);
  galley.notes.rows.assign(3, row());
  galley.notes.ends = {1, 3};
  galley.extras.push_back({-1, 0, 1, 0, 0});
  galley.extras.push_back({-1, 1, 2, 0, 0});
  galley.rows[1].extras = 0;
  galley.rows[2].extras = 1;
  measure_following(galley);
  CHECK(galley.following[0].height == line * 2);
  CHECK(galley.following[1].height == line * 3);
}

TEST_CASE("empty lines cost more only where what follows has room") {
  const Following two{line * 2, 10};
  CHECK(cost_of_ending_early(two, line * 10, line * 8, line) == 9 * (2 * 2 - 1) * emptiness_cost(line, {}, line));
  CHECK(cost_of_ending_early(two, line * 10, line * 9, line) == 0);
  const Following one{line, 10};
  CHECK(cost_of_ending_early(one, line * 10, line * 9, line) == 0);  // a single line is not seen
}

TEST_CASE("a list is not divided so that two columns are evenly short") {
  Galley galley = before_what_is_kept();
  galley.wholes.push_back({4, 12});
  for (std::size_t i = 4; i < 11; ++i) galley.rows[i].break_price = BreakPrice::inside_list;
  CHECK(ends_of(galley, 12) == std::vector<std::size_t>{12, 16, 26});
}

TEST_CASE("a paragraph ends no column that has several lines to spare") {
  Galley galley = before_what_is_kept();
  CHECK(ends_of(galley, 12, Cuts::beside_others) == std::vector<std::size_t>{8, 16, 26});
  CHECK(ends_of(galley, 12) == std::vector<std::size_t>{10, 16, 26});
  galley.wholes.push_back({4, 12});
  CHECK(ends_of(galley, 12) == std::vector<std::size_t>{11, 16, 26});
}

TEST_CASE("a column may be short for the sake of a float") {
  Galley galley = before_what_is_kept();
  galley.wholes.push_back({4, 12});
  write_float(galley, 6, 5, layout::Place::top);
  const auto first_end = [&] {
    const Asides asides(galley, {}, line);
    return break_columns(galley, 0, 26, {{}, line * 12}, line, LastColumn::short_is_free, Cuts::anywhere,
                         {&asides, {}, NotesHere::stand, Leaf::recto})
        .ends.front();
  };
  const std::size_t unmeasured = first_end();
  measure_following(galley);
  CHECK(first_end() == unmeasured);
}

TEST_CASE("a break within a list costs something, in whatever length its paragraphs are set") {
  GalleyStrip made(line);
  for (int i = 0; i < 6; ++i) made.push(row(i == 2 ? BreakPrice::widow_or_orphan : BreakPrice::free));
  made.add_elastic({0, 2});
  made.add_elastic({3, 5});
  made.raise_prices(2, BreakPrice::inside_list);
  const Galley galley = made.finish();
  CHECK(galley.rows[1].break_price == BreakPrice::free);
  CHECK(galley.rows[2].break_price == BreakPrice::widow_or_orphan);
  CHECK(galley.rows[3].break_price == BreakPrice::inside_list);
  CHECK(galley.rows[5].break_price == BreakPrice::free);
  CHECK(galley.elastic[0].least_price == BreakPrice::free);
  CHECK(galley.elastic[1].least_price == BreakPrice::inside_list);
}
