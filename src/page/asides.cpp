#include "page/asides.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// A column in which floats leave less than a fifth to the text.
constexpr std::int64_t crowded_cost = 1'000;
constexpr std::int64_t least_text_part = 5;
/// Another page, for no more than what is left over: as bad as thirty-five empty lines.
constexpr std::int64_t rest_cost = 1'200;
/// Notes left over that fill a column: they are divided at least once more, and others wait behind them.
constexpr std::int64_t burden_of_a_column = 2 * NoteRoom::least_cost_of_rest;

}  // namespace

Asides::Filled Asides::fill(const Pending& from, const Text& text, NotesHere here) const {
  Filled filled{from, {}, 0};
  if (from.floats < text.called.floats) {
    const bool stand = here == NotesHere::stand;
    const Length of_notes = stand ? notes_.taken(from.notes, text.called.notes) : Length{};
    const Length free = std::max(Length{}, text.height - text.foot - of_notes);
    const FloatRoom::Filled floats = floats_.fill(from.floats, text.first, text.end, free);
    filled.end.floats = floats.end;
    filled.taken = floats.taken;
    filled.cost = floats.cost;
    filled.cost += cost_of_crowding(floats.taken, text.foot, text.height);
  }
  if (!notes_.empty() && here == NotesHere::stand) {
    const Length free = notes_.free(text.first, text.end, text.foot + filled.taken, text.height);
    const NoteRoom::Filled notes = notes_.fill(from.notes, text.called.notes, free);
    filled.end.notes = notes.end;
    filled.taken += notes.taken;
    filled.cost += notes.cost;
  }
  return filled;
}

std::int64_t Asides::cost_of_rest(const Pending& left) const {
  return left == all_ ? 0 : rest_cost;
}

std::int64_t Asides::burden_of_notes(std::uint32_t from, std::uint32_t called, Length height) const {
  if (notes_.gathers()) return 0;  // they may rightly wait for the facing page
  return burden_of_a_column * notes_.depth(from, called).units() / height.units();
}

Length Asides::taken_by_all(const Pending& from, std::size_t end) const {
  const Pending called = called_before(end);
  return notes_.taken(from.notes, called.notes) + floats_.depth_of_all(from.floats, called.floats);
}

bool Asides::may_stand_together(const Pending& from, const Pending& called) const {
  const bool notes_share = from.notes >= called.notes || notes_.at_foot();
  return notes_share && !floats_.has_own_pages(from.floats, called.floats);
}

std::int64_t Asides::cost_of_crowding(Length floats, Length foot, Length height) {
  return floats > Length{} && foot * least_text_part < height ? crowded_cost : 0;
}

void AsidesOfColumn::count(const Pending& called) {
  called_ = called;
  floats_ = asides_->floats().depth_of_all(from_.floats, called.floats);
  notes_ = asides_->notes().taken(from_.notes, called.notes);
  together_ = floats_ + notes_;
  stands_ = asides_->may_stand_together(from_, called);
}

AsidesOfColumn::Bounds AsidesOfColumn::bounds(Length foot) const {
  const bool notes_rest = notes_ > Length{} && foot + notes_ > height_;
  return {together_, notes_rest ? NoteRoom::least_cost_of_rest : 0};
}

Asides::Filled AsidesOfColumn::filled(Length foot, NotesHere here) const {
  if (asides_ == nullptr) return {from_, {}, 0};
  if (here == NotesHere::stand && stands_ && foot + together_ <= height_)
    return {called_, together_, Asides::cost_of_crowding(floats_, foot, height_)};
  // As long as its notes have room, no more than floats wait.
  if (here == NotesHere::stand && asides_->notes().at_foot() && foot + notes_ <= height_) {
    const FloatRoom::Filled floats = asides_->floats().fill(from_.floats, first_, end_, height_ - foot - notes_);
    return {{called_.notes, floats.end},
            floats.taken + notes_,
            floats.cost + Asides::cost_of_crowding(floats.taken, foot, height_)};
  }
  return asides_->fill(from_, {first_, end_, foot, height_, called_}, here);
}

}  // namespace octavo::page
