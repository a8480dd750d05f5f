#include "page/float_room.h"

#include <algorithm>

#include "page/flow.h"

namespace octavo::page {
namespace {

/// A float that waits for the column after the one that it is written in: as bad as eight empty lines.
constexpr std::int64_t waiting_cost = 60;
/// One that waits once more: as bad as twenty.
constexpr std::int64_t waiting_longer_cost = 400;
/// A column of floats alone.
constexpr std::int64_t alone_cost = 300;

}  // namespace

FloatRoom::FloatRoom(const Galley& galley, Length grid) : rows_(galley.rows), floats_(galley.floats) {
  if (floats_.empty()) return;
  own_pages_.push_back(0);
  depths_.emplace_back();
  for (std::size_t i = 0; i < floats_.size(); ++i) {
    own_pages_.push_back(own_pages_.back() + (floats_[i].place == layout::Place::page ? 1 : 0));
    depths_.push_back(depths_.back() + snapped(floats_[i].height + floats_[i].gap, grid));
  }
  called_.reserve(galley.rows.size() + 1);
  called_.push_back(0);
  for (const Row& row : galley.rows) {
    const RowExtras* asked = galley.extras_of(row);
    called_.push_back(std::max(called_.back(), asked == nullptr ? 0 : asked->end_float));
  }
}

bool FloatRoom::has_own_page(std::uint32_t number) const {
  return floats_[number].place == layout::Place::page;
}

Length FloatRoom::depth(std::size_t number) const {
  return depths_[number + 1] - depths_[number];
}

/// The first row of all, and one that begins a page because the text asks for it.
bool FloatRoom::opens(std::size_t row) const {
  return row == 0 || (row < rows_.size() && rows_[row].break_before >= layout::BreakBefore::page);
}

layout::Place FloatRoom::place_in(std::size_t first, std::uint32_t from, std::uint32_t number) const {
  const auto own = [&](std::uint32_t i) { return floats_[i].place; };
  if (own(number) != layout::Place::top && own(number) != layout::Place::bottom) return own(number);
  if (first == without_text) return layout::Place::top;
  if (opens(first)) return layout::Place::bottom;
  for (std::uint32_t i = from; i < number; ++i) {
    if (own(i) == layout::Place::bottom) return layout::Place::bottom;
  }
  return own(number);
}

Length FloatRoom::depth_at(layout::Place place, std::size_t first, std::uint32_t from, std::uint32_t to) const {
  Length depth_there;
  for (std::uint32_t i = from; i < to; ++i) {
    if (place_in(first, from, i) == place) depth_there += depth(i);
  }
  return depth_there;
}

/// One that has a page to itself must wait for it.
std::int64_t FloatRoom::cost_of_waiting(std::uint32_t from, std::size_t first, std::size_t end) const {
  const std::uint32_t called = called_before(end);
  if (from >= called) return 0;
  const std::uint32_t written_before = first == without_text ? called : std::min(called_before(first), called);
  const std::uint32_t written_here = std::max(from, written_before);
  const std::int64_t longer = written_here - from - (own_pages_[written_here] - own_pages_[from]);
  return waiting_longer_cost * longer + waiting_cost * (called - from - longer);
}

FloatRoom::Filled FloatRoom::fill(std::uint32_t from, std::size_t first, std::size_t end, Length free) const {
  Filled filled{from, {}, 0};
  const std::uint32_t called = called_before(end);
  for (; filled.end < called; ++filled.end) {
    const Length more = depth(filled.end);
    if (has_own_page(filled.end) || filled.taken + more > free) break;
    filled.taken += more;
  }
  filled.cost = cost_of_waiting(filled.end, first, end);
  return filled;
}

FloatRoom::Filled FloatRoom::fill_alone(std::uint32_t from, std::size_t row, Length height) const {
  if (has_own_page(from)) return {from + 1, height, 0};
  Filled filled = fill(from, without_text, row, height);
  if (filled.end == from) filled = {from + 1, height, filled.cost};
  filled.cost += alone_cost;
  return filled;
}

}  // namespace octavo::page
