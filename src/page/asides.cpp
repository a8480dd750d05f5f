#include "page/asides.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// A column in which floats leave less than a fifth to the text.
constexpr std::int64_t crowded_cost = 1'000;
constexpr std::int64_t least_text_part = 5;
/// Another page, for no more than what is left over: as bad as thirty-five empty lines.
constexpr std::int64_t rest_cost = 1'200;

}  // namespace

Asides::Filled Asides::fill(const Pending& from, std::size_t first, std::size_t end, Length foot, Length height,
                            NotesHere here) const {
  Filled filled{from, {}, 0};
  if (!floats_.empty()) {
    const bool stand = here == NotesHere::stand;
    const Length of_notes = stand ? notes_.taken(from.notes, notes_.called_before(end)) : Length{};
    const Length free = std::max(Length{}, height - foot - of_notes);
    const FloatRoom::Filled floats = floats_.fill(from.floats, first, end, free);
    filled.end.floats = floats.end;
    filled.taken = floats.taken;
    filled.cost = floats.cost;
    if (floats.taken > Length{} && foot * least_text_part < height) filled.cost += crowded_cost;
  }
  if (!notes_.empty() && here == NotesHere::stand) {
    const NoteRoom::Filled notes = notes_.fill(from.notes, first, end, foot + filled.taken, height);
    filled.end.notes = notes.end;
    filled.taken += notes.taken;
    filled.cost += notes.cost;
  }
  return filled;
}

std::int64_t Asides::cost_of_rest(const Pending& left) const {
  return left == all_ ? 0 : rest_cost;
}

Length Asides::taken_by_all(const Pending& from, std::size_t end) const {
  Length taken = notes_.taken(from.notes, notes_.called_before(end));
  for (std::uint32_t i = from.floats; i < floats_.called_before(end); ++i) taken += floats_.depth(i);
  return taken;
}

}  // namespace octavo::page
