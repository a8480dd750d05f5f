#include "page/float_room.h"

#include <algorithm>

#include "page/flow.h"

namespace octavo::page {
namespace {

/// A float that waits for the next column: as bad as two or three empty lines.
constexpr std::int64_t waiting_cost = 60;

}  // namespace

FloatRoom::FloatRoom(const Galley& galley, Length grid) : floats_(galley.floats), grid_(grid) {
  if (floats_.empty()) return;
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
  return snapped(floats_[number].height + floats_[number].gap, grid_);
}

Length FloatRoom::depth_at(layout::Place place, std::uint32_t from, std::uint32_t to) const {
  Length depth_there;
  for (std::uint32_t i = from; i < to; ++i) {
    if (floats_[i].place == place) depth_there += depth(i);
  }
  return depth_there;
}

FloatRoom::Filled FloatRoom::fill(std::uint32_t from, std::uint32_t called, Length free) const {
  Filled filled{from, {}, 0};
  bool at_bottom = false;
  for (; filled.end < called; ++filled.end) {
    // One at the top after one at the bottom would stand before it.
    const bool turns_back = at_bottom && floats_[filled.end].place == layout::Place::top;
    const Length more = depth(filled.end);
    if (has_own_page(filled.end) || turns_back || filled.taken + more > free) break;
    at_bottom = at_bottom || floats_[filled.end].place == layout::Place::bottom;
    filled.taken += more;
  }
  filled.cost = waiting_cost * (std::int64_t{called} - filled.end);
  return filled;
}

FloatRoom::Filled FloatRoom::fill_alone(std::uint32_t from, std::uint32_t called, Length height) const {
  if (has_own_page(from)) return {from + 1, height, 0};
  const Filled filled = fill(from, called, height);
  return filled.end > from ? filled : Filled{from + 1, height, filled.cost};
}

}  // namespace octavo::page
