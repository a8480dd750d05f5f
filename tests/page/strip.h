#pragma once
// Small galleys without text, for tests of what only counts heights and prices.

#include <initializer_list>
#include <vector>

#include "page/galley.h"

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

}  // namespace octavo::page::test
