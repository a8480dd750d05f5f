#include "page/placing_notes.h"

#include <algorithm>

#include "page/flow.h"
#include "page/margin_places.h"

namespace octavo::page {
namespace {

/// A note, or the part of it that stands in a column: rows [first, end).
struct NotePart {
  std::size_t first = 0, end = 0;
  std::size_t note = 0;
};

std::vector<NotePart> parts_of(const Notes& notes, const PlannedColumn& column) {
  std::vector<NotePart> parts;
  const auto found = std::upper_bound(notes.ends.begin(), notes.ends.end(), column.begin.notes);
  for (auto end = found; end != notes.ends.end(); ++end) {
    const std::size_t first = parts.empty() ? column.begin.notes : parts.back().end;
    if (first >= column.asides_end.notes) break;
    parts.push_back({first, std::min<std::size_t>(*end, column.asides_end.notes),
                     static_cast<std::size_t>(end - notes.ends.begin())});
  }
  return parts;
}

Length height_of_part(const Notes& notes, const NotePart& part) {
  Stack stack(Length{});
  for (std::size_t row = part.first; row < part.end; ++row) stack.place(notes.rows[row]);
  return stack.foot();
}

/// The margin of a page: what stands there already, and what its notes want.
struct Margin {
  std::vector<NotePart> parts;
  std::vector<MarginNote> wishes;
  std::vector<MarginStretch> taken;
};

/// What marginal blocks take, half a grid line more on either side, and how low each row stands.
std::vector<Length> measure_column(const Galley& galley, const PlannedColumn& column, Length grid, Margin& margin) {
  std::vector<Length> tops;
  if (column.first == column.end) return tops;
  Stack stack = column_from(galley, column.first, grid);
  for (std::size_t row = column.first; row < column.end; ++row) {
    const Row& each = galley.rows[row];
    tops.push_back(column.y + column.above + stack.place(each));
    if (each.margin_block < 0) continue;
    const MarginBlock& block = galley.margin_blocks[static_cast<std::size_t>(each.margin_block)];
    margin.taken.push_back({tops.back() - grid / 2, tops.back() + block.height + grid / 2});
  }
  return tops;
}

/// Where each note called in a column wants to begin, by the baselines; what goes on from the column before, at once.
void add_column(const Galley& galley, const PlannedColumn& column, Length grid, Margin& margin) {
  const std::vector<Length> tops = measure_column(galley, column, grid, margin);
  std::size_t row = column.first;
  const auto calls = [&](std::size_t at, std::size_t note) {
    const RowExtras* asked = galley.extras_of(galley.rows[at]);
    return asked != nullptr && asked->first_note <= note && note < asked->end_note;
  };
  for (const NotePart& part : parts_of(galley.notes, column)) {
    std::size_t at = row;
    while (at < column.end && !calls(at, part.note)) ++at;
    const Row& first = galley.notes.rows[part.first];
    Length wanted;
    if (at < column.end) {
      row = at;
      wanted = std::max(Length{}, tops[at - column.first] + galley.rows[at].baseline - first.baseline);
    }
    margin.parts.push_back(part);
    margin.wishes.push_back({wanted, height_of_part(galley.notes, part), first.space_before});
  }
}

NotesLook::Opening opening_of(const Notes& notes, const PlannedColumn& column) {
  const std::uint32_t row = column.begin.notes;
  const bool begins = row == 0 || std::binary_search(notes.ends.begin(), notes.ends.end(), row);
  return begins ? NotesLook::Opening::afresh : NotesLook::Opening::continued;
}

/// The rule above notes whose first begins at `top`, and below it what says that a note goes on.
void place_opening(NotesLook::Opening opening, FlowPoint top, const NotesLook& look, PageCanvas& canvas) {
  const layout::Style& style = look.of(opening);
  if (opening == NotesLook::Opening::continued && !look.continued_line.runs.empty()) {
    top.across -= style.leading;
    place_line(look.continued_line, {top.along, top.across + look.continued_baseline}, {display::Role::artifact, {}},
               canvas);
  }
  const layout::Rule& rule = style.rule_before;
  const Length length = style.rule_length > Length{} ? std::min(style.rule_length, look.width) : look.width;
  add_fill({top.along, top.across - style.padding_before - rule.thickness, length, rule.thickness}, rule.colour,
           canvas);
}

}  // namespace

Length NotesLook::separation(Opening opening) const {
  const layout::Style& look = of(opening);
  const bool says_so = opening == Opening::continued && !continued_line.runs.empty();
  return look.space_before + look.rule_before.thickness + look.padding_before + drop +
         (says_so ? look.leading : Length{});
}

Length depth_at_foot(const Notes& notes, const PlannedColumn& column, const NotesLook& look) {
  return height_of_part(notes, {column.begin.notes, column.asides_end.notes, 0}) +
         look.separation(opening_of(notes, column));
}

void place_notes_at_foot(Galley& galley, DecorationsInTurn& decorations, const PlannedColumn& column, FlowPoint origin,
                         const NotesLook& look, PageCanvas& canvas) {
  Notes& notes = galley.notes;
  const Length depth = height_of_part(notes, {column.begin.notes, column.asides_end.notes, 0});
  const Length top = origin.across + column.height - look.drop - depth;
  place_opening(opening_of(notes, column), {origin.along, top}, look, canvas);
  place_rows(notes.rows, decorations, {column.begin.notes, column.asides_end.notes, {origin.along, top}}, Length{},
             nullptr, canvas);
}

void place_notes_in_margin(Galley& galley, DecorationsInTurn& decorations, const PlannedPage& page, FlowPoint margin,
                           const MarginRoom& room, PageCanvas& canvas) {
  Margin found;
  for (const PlannedColumn& column : page.columns) add_column(galley, column, room.grid, found);
  const std::vector<Length> places = margin_places(found.wishes, found.taken, room.height);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const NotePart& part = found.parts[i];
    place_rows(galley.notes.rows, decorations, {part.first, part.end, {margin.along, margin.across + places[i]}},
               Length{}, nullptr, canvas);
  }
}

}  // namespace octavo::page
