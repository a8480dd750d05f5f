#pragma once
// Which floats stand in a column: in their order, none before the column that they are written in, as soon as there is
// room.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "page/galley.h"

namespace octavo::page {

class FloatRoom {
 public:
  /// The galley must outlive it.
  FloatRoom(const Galley& galley, Length grid);

  bool empty() const { return called_.empty(); }
  /// How many are written before `row` of the galley or above it.
  std::uint32_t called_before(std::size_t row) const { return called_.empty() ? 0 : called_[row]; }
  /// What a float takes of a column, with the white beside it: whole lines of the grid, so that the text stays on it.
  Length depth(std::size_t number) const;
  /// What those of [from, to) take at the top, or at the bottom.
  Length depth_at(layout::Place place, std::uint32_t from, std::uint32_t to) const;

  struct Filled {
    std::uint32_t end = 0;  ///< one past the last that stands in the column
    Length taken;           ///< from its height
    std::int64_t cost = 0;  ///< of those that must wait
  };
  /// Of the floats from `from` to `called`, as many as stand beside text in so much room.
  Filled fill(std::uint32_t from, std::uint32_t called, Length free) const;
  /// As many as fill a column without text, or one that has a page to itself; at least one.
  Filled fill_alone(std::uint32_t from, std::uint32_t called, Length height) const;
  bool has_own_page(std::uint32_t number) const;

 private:
  const std::vector<Float>& floats_;
  Length grid_;
  std::vector<std::uint32_t> called_;  ///< by row of the galley and past the last; empty where there are none
};

}  // namespace octavo::page
