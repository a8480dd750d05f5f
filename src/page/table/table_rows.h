#pragma once
// The set cells of a table as rows of the galley, with what is drawn in and round them.

#include <vector>

#include "page/table/cell_content.h"
#include "page/table/row_heights.h"
#include "page/table/table_cells.h"

namespace octavo::page {

/// The styles of what a table has beside its elements; null where the layout says nothing of one.
struct TableParts {
  const layout::Style* grid = nullptr;    ///< the box round the rows
  const layout::Style* row = nullptr;     ///< between two rows
  const layout::Style* column = nullptr;  ///< between two columns
  const layout::Style* stripe = nullptr;  ///< every second row
};

/// Where the columns stand, from the start of the grid's box.
struct ColumnPlaces {
  std::vector<Length> starts, widths;
  Length gap;
  Length box;  ///< the width of the grid's box

  Length width_of(const document::GridCell& cell) const;
  Length start_of(const document::GridCell& cell) const { return starts[static_cast<std::size_t>(cell.column)]; }
};

/// A row of the galley for each row of the table, none of them cut yet.
std::vector<Row> rows_of(const TableCells& table, std::vector<CellContent> contents, const TableParts& parts,
                         const ColumnPlaces& places, const layout::Style& style);

/// What is drawn over several rows: the grid's box, groups of rows, rules between columns; by their first rows.
std::vector<Decoration> decorations_of(const TableCells& table, const TableParts& parts, const ColumnPlaces& places);

}  // namespace octavo::page
