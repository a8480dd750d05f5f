#pragma once
// What a bad break between two rows costs, and a column that is not full: one scale for all who choose breaks.

#include <cstddef>
#include <cstdint>

#include "base/length.h"
#include "layout/style.h"
#include "text/glyphs.h"

namespace octavo::page {

/// Prices of a break after a row, on one scale with the squares of empty lines.
struct BreakPrice {
  static constexpr int free = 0;
  static constexpr int hyphen = 60;
  /// What is seen as one thing stays whole where that leaves no more than six lines empty.
  static constexpr int inside_list = 400;
  /// Between what ends with a colon and what it leads up to.
  static constexpr int after_colon = 1'000;
  /// A table of a few rows stays whole where that leaves no more than some fifteen lines empty.
  static constexpr int between_groups = 1'200;
  static constexpr int inside_table = 2'500;
  static constexpr int inside_section = 15'000;
  static constexpr int widow_or_orphan = 20'000;
  static constexpr int kept = 200'000;
};

/// How many times as much an empty line costs where the column had room for what follows.
struct Dearness {
  static constexpr int inside_table = 1;  ///< what goes on says so
  static constexpr int before_heading = 2;
  static constexpr int between_blocks = 4;
  static constexpr int inside_block = 10;
};

/// The price of a break after a line of a paragraph of `count` lines; `end` is how that line ends.
int price_after_line(std::size_t line, std::size_t count, const layout::Style& style, text::Line::End end);

/// What a column of some height costs whose last row ends at `foot`: the square of the grid lines that stay empty.
std::int64_t emptiness_cost(Length height, Length foot, Length grid);

/// The same of the last column, which is free but for looking lost when it has very few lines.
std::int64_t last_column_cost(Length foot, Length grid);

}  // namespace octavo::page
