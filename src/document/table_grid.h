#pragma once
// The grid that the rows of a table make: which cell stands in which columns and rows, by the spans that it asks for.
//
// The model is HTML's ("Forming a table"): a cell takes the first free place of its row, and no cell reaches out of the
// rows that it is grouped with. Takes a table of the model; gives every cell its place, and what is wrong with the
// spans, so that whoever sets the table gets a sound grid whatever the source says.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "document/model.h"

namespace octavo::document {

/// More columns than these no page has room for.
inline constexpr int most_columns = 100;

struct GridCell {
  const Node* node = nullptr;
  int row = 0, column = 0;
  int rows = 1, columns = 1;
};

enum class RowGroup : std::uint8_t { head, body, foot };

struct GridRow {
  const Node* node = nullptr;
  const Node* parent = nullptr;  ///< the table, or a thead, tbody or tfoot
  RowGroup group = RowGroup::body;
  std::size_t first = 0, end = 0;  ///< the cells that begin in it
  int covered = 0;                 ///< columns that a cell stands in, of this row or of one above
};

struct GridFault {
  enum class Kind : std::uint8_t {
    spans_nothing,     ///< a span of 0
    too_wide,          ///< a span over more columns than a table may have
    leaves_rows,       ///< a span over more rows than follow
    overlaps,          ///< a span into a place that a cell from above has
    too_many_columns,  ///< a row of more columns than a table may have
  } kind;
  const Node* node = nullptr;
  const Node* other = nullptr;  ///< the cell that has the place
  int wanted = 0;
  int possible = 0;
};

struct TableGrid {
  int columns = 0;
  std::vector<GridRow> rows;
  std::vector<GridCell> cells;  ///< in the order of reading
  std::vector<GridFault> faults;
};

TableGrid grid_of(const Node& table);

/// How many columns the table is meant to have: as many as most of its rows.
int expected_columns(const TableGrid& grid);

/// The number in an attribute, or 1.
int count_in(const Node& node, std::string_view attribute);

}  // namespace octavo::document
