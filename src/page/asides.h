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
  /// What it costs that something is left over at the end of all text, and stands alone after it.
  std::int64_t cost_of_rest(const Pending& left) const;
  /// What all of it takes from the heights of columns, with one separation.
  Length taken_by_all(const Pending& from, std::size_t end) const;

  struct Filled {
    Pending end;
    Length taken;           ///< from the height of the column
    std::int64_t cost = 0;  ///< of what is left over
  };
  /// A column of rows [first, end) that reach down to `foot`, with what is pending. Notes come before floats, which may
  /// wait.
  Filled fill(const Pending& from, std::size_t first, std::size_t end, Length foot, Length height,
              NotesHere here = NotesHere::stand) const;
  /// Whether all that is pending stands in one column that is high enough.
  bool may_stand_together(const Pending& from, const Pending& called) const;
  /// What it costs that text reaches down to `foot` beside floats.
  static std::int64_t cost_of_crowding(Length floats, Length foot, Length height);

 private:
  Pending all_;
  NoteRoom notes_;
  FloatRoom floats_;
};

/// The column that begins with row `first`, with what is pending there, while it grows. As long as all that its rows
/// ask for has room, nothing is counted twice.
class AsidesOfColumn {
 public:
  /// Null: there are none.
  AsidesOfColumn(const Asides* asides, const Pending& from, std::size_t first, Length height)
      : asides_(asides), from_(from), first_(first), height_(height), called_(from) {}
  /// Of rows [first, end), which reach down to `foot`.
  Asides::Filled at(std::size_t end, Length foot, NotesHere here = NotesHere::stand);

 private:
  void count(const Pending& called);

  const Asides* asides_;
  Pending from_;
  std::size_t first_;
  Length height_;
  Pending called_;            ///< by the rows that were counted last
  Length floats_, together_;  ///< what those take, and with their notes
  bool stands_ = true;        ///< whether it may all stand in one column
};

}  // namespace octavo::page
