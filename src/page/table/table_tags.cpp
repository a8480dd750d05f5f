#include "page/table/table_tags.h"

#include <cstdint>

namespace octavo::page {
namespace {

using display::ElementId;
using display::Tag;
using document::RowGroup;

/// For each place of the grid, row by row, the number of the cell in it, or `none`.
constexpr std::uint32_t none = 0xFFFF'FFFF;

std::vector<std::uint32_t> places_of(const document::TableGrid& grid) {
  const auto columns = static_cast<std::size_t>(grid.columns);
  std::vector<std::uint32_t> places(grid.rows.size() * columns, none);
  for (std::uint32_t i = 0; i < grid.cells.size(); ++i) {
    const document::GridCell& cell = grid.cells[i];
    for (int row = cell.row; row < cell.row + cell.rows; ++row) {
      for (int column = cell.column; column < cell.column + cell.columns; ++column) {
        places[static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column)] = i;
      }
    }
  }
  return places;
}

Tag tag_of_group(RowGroup group) {
  switch (group) {
    case RowGroup::head:
      return Tag::thead;
    case RowGroup::foot:
      return Tag::tfoot;
    case RowGroup::body:
      break;
  }
  return Tag::tbody;
}

ElementId open_cell(display::Structure& structure, ElementId row, const document::GridCell& cell, RowGroup group) {
  const bool head = cell.node->kind == document::Kind::th && !cell.node->children.empty();
  const ElementId element = structure.open(row, head ? Tag::th : Tag::td, cell.node->language);
  if (!head && cell.rows == 1 && cell.columns == 1) return element;
  display::ElementDetails& details = structure.details(element);
  if (head) details.scope = group == RowGroup::head ? display::Scope::column : display::Scope::row;
  details.row_span = static_cast<std::uint16_t>(cell.rows);
  details.column_span = static_cast<std::uint16_t>(cell.columns);
  return element;
}

}  // namespace

std::vector<ElementId> open_cells(display::Structure& structure, ElementId table, const document::TableGrid& grid) {
  std::vector<ElementId> elements(grid.cells.size());
  const std::vector<std::uint32_t> places = places_of(grid);
  const document::Node* parent = nullptr;
  ElementId group;
  std::size_t place = 0;
  for (int row = 0; row < static_cast<int>(grid.rows.size()); ++row) {
    const document::GridRow& grid_row = grid.rows[static_cast<std::size_t>(row)];
    if (grid_row.parent != parent) group = structure.open(table, tag_of_group(grid_row.group));
    parent = grid_row.parent;
    const ElementId element = structure.open(group, Tag::tr);
    for (int column = 0; column < grid.columns; ++column, ++place) {
      const std::uint32_t number = places[place];
      if (number == none) {
        structure.open(element, Tag::td);
        continue;
      }
      const document::GridCell& cell = grid.cells[number];
      if (cell.row == row && cell.column == column) {
        elements[number] = open_cell(structure, element, cell, grid_row.group);
      }
    }
  }
  return elements;
}

}  // namespace octavo::page
