#pragma once
// The cells of a table with what decides how they are set: their styles, their alignment, the room that they ask for.

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "document/table_grid.h"
#include "page/table/cell_extent.h"
#include "page/table/column_widths.h"
#include "page/table/number_cell.h"
#include "page/table/set_table.h"

namespace octavo::page {

enum class CellAlign : std::uint8_t { as_styled, start, centre, end, decimal };

/// The kinds above what stands in a group of rows.
struct Lineage {
  std::vector<document::Kind> group, rows, cells, inside_td, inside_th;
};

struct TableCell {
  document::GridCell grid;
  const layout::Style* style = nullptr;
  Lineage* lineage = nullptr;
  CellAlign align = CellAlign::as_styled;
  text::Extent extent;  ///< of its content with its padding
  std::optional<NumberLine> number;
  display::ElementId element;

  const document::Node& node() const { return *grid.node; }
  std::vector<document::Kind>& inside() const {
    return node().kind == document::Kind::th ? lineage->inside_th : lineage->inside_td;
  }
  Length padding() const { return style->padding_start + style->padding_end; }
};

struct TableRowStyle {
  const layout::Style* group = nullptr;  ///< of its thead, tbody or tfoot; null where it stands in the table itself
  const layout::Style* row = nullptr;
};

struct TableColumn {
  CellAlign align = CellAlign::as_styled;
  std::optional<Length> fixed;
  Length before_point, after_point;  ///< the widest of its numbers, on either side
};

struct TableCells {
  document::TableGrid grid;
  std::vector<display::ElementId> elements;  ///< of the grid's cells
  std::deque<Lineage> lineages;
  std::vector<TableRowStyle> rows;
  std::vector<TableCell> cells;
  std::vector<TableColumn> columns;
};

/// How the cells are set: the hundredths of the type's size, and what of their text stays together.
struct CellFit {
  int scale = 100;
  Words words = Words::together;
  bool operator==(const CellFit&) const = default;
};

/// From the grid and its elements all the rest.
void fit_cells(Shared& shared, const TableRequest& request, const CellFit& fit, NumberSetter& numbers,
               TableCells& table);

/// The widths of the columns for a measure.
ColumnWidths widths_of(const TableCells& table, const TableRoom& room);

}  // namespace octavo::page
