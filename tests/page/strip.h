#pragma once
// Small galleys without text, for tests of what only counts heights and prices.

#include <initializer_list>
#include <vector>

#include "page/galley.h"
#include "page/page_plan.h"

namespace octavo::page::test {

inline const Length line = Length::from_pt(12);

inline Row row(int price = 0, Length space_before = {}) {
  Row made;
  made.height = line;
  made.on_grid = OnGrid::yes;
  made.break_price = price;
  made.space_before = space_before;
  return made;
}

inline Galley strip(std::vector<Row> rows) {
  Galley galley;
  galley.rows = std::move(rows);
  galley.bands.push_back({0, galley.rows.size(), layout::ColumnSpan::column});
  return galley;
}

inline Galley lines(std::size_t count) {
  return strip(std::vector<Row>(count, row()));
}

/// Pages of so many columns and lines, without notes.
inline PlanShape plan_shape(int columns, std::int64_t lines_high,
                            layout::LevelFeet level_feet = layout::LevelFeet::no) {
  Columns made;
  made.count = columns;
  made.width = Length::from_pt(100);
  made.height = line * lines_high;
  return {made, made, line, level_feet, Leaf::recto, {}};
}

/// Row `at` is the one that a float of so many lines is written before.
inline void write_float(Galley& galley, std::size_t at, std::int64_t lines_high, layout::Place place) {
  Float block;
  block.rows.push_back(row());
  block.height = line * lines_high;
  block.place = place;
  galley.floats.push_back(block);
  const auto number = static_cast<std::uint32_t>(galley.floats.size());
  if (galley.rows[at].extras < 0) {
    galley.rows[at].extras = static_cast<std::int32_t>(galley.extras.size());
    galley.extras.emplace_back();
  }
  RowExtras& asked = galley.extras[static_cast<std::size_t>(galley.rows[at].extras)];
  if (asked.first_float == asked.end_float) asked.first_float = number - 1;
  asked.end_float = number;
}

}  // namespace octavo::page::test
