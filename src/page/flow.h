#pragma once
// How rows stack: the one rule by which heights are measured, breaks are chosen and rows are placed.

#include <vector>

#include "page/galley.h"

namespace octavo::page {

/// A pen that goes down a column, in the column's coordinates: 0 is its top, which lies on the grid.
class Stack {
 public:
  /// `begin` is where its first row may stand: below what is above all rows.
  explicit Stack(Length grid, Length begin = {}) : grid_(grid), y_(begin) {}
  /// Places a row; gives the y of its top. White before the first row vanishes; rows on the grid drop to its lines.
  Length place(const Row& row);
  /// More white before the next row, unless that is the first.
  void add_white(Length white);
  /// Where the next row would begin: the foot of what has been placed.
  Length foot() const { return y_; }
  bool empty() const { return empty_; }

 private:
  Length grid_;
  Length y_;
  bool empty_ = true;
};

/// The pen of a column that begins with a row: below the head that is repeated there.
Stack column_from(const Galley& galley, std::size_t row, Length grid);

/// The least multiple of the grid that is not below `y`.
Length snapped(Length y, Length grid);

/// The height of rows from the top of a column.
Length height_of(const std::vector<Row>& rows, Length grid);

}  // namespace octavo::page
