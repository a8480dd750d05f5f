#include "page/row_marks.h"

#include <variant>

namespace octavo::page {
namespace {

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
  move_if<RowPicture>(mark, along, down) || move_if<RowArt>(mark, along, down) || move_if<RowBox>(mark, along, down);
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
