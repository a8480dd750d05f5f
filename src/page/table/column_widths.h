#pragma once
// How wide the columns of a table are, from the room that their contents ask for.
//
// Each column asks for its longest piece that no line break divides, and for its longest line, were there room enough
// (CSS Tables 3, 4.1). Where all have room for the latter, they get it. Where not, short columns keep their longest
// line, and long ones share what is left: in equal parts, or the more the longer they are. Of several ways of sharing
// the one counts that makes the table lowest. Whole units throughout: the same table is the same everywhere.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/length.h"
#include "layout/style.h"
#include "text/typesetter.h"

namespace octavo::page {

struct ColumnWants {
  text::Extent extent;
  std::optional<Length> fixed;  ///< a width that the source gives
};

/// What a cell asks for, in one column or in several.
struct CellWants {
  std::size_t row = 0;
  std::size_t first = 0, count = 1;  ///< columns
  text::Extent extent;
};

struct TableRoom {
  Length measure;
  Length gap;  ///< between two columns
  layout::TableWidth fill = layout::TableWidth::content;
};

struct ColumnWidths {
  std::vector<Length> widths;
  Length lacking;  ///< what the columns were made narrower by than their longest pieces
};

/// `columns` say what is known beside the cells; these stand in the order of their rows.
ColumnWidths column_widths(std::vector<ColumnWants> columns, std::span<const CellWants> cells, const TableRoom& room);

}  // namespace octavo::page
