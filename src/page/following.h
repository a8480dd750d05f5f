#pragma once
// What follows each row up to the next place where a column ends as well as there: a column that has room for it is not
// full.
//
// What has no room leaves lines empty, and nobody wonders why. A column that ends within a paragraph, a list or a table
// with lines to spare looks broken off, and is dear; one that ends before a heading is not.

#include <algorithm>
#include <cstdint>

#include "base/length.h"
#include "page/break_prices.h"
#include "page/galley.h"

namespace octavo::page {

/// The highest price at which a column ends as well as at this one.
inline int worst_end(int break_price) {
  return std::max(break_price, BreakPrice::inside_list);
}

/// Fills in Galley::following, for the rows as they stand.
void measure_following(Galley& galley);

/// What the empty lines of a column of some height that ends at `foot` cost more than they do of themselves: but for
/// one, which nobody sees.
inline std::int64_t cost_of_ending_early(const Following& following, Length height, Length foot, Length grid) {
  if (foot + following.height > height || following.dearness == 1) return 0;
  const std::int64_t unseen = emptiness_cost(grid, {}, grid);
  return std::max<std::int64_t>(0, emptiness_cost(height, foot, grid) - unseen) * (following.dearness - 1);
}

}  // namespace octavo::page
