// Notes at the feet of columns: what they take, how they are divided, and how the breaks of the text know of them.

#include <cstdint>
#include <random>

#include <doctest/doctest.h>

#include "page/page_breaks.h"
#include "page/page_filling.h"
#include "page/page_plan.h"
#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;

namespace {

constexpr NotesShape at_foot{NotesShape::Place::foot, Length::from_pt(12), Length::from_pt(24)};

/// Row `row` calls one note more, of so many lines.
void call(Galley& galley, std::size_t row, std::size_t note_lines) {
  Notes& notes = galley.notes;
  Row of_note = test::row();
  of_note.on_grid = OnGrid::no;
  for (std::size_t i = 0; i < note_lines; ++i) notes.rows.push_back(of_note);
  notes.ends.push_back(static_cast<std::uint32_t>(notes.rows.size()));
  const auto number = static_cast<std::uint32_t>(notes.ends.size());
  if (galley.rows[row].extras < 0) {
    galley.rows[row].extras = static_cast<std::int32_t>(galley.extras.size());
    galley.extras.push_back({-1, number - 1, number, 0, 0});
  }
  galley.extras[static_cast<std::size_t>(galley.rows[row].extras)].end_note = number;
}

PlanShape shape_for_notes(int columns, std::int64_t lines_high, layout::LevelFeet level_feet = layout::LevelFeet::no) {
  PlanShape made = plan_shape(columns, lines_high, level_feet);
  made.notes = at_foot;
  return made;
}

/// No column holds more than its height, and no note is lost or set twice.
void check_notes(const Galley& galley, const std::vector<PlannedPage>& pages) {
  const NoteRoom room(galley, at_foot);
  std::uint32_t next = 0;
  std::size_t next_row = 0;
  for (const PlannedPage& page : pages) {
    for (const PlannedColumn& column : page.columns) {
      CHECK(column.first == next_row);
      CHECK(column.begin.notes == next);
      const Length text = line * static_cast<std::int64_t>(column.end - column.first);
      CHECK(text + room.taken(column.begin.notes, column.asides_end.notes) <= column.height);
      CHECK(column.asides_end.notes <= room.called_before(column.end));
      next = column.asides_end.notes;
      next_row = column.end;
    }
  }
  CHECK(next == galley.notes.rows.size());
  CHECK(next_row == galley.rows.size());
}

}  // namespace

TEST_CASE("notes take their rows and one separation from a column") {
  Galley galley = lines(10);
  call(galley, 2, 2);
  call(galley, 5, 1);
  const NoteRoom room(galley, at_foot);
  CHECK(room.called_before(2) == 0);
  CHECK(room.called_before(3) == 2);
  CHECK(room.called_before(10) == 3);
  CHECK(room.depth(0, 3) == line * 4);
  CHECK(room.depth(2, 3) == line * 2);
  CHECK(room.depth(3, 3) == Length());
  const auto filled = room.fill(0, 0, 6, line * 6, line * 10);
  CHECK(filled.end == 3);
  CHECK(filled.taken == line * 4);
  CHECK(filled.cost == 0);
}

TEST_CASE("a note that has no room is divided, and what is left over comes first in the next column") {
  Galley galley = lines(10);
  call(galley, 2, 6);
  const NoteRoom room(galley, at_foot);
  const auto filled = room.fill(0, 0, 6, line * 6, line * 10);
  CHECK(filled.end == 3);
  CHECK(filled.cost > 0);
  CHECK(room.fill(3, 6, 10, line * 4, line * 10).end == 6);
}

TEST_CASE("what goes on from the column before has a separation of its own") {
  Galley galley = lines(10);
  call(galley, 2, 6);
  call(galley, 3, 1);
  const NoteRoom room(galley, at_foot);
  CHECK(room.depth(3, 6) == line * 5);
  CHECK(room.depth(6, 7) == line * 2);
  CHECK(room.fill(3, 6, 10, line * 4, line * 10).end == 7);
  CHECK(room.fill(3, 6, 10, line * 5, line * 10).end == 6);
}

TEST_CASE("a note is not divided so that one line of it stands alone where that can be helped") {
  Galley galley = lines(10);
  call(galley, 2, 4);
  galley.notes.rows[2].break_price = BreakPrice::widow_or_orphan;
  CHECK(NoteRoom(galley, at_foot).fill(0, 0, 6, line * 6, line * 10).end == 2);
}

TEST_CASE("a column ends early so that its line and the note stand together") {
  Galley galley = lines(20);
  call(galley, 8, 3);
  const auto pages = plan_pages(galley, shape_for_notes(1, 10));
  CHECK(pages[0].columns[0].end == 8);
  CHECK(pages[1].columns[0].asides_end.notes == 3);
  check_notes(galley, pages);
}

TEST_CASE("in columns each has the notes that it calls, and level columns count them") {
  Galley galley = lines(16);
  call(galley, 1, 3);
  const auto pages = plan_pages(galley, shape_for_notes(2, 20, layout::LevelFeet::yes));
  REQUIRE(pages.size() == 1);
  REQUIRE(pages[0].columns.size() == 2);
  CHECK(pages[0].columns[0].end == 6);
  CHECK(pages[0].columns[0].asides_end.notes == 3);
  CHECK(pages[0].columns[0].height == line * 10);
  check_notes(galley, pages);
}

TEST_CASE("a long note shares the pages with the text rather than stand alone after it") {
  Galley galley = lines(20);
  call(galley, 1, 20);
  const auto pages = plan_pages(galley, shape_for_notes(1, 22));
  CHECK(pages.size() == 2);
  for (const PlannedPage& page : pages) CHECK(page.columns[0].first < page.columns[0].end);
  check_notes(galley, pages);
}

TEST_CASE("notes of two facing pages stand on the second of them, and the last page has its own") {
  Galley galley = lines(45);
  call(galley, 2, 2);
  call(galley, 14, 1);
  call(galley, 40, 1);
  PlanShape facing = shape_for_notes(1, 12);
  facing.notes.pages = NotesShape::Pages::facing;
  for (const Leaf first : {Leaf::verso, Leaf::recto}) {
    facing.first_leaf = first;
    const auto pages = plan_pages(galley, facing);
    REQUIRE(pages.size() >= 4);
    Leaf leaf = first;
    for (std::size_t page = 0; page < pages.size(); ++page, leaf = other(leaf)) {
      CAPTURE(page);
      if (pages[page].columns[0].has_notes()) CHECK((leaf == Leaf::recto || page + 1 == pages.size()));
    }
    check_notes(galley, pages);
  }
  facing.first_leaf = Leaf::verso;
  const auto pages = plan_pages(galley, facing);
  CHECK(pages[0].columns[0].end > 10);
  CHECK(pages[1].columns[0].asides_end.notes == 3);
}

TEST_CASE("what begins a recto finds the notes of the page before it there") {
  Galley galley = lines(30);
  galley.rows[8].break_before = layout::BreakBefore::recto;
  call(galley, 2, 2);
  call(galley, 10, 1);
  PlanShape facing = shape_for_notes(1, 12);
  facing.notes.pages = NotesShape::Pages::facing;
  facing.first_leaf = Leaf::verso;
  const auto pages = plan_pages(galley, facing);
  CHECK_FALSE(pages[0].columns[0].has_notes());
  CHECK(pages[1].columns[0].first == 8);
  CHECK(pages[1].columns[0].asides_end.notes == 3);
  check_notes(galley, pages);
}

TEST_CASE("a note longer than a page goes on at the foot of as many as it needs") {
  Galley galley = lines(4);
  call(galley, 1, 25);
  const auto pages = plan_pages(galley, shape_for_notes(1, 10));
  CHECK(pages.size() >= 4);
  check_notes(galley, pages);
}

TEST_CASE("a note of several pages does not keep those after it from their calls until the text ends") {
  Galley galley = lines(120);
  call(galley, 8, 60);
  for (std::size_t row = 12; row < 110; row += 4) call(galley, row, 1);
  const auto pages = plan_pages(galley, shape_for_notes(1, 24));
  check_notes(galley, pages);
  const NoteRoom room(galley, at_foot);
  for (const PlannedPage& page : pages) {
    const PlannedColumn& column = page.columns.front();
    CAPTURE(column.first);
    const bool waits = column.begin.notes < room.called_before(column.end);
    CHECK((!waits || column.has_notes()));
    if (column.first >= 30) CHECK(column.asides_end.notes == room.called_before(column.end));
  }
}

TEST_CASE("a hundred notes on one line all stand somewhere") {
  Galley galley = lines(30);
  for (int i = 0; i < 100; ++i) call(galley, 3, 2);
  check_notes(galley, plan_pages(galley, shape_for_notes(1, 10)));
}

TEST_CASE("notes of what stands above on the page wait for its foot") {
  Galley galley = lines(12);
  galley.bands = {{0, 3, layout::ColumnSpan::all}, {3, 12, layout::ColumnSpan::column}};
  call(galley, 1, 2);
  call(galley, 4, 1);
  const auto pages = plan_pages(galley, shape_for_notes(1, 20));
  REQUIRE(pages.size() == 1);
  CHECK_FALSE(pages[0].columns[0].has_notes());
  CHECK(pages[0].columns[1].asides_end.notes == 3);
}

TEST_CASE("where what follows begins a page, the notes stay on theirs") {
  Galley galley = lines(14);
  galley.bands = {{0, 8, layout::ColumnSpan::all}, {8, 14, layout::ColumnSpan::column}};
  call(galley, 1, 1);
  const auto pages = plan_pages(galley, shape_for_notes(1, 10));
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].columns[0].asides_end.notes == 1);
  CHECK(pages[1].columns[0].begin.notes == 1);
}

TEST_CASE("text with notes spreads over pages as other text does") {
  Galley galley = lines(20);
  call(galley, 2, 3);
  const auto pages = plan_evenly(galley, shape_for_notes(1, 10), 4);
  REQUIRE(pages);
  CHECK(pages->size() == 4);
  check_notes(galley, *pages);
}

TEST_CASE("page filling sees the room that notes take") {
  // Without its note the first column is full with ten lines, with it with eight: the last line of three would be
  // alone.
  Galley galley = lines(23);
  call(galley, 0, 1);
  for (std::size_t row = 7; row < 9; ++row) galley.rows[row].break_price = BreakPrice::widow_or_orphan;
  galley.rows[5].stretch_lines = 1;
  Variable heading{5, 6, {}};
  heading.others.push_back({0, 0, line, 3, {}});
  const Asides room(galley, at_foot, line);
  const std::vector<Variable> parts{heading};
  const StripHeights heights{line * 10, line * 10};
  const auto with = choose_settings(galley, galley.bands.front(), parts, heights, line, {&room});
  CHECK(with.front() != nullptr);
  const auto without = choose_settings(galley, galley.bands.front(), parts, heights, line);
  CHECK(without.front() == nullptr);
}

TEST_CASE("whatever calls notes, all rows and all notes are set once and fit") {
  std::mt19937 chance(4);  // NOLINT(cert-msc51-cpp): the same on every machine
  for (int round = 0; round < 200; ++round) {
    Galley galley = lines(10 + chance() % 60);
    for (std::size_t row = 0; row < galley.rows.size(); ++row) {
      if (chance() % 5 == 0) galley.rows[row].break_price = BreakPrice::widow_or_orphan;
      if (row > 0 && chance() % 30 == 0) galley.rows[row].break_before = layout::BreakBefore::recto;
      while (chance() % 4 == 0) call(galley, row, 1 + chance() % 5);
    }
    CAPTURE(round);
    PlanShape asked = shape_for_notes(1, 12);
    check_notes(galley, plan_pages(galley, asked));
    asked.notes.pages = NotesShape::Pages::facing;
    asked.first_leaf = round % 2 == 0 ? Leaf::recto : Leaf::verso;
    check_notes(galley, plan_pages(galley, asked));
  }
}

TEST_CASE("a column that grows holds what it holds when it is counted anew") {
  std::mt19937 chance(9);  // NOLINT(cert-msc51-cpp): the same on every machine
  constexpr layout::Place places[] = {layout::Place::top, layout::Place::bottom, layout::Place::page};
  for (int round = 0; round < 200; ++round) {
    Galley galley = lines(30);
    for (std::size_t row = 0; row < galley.rows.size(); ++row) {
      if (chance() % 4 == 0) call(galley, row, 1 + chance() % 4);
      if (chance() % 9 == 0)
        write_float(galley, row, static_cast<std::int64_t>(1 + chance() % 6), places[chance() % 3]);
    }
    NotesShape shape_of_notes = at_foot;
    if (round % 3 == 0) shape_of_notes.place = NotesShape::Place::margin;
    const Asides asides(galley, shape_of_notes, line);
    const std::size_t first = chance() % 10;
    const Pending from = asides.called_before(first);
    AsidesOfColumn growing(&asides, from, first, line * 20);
    CAPTURE(round);
    for (std::size_t end = first + 1; end <= galley.rows.size(); ++end) {
      const Length foot = line * static_cast<std::int64_t>(end - first);
      growing.grow_to(end);
      const Asides::Filled grown = growing.filled(foot);
      const Asides::Filled anew = asides.fill(from, {first, end, foot, line * 20, asides.called_before(end)});
      CHECK(grown.end == anew.end);
      CHECK(grown.taken == anew.taken);
      CHECK(grown.cost == anew.cost);
      CHECK(growing.bounds(foot).most >= grown.taken);
      CHECK(growing.bounds(foot).least_cost <= grown.cost);
    }
  }
}
