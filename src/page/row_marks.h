#pragma once
// Where in its row a mark is shown.

#include <optional>

#include "page/galley.h"

namespace octavo::page {

/// False of anchors, headings and calls of notes, which are places alone.
bool is_shown(const RowMark& mark);

/// Moves what is shown along the lines and below the row's top; anchors and headings stand nowhere in their row.
void move(RowMark& mark, Length along, Length down);

struct Reach {
  Length top, foot;
};

/// What cannot be cut in two, from its top to its foot below the row's top; nothing of a mark that can, or is not
/// shown.
std::optional<Reach> reach_of(const RowMark& mark);

}  // namespace octavo::page
