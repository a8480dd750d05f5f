#include "page/row_marks.h"

#include <algorithm>
#include <variant>

#include "page/flow.h"

namespace octavo::page {
namespace {

/// Where the place of an anchor or a call is kept; null for other marks.
Length* drop_of(RowMark& mark) {
  if (auto* anchor = std::get_if<RowAnchor>(&mark)) return &anchor->drop;
  if (auto* call = std::get_if<RowNoteCall>(&mark)) return &call->drop;
  return nullptr;
}

template <class Mark>
bool move_if(RowMark& mark, Length along, Length down) {
  auto* shown = std::get_if<Mark>(&mark);
  if (shown == nullptr) return false;
  shown->x += along;
  shown->drop += down;
  return true;
}

}  // namespace

bool is_shown(const RowMark& mark) {
  return !std::holds_alternative<RowAnchor>(mark) && !std::holds_alternative<RowHeading>(mark) &&
         !std::holds_alternative<RowNoteCall>(mark);
}

void move(RowMark& mark, Length along, Length down) {
  if (Length* drop = drop_of(mark)) *drop += down;
  move_if<RowPicture>(mark, along, down) || move_if<RowArt>(mark, along, down) || move_if<RowBox>(mark, along, down);
}

void belong_to_line(RowMark& mark, Length baseline) {
  if (Length* drop = drop_of(mark)) *drop = std::max(*drop, baseline);
}

std::optional<Breadth> breadth_of(const RowMark& mark, text::WritingMode mode, Length grid) {
  const auto from = [](Length start, Length length) { return Breadth{start, start + length}; };
  const bool level = mode == text::WritingMode::horizontal;
  if (const auto* picture = std::get_if<RowPicture>(&mark))
    return from(picture->x, level ? picture->size.width : picture->size.height);
  if (const auto* drawing = std::get_if<RowArt>(&mark))
    return from(drawing->x, level ? drawing->art->rect.width : drawing->art->rect.height);
  if (const auto* table = std::get_if<RowUpright>(&mark)) {
    Stack stack(grid);
    for (std::size_t row = table->first; row < table->end; ++row) stack.place(table->galley->rows[row]);
    return from({}, stack.foot());
  }
  return std::nullopt;
}

bool is_divided(const std::vector<Row>& rows) {
  const auto is_part = [](const Row& row) {
    return std::ranges::any_of(row.marks, [](const RowMark& mark) { return std::holds_alternative<RowUpright>(mark); });
  };
  return std::ranges::count_if(rows, is_part) > 1;
}

std::optional<Reach> reach_of(const RowMark& mark) {
  if (const auto* picture = std::get_if<RowPicture>(&mark)) {
    return Reach{picture->drop, picture->drop + picture->size.height};
  }
  if (const auto* drawing = std::get_if<RowArt>(&mark))
    return Reach{drawing->drop, drawing->drop + drawing->art->rect.height};
  return std::nullopt;
}

}  // namespace octavo::page
