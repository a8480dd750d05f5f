#include "page/note_room.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// A note that goes on in the next column: as bad as ten empty lines.
constexpr std::int64_t divided_cost = NoteRoom::least_cost_of_rest;
/// A note that does not even begin in the column that calls it: as bad as forty, and less than a widow.
constexpr std::int64_t moved_cost = 16'000;
/// So many rows above the last one that fits are looked at for a better place to divide a note.
constexpr std::uint32_t most_rows_back = 3;

}  // namespace

NoteRoom::NoteRoom(const Galley& galley, const NotesShape& shape) : notes_(galley.notes), shape_(shape) {
  if (notes_.rows.empty()) return;
  called_.reserve(galley.rows.size() + 1);
  called_.push_back(0);
  beside_.reserve(galley.rows.size() + 1);
  beside_.emplace_back();
  for (const Row& row : galley.rows) {
    const RowExtras* asked = galley.extras_of(row);
    const bool calls = asked != nullptr && asked->first_note < asked->end_note;
    called_.push_back(calls ? std::max(called_.back(), notes_.ends[asked->end_note - 1]) : called_.back());
    const bool has_block = row.margin_block >= 0 && shape_.place == NotesShape::Place::margin;
    beside_.push_back(beside_.back() +
                      (has_block ? galley.margin_blocks[static_cast<std::size_t>(row.margin_block)].height : Length{}));
  }
  feet_.reserve(notes_.rows.size() + 1);
  feet_.emplace_back();
  for (const Row& row : notes_.rows) feet_.push_back(feet_.back() + row.space_before + row.lowering + row.height);
  for (std::size_t note = 0; note < notes_.ends.size(); ++note) {
    note_.resize(notes_.ends[note], static_cast<std::uint32_t>(note));
  }
}

Length NoteRoom::separation_before(std::uint32_t row) const {
  const bool goes_on = row > 0 && note_[row - 1] == note_[row];
  return goes_on ? shape_.continued : shape_.separation;
}

Length NoteRoom::depth(std::uint32_t from, std::uint32_t to) const {
  if (from >= to) return {};
  const Length rows = feet_[to] - feet_[from] - notes_.rows[from].space_before;
  return shape_.place == NotesShape::Place::foot ? rows + separation_before(from) : rows;
}

/// Of a stretch that ends with `end`, where rows up to `called` should stand.
std::int64_t NoteRoom::cost_of_ending(std::uint32_t end, std::uint32_t called) const {
  if (end >= called) return 0;
  const bool divides = end > 0 && note_[end - 1] == note_[end];
  const std::uint32_t first_moved = note_[end] + (divides ? 1 : 0);
  const std::int64_t moved = std::int64_t{note_[called - 1]} + 1 - first_moved;
  return moved * moved_cost + (divides ? divided_cost + notes_.rows[end - 1].break_price : 0);
}

NoteRoom::Filled NoteRoom::fill(std::uint32_t from, std::uint32_t called, Length free) const {
  if (from >= called) return {from, {}, 0};
  const bool at_foot = shape_.place == NotesShape::Place::foot;
  const Length all = depth(from, called);
  if (all <= free) return {called, at_foot ? all : Length{}, 0};
  const Length limit =
      feet_[from] + notes_.rows[from].space_before + free - (at_foot ? separation_before(from) : Length{});
  const auto past = std::upper_bound(feet_.begin() + from, feet_.begin() + called, limit);
  const auto most = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(past - feet_.begin() - 1, from));
  std::uint32_t best = most;
  std::int64_t least = cost_of_ending(most, called);
  for (std::uint32_t to = most; to > from && to + most_rows_back > most; --to) {
    const std::int64_t cost = cost_of_ending(to, called);
    if (cost >= least) continue;
    best = to;
    least = cost;
  }
  return {best, taken(from, best), least};
}

}  // namespace octavo::page
