#include "page/line_places.h"

#include <cstdint>

#include <doctest/doctest.h>

#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;

namespace {

Span at(std::uint32_t begin) {
  return {SourceId{1}, begin, begin + 1};
}

/// Rows that begin with these places.
std::vector<Row> rows_from(std::initializer_list<std::uint32_t> begins) {
  std::vector<Row> rows;
  for (const std::uint32_t begin : begins) {
    rows.push_back(row());
    rows.back().span = {SourceId{1}, begin, begin + 10};
  }
  return rows;
}

const std::vector<LinePlace> places{{at(12), "term"}, {at(14), "call-a", 3}, {at(35), "call-b", 4}};

}  // namespace

TEST_CASE("a place falls on the last line that begins with it or before it") {
  const std::vector<Span> starts{at(5), at(10), at(30)};
  CHECK(line_at(starts, at(2)) == 0);
  CHECK(line_at(starts, at(9)) == 0);
  CHECK(line_at(starts, at(10)) == 1);
  CHECK(line_at(starts, at(99)) == 2);
  CHECK(line_at(starts, {SourceId{2}, 99, 100}) == 0);
}

TEST_CASE("rows are marked with the places that fall on them, and call the notes") {
  Galley galley = strip(rows_from({0, 10, 20, 30}));
  attach(places, galley.rows, galley.extras);
  CHECK(galley.extras_of(galley.rows[0]) == nullptr);
  REQUIRE(galley.extras_of(galley.rows[1]) != nullptr);
  CHECK(galley.extras_of(galley.rows[1])->first_note == 3);
  CHECK(galley.extras_of(galley.rows[1])->end_note == 4);
  CHECK(galley.rows[1].marks.size() == 3);
  REQUIRE(galley.extras_of(galley.rows[3]) != nullptr);
  CHECK(galley.extras_of(galley.rows[3])->end_note == 5);
}

TEST_CASE("taking places back leaves what waited for the paragraph, and what is left over at its end") {
  Galley galley = strip(rows_from({0, 10, 20, 30}));
  galley.rows[0].marks.emplace_back(RowAnchor{"paragraph"});
  asked_by(galley.rows[0], galley.extras).call(1, 3);
  asked_by(galley.rows[0], galley.extras).end_float = 2;
  attach(std::vector<LinePlace>{{at(1), "early", 3}, {at(31), "late", 4}}, galley.rows, galley.extras);
  asked_by(galley.rows[3], galley.extras).call(5, 7);
  detach(std::vector<LinePlace>{{at(1), "early", 3}, {at(31), "late", 4}}, galley.rows, galley.extras);

  REQUIRE(galley.rows[0].marks.size() == 1);
  CHECK(std::get<RowAnchor>(galley.rows[0].marks.front()).name == "paragraph");
  CHECK(galley.extras_of(galley.rows[0])->first_note == 1);
  CHECK(galley.extras_of(galley.rows[0])->end_note == 3);
  CHECK(galley.extras_of(galley.rows[0])->end_float == 2);
  CHECK(galley.rows[3].marks.empty());
  CHECK(galley.extras_of(galley.rows[3])->first_note == 5);
  CHECK(galley.extras_of(galley.rows[3])->end_note == 7);
}

TEST_CASE("rows that called a paragraph's notes alone call none when these are taken back") {
  Galley galley = strip(rows_from({0, 10, 20, 30}));
  attach(places, galley.rows, galley.extras);
  detach(places, galley.rows, galley.extras);
  for (const Row& each : galley.rows) {
    CHECK(each.marks.empty());
    const RowExtras* asked = galley.extras_of(each);
    if (asked != nullptr) CHECK(asked->first_note == asked->end_note);
  }
}
