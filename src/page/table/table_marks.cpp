#include "page/table/table_marks.h"

#include <algorithm>

#include "document/changes.h"
#include "page/marking.h"

namespace octavo::page {
namespace {

using document::GridCell;
using document::GridRow;
using document::TableGrid;

bool is_first_of(const TableGrid& grid, const GridRow& row, const GridCell& cell) {
  return row.first < row.end && grid.cells[row.first].node == cell.node;
}

bool begins_group(const TableGrid& grid, std::size_t row) {
  const document::Node* parent = grid.rows[row].parent;
  return parent->kind != document::Kind::table && (row == 0 || grid.rows[row - 1].parent != parent);
}

}  // namespace

std::string portions_before(const Setting& setting, const TableGrid& grid, const GridCell& cell) {
  const auto number = static_cast<std::size_t>(cell.row);
  const GridRow& row = grid.rows[number];
  const Language language = cell.node->language;
  std::string marks;
  if (is_first_of(grid, row, cell)) {
    if (begins_group(grid, number)) marks += portion_mark(setting, *row.parent, language);
    marks += portion_mark(setting, *row.node, language);
  }
  marks += portion_mark(setting, *cell.node, language);
  constexpr std::string_view no_break_space = "\u00A0";
  for (std::size_t at = 0; (at = marks.find(no_break_space, at)) != std::string::npos;) {
    marks.replace(at, no_break_space.size(), " ");
  }
  return marks;
}

void mark_changed_rows(const TableGrid& grid, std::vector<Row>& rows) {
  for (std::size_t i = 0; i < std::min(grid.rows.size(), rows.size()); ++i) {
    const document::Node& node = *grid.rows[i].node;
    const auto drawn = [](const RowMark& mark) { return std::holds_alternative<RowChanged>(mark); };
    std::erase_if(rows[i].marks, drawn);  // those of blocks in cells
    if (document::is_changed(node)) rows[i].marks.emplace_back(RowChanged{});
    const document::Deletion gap = document::gap_in(node);
    if (gap == document::Deletion::before) rows[i].marks.emplace_back(RowDeletion{RowDeletion::At::top});
    if (gap == document::Deletion::after) rows[i].marks.emplace_back(RowDeletion{RowDeletion::At::foot});
  }
}

}  // namespace octavo::page
