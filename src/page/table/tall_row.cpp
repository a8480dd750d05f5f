#include "page/table/tall_row.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "page/row_marks.h"

namespace octavo::page {
namespace {

/// What cannot be cut.
std::vector<Reach> pieces_of(const Row& row) {
  std::vector<Reach> pieces;
  for (const RowLine& line : row.lines) {
    const Length baseline = row.baseline + line.drop;
    pieces.push_back({baseline - line.line.ascent, baseline + line.line.descent});
  }
  for (const RowMark& mark : row.marks) {
    if (const auto reach = reach_of(mark)) pieces.push_back(*reach);
  }
  std::sort(pieces.begin(), pieces.end(), [](const Reach& a, const Reach& b) { return a.top < b.top; });
  return pieces;
}

/// What the notes take at the foot of a part that reaches from `top` to `foot`.
Length height_of_notes(const Row& row, Length top, Length foot, const NoteHeights& notes) {
  Length height;
  for (const RowMark& mark : row.marks) {
    const auto* call = std::get_if<RowNoteCall>(&mark);
    if (call == nullptr || call->drop < top || call->drop >= foot || call->note >= notes.of_notes.size()) continue;
    if (height == Length()) height = notes.separation;
    height += notes.of_notes[call->note];
  }
  return height;
}

/// Where the row is cut, its end included: as low as the room allows, through no piece.
std::vector<Length> cuts_of(const Row& row, Length most, const NoteHeights& notes) {
  std::vector<Length> cuts;
  Length begin, reached;
  Length clear;  // the lowest place so far that lies between two pieces
  for (const Reach& piece : pieces_of(row)) {
    // Lines whose leading is close reach into one another by a little, where they have no ink.
    const Length slack = (piece.foot - piece.top) / 4;
    if (piece.top + slack >= reached && reached > Length()) clear = piece.top;
    reached = std::max(reached, piece.foot);
    if (reached - begin + height_of_notes(row, begin, reached, notes) <= most) continue;
    // Pieces that overlap all the way down are cut where they must be: before the one that is too low. White between
    // two pieces that does not fit goes to the next part.
    const Length cut = clear > begin ? std::min(clear, begin + most) : std::max(piece.top, begin);
    if (cut > begin) cuts.push_back(cut);
    begin = cut;
  }
  // Padding at the foot goes where there is no room for it.
  cuts.push_back(std::min(row.height, std::max(reached, begin + most)));
  return cuts;
}

std::size_t part_at(const std::vector<Length>& cuts, Length y) {
  const auto found = std::upper_bound(cuts.begin(), cuts.end() - 1, y);
  return static_cast<std::size_t>(found - cuts.begin());
}

/// Of what is not dealt out: its top, or the line that it belongs to.
Length place_of(const RowMark& mark) {
  if (const auto reach = reach_of(mark)) return reach->top;
  if (const auto* anchor = std::get_if<RowAnchor>(&mark)) return anchor->drop;
  if (const auto* call = std::get_if<RowNoteCall>(&mark)) return call->drop;
  return {};
}

void deal_box(const RowBox& box, const std::vector<Length>& cuts, std::vector<Row>& parts) {
  Length top;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Length from = std::max(box.drop, top), to = std::min(box.drop + box.height, cuts[i]);
    if (from < to) parts[i].marks.push_back(RowBox{box.x, box.width, from - top, to - from, box.style});
    top = cuts[i];
  }
}

}  // namespace

std::vector<Row> cut_row(Row row, Length most, const NoteHeights& notes) {
  const std::vector<Length> cuts = cuts_of(row, most, notes);
  std::vector<Row> parts(cuts.size());
  const auto top_of_part = [&](std::size_t part) { return part == 0 ? Length() : cuts[part - 1]; };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].height = cuts[i] - top_of_part(i);
    parts[i].span = row.span;
  }
  parts.front().space_before = row.space_before;
  parts.back().break_price = row.break_price;
  for (RowMark& mark : row.marks) {
    if (const auto* box = std::get_if<RowBox>(&mark)) {
      deal_box(*box, cuts, parts);
      continue;
    }
    const std::size_t part = part_at(cuts, place_of(mark));
    move(mark, Length(), -top_of_part(part));
    parts[part].marks.push_back(std::move(mark));
  }
  for (RowLine& line : row.lines) {
    const Length baseline = row.baseline + line.drop;
    const std::size_t part = part_at(cuts, baseline - line.line.ascent);
    line.drop = baseline - top_of_part(part);
    parts[part].lines.push_back(std::move(line));
  }
  return parts;
}

}  // namespace octavo::page
