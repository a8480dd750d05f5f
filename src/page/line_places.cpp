#include "page/line_places.h"

#include <algorithm>
#include <utility>

namespace octavo::page {
namespace {

/// The notes that the places call, which are numbered one after the other: [first, end).
struct CalledNotes {
  std::uint32_t first = 0, end = 0;
};

CalledNotes notes_of(std::span<const LinePlace> places) {
  CalledNotes notes;
  for (const LinePlace& place : places) {
    if (!place.note) continue;
    if (notes.end == 0) notes.first = *place.note;
    notes.end = *place.note + 1;
  }
  return notes;
}

bool is_mark_of(const RowMark& mark, std::span<const LinePlace> places) {
  if (std::holds_alternative<RowNoteCall>(mark)) return true;
  const auto* anchor = std::get_if<RowAnchor>(&mark);
  return anchor != nullptr &&
         std::any_of(places.begin(), places.end(), [&](const LinePlace& place) { return place.name == anchor->name; });
}

/// What waited for the paragraph's first row comes before its own notes, what is left at the end of a galley after
/// them.
void take_back(RowExtras& asked, const CalledNotes& notes) {
  if (asked.first_note >= notes.first) asked.first_note = std::max(asked.first_note, notes.end);
  if (asked.end_note <= notes.end) asked.end_note = std::min(asked.end_note, notes.first);
  if (asked.first_note >= asked.end_note) asked.first_note = asked.end_note = 0;
}

}  // namespace

std::size_t line_at(std::span<const Span> starts, Span place) {
  std::size_t line = 0;
  for (std::size_t i = 1; i < starts.size(); ++i) {
    if (starts[i].source == place.source && starts[i].begin <= place.begin) line = i;
  }
  return line;
}

void mark(const LinePlace& place, std::vector<RowMark>& marks) {
  marks.emplace_back(RowAnchor{place.name});
  if (place.note) marks.emplace_back(RowNoteCall{*place.note});
}

void attach(std::span<const LinePlace> places, std::span<Row> rows, std::vector<RowExtras>& extras) {
  if (places.empty() || rows.empty()) return;
  std::vector<Span> starts;
  for (const Row& row : rows) starts.push_back(row.span);
  for (const LinePlace& place : places) {
    Row& row = rows[line_at(starts, place.at)];
    mark(place, row.marks);
    if (place.note) asked_by(row, extras).call(*place.note, *place.note + 1);
  }
}

void detach(std::span<const LinePlace> places, std::span<Row> rows, std::vector<RowExtras>& extras) {
  if (places.empty()) return;
  const CalledNotes notes = notes_of(places);
  for (Row& row : rows) {
    std::erase_if(row.marks, [&](const RowMark& mark) { return is_mark_of(mark, places); });
    if (row.extras >= 0 && notes.end > 0) take_back(extras[static_cast<std::size_t>(row.extras)], notes);
  }
}

}  // namespace octavo::page
