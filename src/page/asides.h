#pragma once
// What columns hold beside their rows: notes and floats, in one account for all who choose breaks.

#include <cstddef>
#include <cstdint>

#include "page/float_room.h"
#include "page/note_room.h"

namespace octavo::page {

/// The first row of notes and the first float that stand in no column yet.
struct Pending {
  std::uint32_t notes = 0, floats = 0;
  bool operator==(const Pending&) const = default;
};

/// What becomes of the notes of a column.
enum class NotesHere : std::uint8_t {
  stand,  ///< with its rows
  wait,   ///< for what follows on the same page, or on the facing one: they take nothing
};

class Asides {
 public:
  /// The galley must outlive it.
  Asides(const Galley& galley, const NotesShape& shape, Length grid)
      : all_{static_cast<std::uint32_t>(galley.notes.rows.size()), static_cast<std::uint32_t>(galley.floats.size())},
        notes_(galley, shape),
        floats_(galley, grid) {}

  bool empty() const { return notes_.empty() && floats_.empty(); }
  const NoteRoom& notes() const { return notes_; }
  const FloatRoom& floats() const { return floats_; }
  /// What rows before `row` ask for.
  Pending called_before(std::size_t row) const { return {notes_.called_before(row), floats_.called_before(row)}; }
  /// Whether rows before `row` ask for floats that stand in no column yet.
  bool has_floats(const Pending& from, std::size_t row) const { return from.floats < floats_.called_before(row); }
  /// What it costs that something is left over at the end of all text, and stands alone after it.
  std::int64_t cost_of_rest(const Pending& left) const;
  /// How what is left over of so many rows of notes weighs on the columns to come, of about that height: of two ways to
  /// a row the one that costs less may leave more.
  std::int64_t burden(const Pending& left, std::uint32_t called, Length height) const {
    return left.notes < called ? burden_of_notes(left.notes, called, height) : 0;
  }
  /// What all of it takes from the heights of columns, with one separation.
  Length taken_by_all(const Pending& from, std::size_t end) const;

  struct Filled {
    Pending end;
    Length taken;           ///< from the height of the column
    std::int64_t cost = 0;  ///< of what is left over
  };
  /// Rows [first, end), which reach down to `foot` of a column of that height, and what they ask for with all before
  /// them: as the galley has them, or set otherwise.
  struct Text {
    std::size_t first = 0, end = 0;
    Length foot, height;
    Pending called;
  };
  /// A column of such rows, with what is pending. Notes come before floats, which may wait.
  Filled fill(const Pending& from, const Text& text, NotesHere here = NotesHere::stand) const;
  /// Whether all that is pending stands in one column that is high enough.
  bool may_stand_together(const Pending& from, const Pending& called) const;
  /// What it costs that text reaches down to `foot` beside floats.
  static std::int64_t cost_of_crowding(Length floats, Length foot, Length height);

 private:
  std::int64_t burden_of_notes(std::uint32_t from, std::uint32_t called, Length height) const;

  Pending all_;
  NoteRoom notes_;
  FloatRoom floats_;
};

/// The column that begins with row `first`, with what is pending there, while it grows row by row. As long as all that
/// its rows ask for has room, nothing is counted twice.
class AsidesOfColumn {
 public:
  /// Null: there are none.
  AsidesOfColumn(const Asides* asides, const Pending& from, std::size_t first, Length height)
      : asides_(asides), from_(from), first_(first), height_(height), end_(first), called_(from) {}
  /// The column now has the rows [first, end).
  void grow_to(std::size_t end) {
    if (asides_ != nullptr) grow_to(end, asides_->called_before(end));
  }
  /// The same where some of them are set otherwise than in the galley, so that they ask for this.
  void grow_to(std::size_t end, const Pending& called) {
    end_ = end;
    if (called != called_) count(called);
  }
  /// Where those reach down to `foot`.
  Asides::Filled filled(Length foot, NotesHere here = NotesHere::stand) const;
  /// Of the same, where notes stand with their rows: no more is taken from the height, and it costs no less.
  struct Bounds {
    Length most;
    std::int64_t least_cost = 0;
  };
  Bounds bounds(Length foot) const;

 private:
  void count(const Pending& called);

  const Asides* asides_;
  Pending from_;
  std::size_t first_;
  Length height_;
  std::size_t end_;
  Pending called_;                    ///< by the rows so far
  Length floats_, notes_, together_;  ///< what those take
  bool stands_ = true;                ///< whether it may all stand in one column
};

}  // namespace octavo::page
