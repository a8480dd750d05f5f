#pragma once
// Which floats stand in a column, and where: in their order, none before the column that they are written in, as soon
// as there is room. A column of floats alone, and one that they leave little text in, are dear.

#include <cstddef>
#include <cstdint>
#include <limits>
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
  /// The first row of a column of floats alone.
  static constexpr std::size_t without_text = std::numeric_limits<std::size_t>::max();
  /// Where one stands in a column that begins with row `first` and has the floats from `from` on: nothing stands above
  /// the opening of a chapter, one at the top never before one at the bottom, and those without text one below the
  /// other.
  layout::Place place_in(std::size_t first, std::uint32_t from, std::uint32_t number) const;
  /// What those of [from, to) take at the top of that column, or at its bottom.
  Length depth_at(layout::Place place, std::size_t first, std::uint32_t from, std::uint32_t to) const;

  struct Filled {
    std::uint32_t end = 0;  ///< one past the last that stands in the column
    Length taken;           ///< from its height
    std::int64_t cost = 0;  ///< of those that must wait
  };
  /// Of the floats from `from` on that rows before `end` call, as many as stand in so much room with rows [first, end).
  Filled fill(std::uint32_t from, std::size_t first, std::size_t end, Length free) const;
  /// As many of those called before `row` as fill a column without text, or one that has a page to itself; at least
  /// one.
  Filled fill_alone(std::uint32_t from, std::size_t row, Length height) const;
  bool has_own_page(std::uint32_t number) const;
  /// What those of [from, to) take together, and whether one of them has a page to itself.
  Length depth_of_all(std::uint32_t from, std::uint32_t to) const {
    return from < to ? depths_[to] - depths_[from] : Length{};
  }
  bool has_own_pages(std::uint32_t from, std::uint32_t to) const {
    return from < to && own_pages_[to] > own_pages_[from];
  }

 private:
  bool opens(std::size_t row) const;
  std::int64_t cost_of_waiting(std::uint32_t from, std::size_t first, std::size_t end) const;

  const std::vector<Row>& rows_;
  const std::vector<Float>& floats_;
  std::vector<Length> depths_;            ///< of all before each
  std::vector<std::uint32_t> own_pages_;  ///< how many of those before each have a page to themselves
  std::vector<std::uint32_t> called_;     ///< by row of the galley and past the last; empty where there are none
};

}  // namespace octavo::page
