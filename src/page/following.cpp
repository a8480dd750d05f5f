#include "page/following.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "page/break_prices.h"

namespace octavo::page {
namespace {

/// Where the column ends that calls them, or beside it: it has room for both, or for neither.
Length height_of_notes(const Galley& galley, const Row& row) {
  Length height;
  const RowExtras* asked = galley.extras_of(row);
  if (asked == nullptr || asked->first_note >= asked->end_note) return height;
  const std::vector<std::uint32_t>& ends = galley.notes.ends;
  const std::size_t first = asked->first_note == 0 ? 0 : ends[asked->first_note - 1];
  for (std::size_t note = first; note < ends[asked->end_note - 1]; ++note) {
    height += galley.notes.rows[note].space_before + galley.notes.rows[note].height;
  }
  return height;
}

int dearness_before(const Row& next) {
  return next.begins_heading() ? Dearness::before_heading : Dearness::between_blocks;
}

/// A row that a column may end after, and what stands below it.
struct Below {
  int price = BreakPrice::free;
  Length height;
};

}  // namespace

void measure_following(Galley& galley) {
  const std::size_t count = galley.rows.size();
  galley.following.assign(count, {});
  if (count == 0) return;
  // The rows below, each cheaper than all between, with what stands below each of them.
  std::vector<Below> ends{{std::numeric_limits<int>::min(), {}}};
  Length below;
  for (std::size_t row = count - 1; row > 0; --row) {
    const Row& next = galley.rows[row];
    while (ends.back().price > next.break_price) ends.pop_back();
    ends.push_back({next.break_price, below});
    below += next.space_before + next.lowering + next.height + height_of_notes(galley, next);
    const int price = worst_end(galley.rows[row - 1].break_price);
    const auto end = std::find_if(ends.rbegin(), ends.rend(), [&](const Below& each) { return each.price <= price; });
    galley.following[row - 1] = {below - end->height, dearness_before(next)};
  }
  for (const Whole& whole : galley.wholes) {
    for (std::size_t row = whole.first; row + 1 < whole.end; ++row) {
      galley.following[row].dearness = whole.dearness;
    }
  }
}

}  // namespace octavo::page
