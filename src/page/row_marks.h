#pragma once
// Where in its row a mark is shown.

#include <optional>
#include <vector>

#include "page/galley.h"

namespace octavo::page {

/// False of anchors, headings and calls of notes, which are places alone.
bool is_shown(const RowMark& mark);

/// Moves what is shown along the lines and below the row's top, and anchors and calls below it alone.
void move(RowMark& mark, Length along, Length down);

/// An anchor or a call belongs to the line with that baseline, or to one below it that it knows already.
void belong_to_line(RowMark& mark, Length baseline);

/// A stretch of the lines.
struct Breadth {
  Length start, end;
  Length width() const { return end - start; }
};

/// What of the lines a picture, a drawing or an upright table takes; nothing of other marks. `grid` is the leading.
std::optional<Breadth> breadth_of(const RowMark& mark, text::WritingMode mode, Length grid);

/// Upright tables are divided where they are higher than their room.
bool is_divided(const std::vector<Row>& rows);

struct Reach {
  Length top, foot;
};

/// What cannot be cut in two, from its top to its foot below the row's top; nothing of a mark that can, or is not
/// shown.
std::optional<Reach> reach_of(const RowMark& mark);

}  // namespace octavo::page
