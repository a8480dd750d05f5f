#pragma once
// What a cell holds, set in the width of its column: everything at its place from the cell's top, no rows any more.

#include <vector>

#include "page/galley.h"

namespace octavo::page {

struct CellContent {
  std::vector<RowLine> lines;  ///< `drop` from the content's top
  std::vector<RowMark> marks;
  Length height;
  Length first_baseline, last_baseline;
};

/// The rows of a small galley, one below the other. Beside a picture that comes first, other cells have their first
/// baseline so far below its top.
CellContent content_of(Galley galley, Length baseline_beside_picture);

/// One line, in the leading of its style.
CellContent content_of(RowLine line);

}  // namespace octavo::page
