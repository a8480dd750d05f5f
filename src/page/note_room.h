#pragma once
// How much of a column the notes take that its rows call, and where they are divided when it has no room for all.
//
// Notes are one strip, and a column takes a stretch of it: what the columns before have left over comes first. What a
// column leaves over costs something, so that the search for breaks avoids it where it can.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "page/galley.h"

namespace octavo::page {

/// Where the notes of a column stand.
struct NotesShape {
  enum class Place : std::uint8_t {
    foot,    ///< below its rows, and they share its height
    margin,  ///< beside them, in the margin column
  } place = Place::foot;
  Length separation;  ///< above the first note at a foot
  Length continued;   ///< the same where that goes on from the column before
  /// Whether each page has its own notes, or the second of two that face each other those of both (JLREQ 4.2.6).
  enum class Pages : std::uint8_t { each, facing } pages = Pages::each;
};

class NoteRoom {
 public:
  /// Both must outlive it.
  NoteRoom(const Galley& galley, const NotesShape& shape);

  bool empty() const { return called_.empty(); }
  bool at_foot() const { return shape_.place == NotesShape::Place::foot; }
  bool gathers() const { return !empty() && shape_.pages == NotesShape::Pages::facing; }
  /// One past the last row of notes that rows before `row` of the galley call.
  std::uint32_t called_before(std::size_t row) const { return called_.empty() ? 0 : called_[row]; }
  /// What rows [from, to) of notes take at the foot of a column.
  Length depth(std::uint32_t from, std::uint32_t to) const;

  /// The same where they share the height of the column, else nothing.
  Length taken(std::uint32_t from, std::uint32_t to) const {
    return shape_.place == NotesShape::Place::foot ? depth(from, to) : Length{};
  }

  /// Of what a foot has no room for, at the least.
  static constexpr std::int64_t least_cost_of_rest = 1'000;

  struct Filled {
    std::uint32_t end = 0;  ///< of the stretch of notes that the column takes
    Length taken;           ///< from its height
    std::int64_t cost = 0;  ///< of what it leaves over
  };
  /// A column of rows [first, end) of the galley that reach down to `foot`, and of the notes from row `from` on.
  Filled fill(std::uint32_t from, std::size_t first, std::size_t end, Length foot, Length height) const {
    return fill(from, called_before(end), free(first, end, foot, height));
  }
  /// Of the rows [from, called) of notes, as many as have so much room.
  Filled fill(std::uint32_t from, std::uint32_t called, Length free) const;
  /// The room that such a column has for notes.
  Length free(std::size_t first, std::size_t end, Length foot, Length height) const {
    return height - (at_foot() ? foot : beside_[end] - beside_[first]);
  }
  /// Of rows [from, to), with the white between them.
  Length height(std::uint32_t from, std::uint32_t to) const { return from < to ? feet_[to] - feet_[from] : Length{}; }

 private:
  Length separation_before(std::uint32_t row) const;
  std::int64_t cost_of_ending(std::uint32_t end, std::uint32_t called) const;

  const Notes& notes_;
  NotesShape shape_;
  std::vector<std::uint32_t> called_;  ///< by row of the galley and past the last; empty where nothing is called
  std::vector<Length> beside_;         ///< the same: what marginal blocks take of the margin column
  std::vector<Length> feet_;           ///< of the notes: the height of all rows before each
  std::vector<std::uint32_t> note_;    ///< that each row of notes is of
};

}  // namespace octavo::page
