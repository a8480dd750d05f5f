#include "document/table_check.h"

#include <algorithm>
#include <string>

#include "document/table_grid.h"
#include "document/vocabulary.h"

namespace octavo::document {
namespace {

std::string counted(int count, const std::string& word) {
  return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

/// The attribute that asks for it, or the cell.
Span place_of(const Node& node, std::string_view attribute) {
  const Attribute* found = node.attribute(attribute);
  return found ? found->span : node.span;
}

void report(const GridFault& fault, Diagnostics& diagnostics) {
  using Fault = GridFault::Kind;
  const Node& cell = *fault.node;
  switch (fault.kind) {
    case Fault::spans_nothing: {
      const bool columns = cell.value("colspan") == "0";
      diagnostics.report(Code::E231, place_of(cell, columns ? "colspan" : "rowspan"),
                         columns ? "a cell takes one column or more, not 0" : "a cell takes one row or more, not 0",
                         {"write the number of columns or rows that the cell takes, or leave the attribute out"});
      return;
    }
    case Fault::too_wide:
      diagnostics.report(Code::E231, place_of(cell, "colspan"),
                         "the cell spans " + counted(fault.wanted, "column") + ", and a table has " +
                             std::to_string(most_columns) + " at most",
                         {"write how many columns of this table it spans"});
      return;
    case Fault::leaves_rows:
      diagnostics.report(Code::E231, place_of(cell, "rowspan"),
                         "the cell spans " + counted(fault.wanted, "row") + ", and its part of the table has " +
                             counted(fault.possible, "row") + " left, its own among them",
                         {"lower rowspan, or add the rows that are missing; no cell leaves its thead, tbody or tfoot"});
      return;
    case Fault::overlaps:
      diagnostics.report({Code::E232,
                          place_of(cell, "colspan"),
                          "the cell spans " + counted(fault.wanted, "column") +
                              ", but a cell from a row above stands in the " +
                              (fault.possible == 1 ? "second" : "last") + " of them",
                          {"lower this colspan, or the rowspan of the other cell"},
                          {{fault.other->span, "this cell reaches down to it"}}});
      return;
    case Fault::too_many_columns:
      diagnostics.report(Code::E231, cell.span,
                         "this row has more than " + std::to_string(most_columns) + " columns, the most of a table",
                         {"divide the table, or let its columns be rows"});
      return;
  }
}

/// A row that has more or fewer columns than the others: its cells are set, what is missing stays empty.
void check_lengths(const TableGrid& grid, Diagnostics& diagnostics) {
  const int expected = expected_columns(grid);
  for (const GridRow& row : grid.rows) {
    if (row.covered == expected) continue;
    diagnostics.report(
        Code::W233, row.node->span,
        "this row has " + counted(row.covered, "column") + ", most of this table have " + std::to_string(expected),
        {row.covered < expected ? "add the cells that are missing (<td/> where there is nothing to say), "
                                  "or a colspan"
                                : "take the surplus cells out, or add them to the other rows"});
  }
}

/// Columns that are spoken of and do not exist.
void check_cols(const Node& table, const TableGrid& grid, Diagnostics& diagnostics) {
  int columns = 0;
  for (const Node& child : table.children) {
    if (child.kind != Kind::col) continue;
    columns += std::max(1, count_in(child, "span"));
    if (columns <= grid.columns) continue;
    diagnostics.report(Code::W233, child.span,
                       "with this the col elements speak of " + counted(columns, "column") + ", and the rows have " +
                           std::to_string(grid.columns),
                       {"write one col for a column, or lower its span"});
    return;
  }
}

void check_table(const Node& table, Diagnostics& diagnostics) {
  const TableGrid grid = grid_of(table);
  for (const GridFault& fault : grid.faults) report(fault, diagnostics);
  if (grid.rows.empty()) {
    if (diagnostics.has_errors()) return;  // rows that were refused, or a file without any
    diagnostics.report(Code::W234, table.span, "the table has no rows",
                       {"write <tr>…</tr>, or name a CSV file with src"});
  } else if (grid.cells.empty()) {
    diagnostics.report(Code::W234, table.span, "the rows of the table have no cells", {"write <td>…</td> into them"});
  } else if (grid.faults.empty()) {
    check_lengths(grid, diagnostics);
    check_cols(table, grid, diagnostics);
  }
}

}  // namespace

void check_tables(const Node& node, Diagnostics& diagnostics) {
  if (node.kind == Kind::table) check_table(node, diagnostics);
  for (const Node& child : node.children) {
    if (!child.is_text()) check_tables(child, diagnostics);
  }
}

}  // namespace octavo::document
