#include "page/table/table_rows.h"

#include <algorithm>
#include <utility>

#include "page/break_prices.h"
#include "page/decorated.h"
#include "page/row_marks.h"

namespace octavo::page {
namespace {

using document::GridRow;
using document::RowGroup;

class RowMaker {
 public:
  RowMaker(const TableCells& table, const TableParts& parts, const ColumnPlaces& places, const layout::Style& style)
      : table_(table), parts_(parts), places_(places), style_(style), rows_(table.grid.rows.size()) {}

  std::vector<Row> make(std::vector<CellContent> contents) {
    find_geometry(contents);
    for (std::size_t i = 0; i < rows_.size(); ++i) begin_row(i);
    for (std::size_t i = 0; i < contents.size(); ++i) add_cell(i, std::move(contents[i]));
    set_prices();
    return std::move(rows_);
  }

 private:
  void find_geometry(const std::vector<CellContent>& contents) {
    for (std::size_t i = 0; i < contents.size(); ++i) {
      const TableCell& cell = table_.cells[i];
      needs_.push_back({static_cast<std::size_t>(cell.grid.row), static_cast<std::size_t>(cell.grid.rows),
                        cell.style->padding_before, cell.style->padding_after, contents[i].height,
                        contents[i].first_baseline, contents[i].last_baseline, cell.style->vertical_align});
    }
    geometry_ = row_geometry(rows_.size(), needs_, style_.leading);
    Length top;
    for (const RowGeometry& row : geometry_) {
      tops_.push_back(top);
      top += row.height;
    }
  }

  void begin_row(std::size_t i) {
    const TableRowStyle& styles = table_.rows[i];
    Row& row = rows_[i];
    row.height = geometry_[i].height;
    row.baseline = geometry_[i].baseline;
    row.span = table_.grid.rows[i].node->span;
    row.space_before = styles.row->space_before;
    const bool begins_group = i == 0 || table_.grid.rows[i - 1].parent != table_.grid.rows[i].parent;
    if (begins_group && styles.group != nullptr)
      row.space_before = std::max(row.space_before, styles.group->space_before);
    if (begins_group) in_group_ = 0;
    name_row(i, row);
    const bool striped = parts_.stripe != nullptr && in_group_ % 2 == 1 && table_.grid.rows[i].group == RowGroup::body;
    if (striped) row.marks.push_back(box_of_row(i, *parts_.stripe));
    if (is_decorated(*styles.row)) row.marks.push_back(box_of_row(i, *styles.row));
    if (parts_.row != nullptr && !begins_group) row.marks.push_back(box_of_row(i, *parts_.row));
    ++in_group_;
  }

  /// References find the row, and with the first row of a group that.
  void name_row(std::size_t i, Row& row) const {
    const GridRow& own = table_.grid.rows[i];
    const bool begins_group = i == 0 || table_.grid.rows[i - 1].parent != own.parent;
    // A table whose rows stand in no group has its own place.
    const bool in_group = own.parent->kind != document::Kind::table;
    if (begins_group && in_group && !own.parent->id.empty())
      row.marks.push_back(RowAnchor{destination_of(*own.parent)});
    if (!own.node->id.empty()) row.marks.push_back(RowAnchor{destination_of(*own.node)});
  }

  RowBox box_of_row(std::size_t i, const layout::Style& style) const {
    return {Length(), places_.box, Length(), geometry_[i].height, &style, closing_of(i, style)};
  }

  /// Where two rules coincide the heavier one stands: that of the table or of the group of rows that ends with the row.
  Closing closing_of(std::size_t last_row, const layout::Style& style) const {
    const bool ends_table = last_row + 1 == rows_.size();
    const bool ends_group = ends_table || table_.grid.rows[last_row + 1].parent != table_.grid.rows[last_row].parent;
    const layout::Style* group = table_.rows[last_row].group;
    Length below;
    if (ends_table && parts_.grid != nullptr) below = parts_.grid->rule_after.thickness;
    if (ends_group && group != nullptr) below = std::max(below, group->rule_after.thickness);
    return style.rule_after.thickness < below ? Closing::nowhere : Closing::at_end;
  }

  /// Its lines stand in the rows that they fall on, so that a column may end between them.
  void add_cell(std::size_t i, CellContent content) {
    const TableCell& cell = table_.cells[i];
    const CellNeeds& needs = needs_[i];
    const Length x = places_.start_of(cell.grid) + cell.style->padding_start;
    const Length top = tops_[needs.row] + top_of(needs, geometry_);
    if (is_decorated(*cell.style)) add_box(cell, needs);
    if (!cell.node().id.empty()) rows_[needs.row].marks.push_back(RowAnchor{destination_of(cell.node())});
    for (RowMark& mark : content.marks) {
      move(mark, x, top - tops_[needs.row]);
      rows_[needs.row].marks.push_back(std::move(mark));
    }
    for (RowLine& line : content.lines) {
      const Length baseline = top + line.drop;
      const std::size_t row = row_at(baseline, needs);
      line.x += x;
      line.drop = baseline - tops_[row] - rows_[row].baseline;
      rows_[row].lines.push_back(std::move(line));
    }
  }

  std::size_t row_at(Length baseline, const CellNeeds& needs) const {
    std::size_t row = needs.row;
    while (row + 1 < needs.row + needs.rows && tops_[row + 1] <= baseline) ++row;
    return row;
  }

  /// A tint reaches to the middle of the white between columns, a rule over the cell's own columns alone.
  void add_box(const TableCell& cell, const CellNeeds& needs) {
    Length x = places_.start_of(cell.grid), end = x + places_.width_of(cell.grid);
    if (cell.style->has_background) {
      x = cell.grid.column == 0 ? Length() : x - places_.gap / 2;
      end = cell.grid.column + cell.grid.columns == table_.grid.columns ? places_.box : end + places_.gap / 2;
    }
    Length height;
    for (std::size_t row = needs.row; row < needs.row + needs.rows; ++row) height += geometry_[row].height;
    const Closing closing = closing_of(needs.row + needs.rows - 1, *cell.style);
    rows_[needs.row].marks.push_back(RowBox{x, end - x, Length(), height, cell.style, closing});
  }

  void set_prices() {
    const auto body = [](const GridRow& row) { return row.group == RowGroup::body; };
    const auto count = static_cast<std::size_t>(std::count_if(table_.grid.rows.begin(), table_.grid.rows.end(), body));
    std::size_t in_body = 0;
    for (std::size_t i = 0; i + 1 < rows_.size(); ++i) {
      const GridRow& row = table_.grid.rows[i];
      const GridRow& next = table_.grid.rows[i + 1];
      rows_[i].break_price = BreakPrice::kept;
      if (row.group != RowGroup::body || next.group != RowGroup::body) continue;
      const int inside = row.parent == next.parent ? BreakPrice::inside_table : BreakPrice::between_groups;
      rows_[i].break_price = inside + price_after_line(in_body++, count, style_, text::Line::End::soft);
    }
    for (const CellNeeds& cell : needs_) {
      for (std::size_t row = cell.row; row + 1 < cell.row + cell.rows; ++row) rows_[row].break_price = BreakPrice::kept;
    }
  }

  const TableCells& table_;
  const TableParts& parts_;
  const ColumnPlaces& places_;
  const layout::Style& style_;
  std::vector<Row> rows_;
  std::vector<CellNeeds> needs_;
  std::vector<RowGeometry> geometry_;
  std::vector<Length> tops_;
  std::size_t in_group_ = 0;
};

/// For each row, which of its columns begin with a cell of their own.
std::vector<std::vector<bool>> column_starts(const document::TableGrid& grid) {
  const auto columns = static_cast<std::size_t>(grid.columns);
  std::vector<std::vector<bool>> starts(grid.rows.size(), std::vector<bool>(columns, true));
  for (const document::GridCell& cell : grid.cells) {
    for (int row = cell.row; row < cell.row + cell.rows; ++row) {
      for (int column = cell.column + 1; column < cell.column + cell.columns; ++column) {
        starts[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = false;
      }
    }
  }
  return starts;
}

/// The rule before a column, wherever no cell stands across it.
void add_column_rules(const document::TableGrid& grid, const layout::Style& style, const ColumnPlaces& places,
                      std::vector<Decoration>& decorations) {
  const std::vector<std::vector<bool>> starts = column_starts(grid);
  for (std::size_t column = 1; column < places.starts.size(); ++column) {
    const Length x = places.starts[column] - (places.gap + style.bar.thickness) / 2;
    for (std::size_t row = 0; row < starts.size(); ++row) {
      if (!starts[row][column]) continue;
      const std::size_t first = row;
      while (row + 1 < starts.size() && starts[row + 1][column]) ++row;
      decorations.push_back({first, row, x, style.bar.thickness, &style});
    }
  }
}

}  // namespace

Length ColumnPlaces::width_of(const document::GridCell& cell) const {
  const auto last = static_cast<std::size_t>(cell.column + cell.columns - 1);
  return starts[last] + widths[last] - start_of(cell);
}

std::vector<Row> rows_of(const TableCells& table, std::vector<CellContent> contents, const TableParts& parts,
                         const ColumnPlaces& places, const layout::Style& style) {
  return RowMaker(table, parts, places, style).make(std::move(contents));
}

std::vector<Decoration> decorations_of(const TableCells& table, const TableParts& parts, const ColumnPlaces& places) {
  std::vector<Decoration> decorations;
  const std::size_t count = table.grid.rows.size();
  if (parts.grid != nullptr && is_decorated(*parts.grid)) {
    decorations.push_back({0, count - 1, Length(), places.box, parts.grid, Closing::everywhere});
  }
  for (std::size_t row = 0; row < count; ++row) {
    const std::size_t first = row;
    while (row + 1 < count && table.grid.rows[row + 1].parent == table.grid.rows[row].parent) ++row;
    const layout::Style* group = table.rows[first].group;
    if (group != nullptr && is_decorated(*group)) decorations.push_back({first, row, Length(), places.box, group});
  }
  if (parts.column != nullptr && parts.column->bar.thickness > Length()) {
    add_column_rules(table.grid, *parts.column, places, decorations);
  }
  std::stable_sort(decorations.begin(), decorations.end(),
                   [](const Decoration& a, const Decoration& b) { return a.first < b.first; });
  return decorations;
}

}  // namespace octavo::page
