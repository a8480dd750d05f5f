#include "page/table/table_cells.h"

#include <algorithm>
#include <utility>

#include "base/length.h"
#include "page/table/number.h"
#include "page/table/table_marks.h"
#include "page/widths.h"

namespace octavo::page {
namespace {

using document::Kind;
using document::Node;

CellAlign stated_align(const Node& node) {
  const std::string_view align = node.value("align", "auto");
  if (align == "start") return CellAlign::start;
  if (align == "centre") return CellAlign::centre;
  if (align == "end") return CellAlign::end;
  if (align == "decimal") return CellAlign::decimal;
  return CellAlign::as_styled;
}

std::vector<TableColumn> stated_columns(const Node& table, int count, Length measure) {
  std::vector<TableColumn> columns;
  for (const Node& child : table.children) {
    if (child.kind != Kind::col) continue;
    const TableColumn column{stated_align(child), width_in(child.value("width"), measure), {}, {}};
    columns.insert(columns.end(),
                   static_cast<std::size_t>(std::clamp(document::count_in(child, "span"), 1, std::max(count, 1))),
                   column);
  }
  columns.resize(static_cast<std::size_t>(count));
  return columns;
}

bool stands_alone_in_body(const TableCells& table, const TableCell& cell) {
  const auto row = static_cast<std::size_t>(cell.grid.row);
  return cell.node().kind == Kind::td && cell.grid.columns == 1 &&
         table.grid.rows[row].group != document::RowGroup::head;
}

/// Columns of which nothing is said, and whose cells all hold numbers, or what stands for none, are aligned on them.
void find_columns_of_numbers(TableCells& table, text::KnownNumberSigns& signs) {
  struct Tally {
    int numbers = 0, others = 0;
  };
  std::vector<Tally> tallies(table.columns.size());
  for (const TableCell& cell : table.cells) {
    if (!stands_alone_in_body(table, cell)) continue;
    Tally& tally = tallies[static_cast<std::size_t>(cell.grid.column)];
    if (tally.others > 0 || cell.node().children.empty()) continue;
    const std::u32string text = number_text(cell.node());
    if (characters_before_point(text, signs.of(cell.node().language))) {
      ++tally.numbers;
    } else if (text.empty() || !stands_for_no_number(text)) {
      ++tally.others;
    }
  }
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    TableColumn& column = table.columns[i];
    const bool unsaid = column.align == CellAlign::as_styled;
    if (unsaid && tallies[i].numbers > 0 && tallies[i].others == 0) column.align = CellAlign::decimal;
  }
}

/// What the cell says, else its column; a head stands over numbers as the layout says, or ends with them.
CellAlign align_of(const TableCells& table, const TableCell& cell) {
  CellAlign align = stated_align(cell.node());
  if (align == CellAlign::as_styled && cell.grid.columns == 1) {
    align = table.columns[static_cast<std::size_t>(cell.grid.column)].align;
  }
  if (align != CellAlign::decimal || stands_alone_in_body(table, cell)) return align;
  const bool centred = cell.style->align == text::Align::centre;
  return centred ? CellAlign::as_styled : CellAlign::end;
}

/// Ragged lines of a few words are hyphenated for want of room alone.
std::optional<text::Hyphenate> hyphenation(Words words) {
  if (words == Words::hyphenated) return std::nullopt;
  return text::Hyphenate::no;
}

class CellCollector {
 public:
  CellCollector(Shared& shared, const TableRequest& request, const CellFit& fit)
      : cascade_(shared.setting.cascade),
        request_(request),
        table_style_(cascade_.varied(request.style, {std::nullopt, fit.scale, hyphenation(fit.words)})) {}

  void collect(TableCells& table) {
    const Node* group = nullptr;
    for (const document::GridRow& row : table.grid.rows) {
      if (row.parent != group) begin_group(*row.parent, table);
      group = row.parent;
      const layout::Style& above = group_style_ != nullptr ? *group_style_ : table_style_;
      const layout::Style& style = cascade_.of(*row.node, above, table.lineages.back().rows);
      table.rows.push_back({group_style_, &style});
      for (std::size_t i = row.first; i < row.end; ++i) add_cell(table.grid.cells[i], style, table);
    }
  }

 private:
  void begin_group(const Node& parent, TableCells& table) {
    Lineage lineage;
    lineage.group = request_.ancestors;
    lineage.rows = lineage.group;
    group_style_ = nullptr;
    if (parent.kind != Kind::table) {
      group_style_ = &cascade_.of(parent, table_style_, lineage.group);
      lineage.rows.insert(lineage.rows.begin(), parent.kind);
    }
    const auto below = [](const std::vector<Kind>& kinds, Kind kind) {
      std::vector<Kind> more{kind};
      more.insert(more.end(), kinds.begin(), kinds.end());
      return more;
    };
    lineage.cells = below(lineage.rows, Kind::tr);
    lineage.inside_td = below(lineage.cells, Kind::td);
    lineage.inside_th = below(lineage.cells, Kind::th);
    table.lineages.push_back(std::move(lineage));
  }

  void add_cell(const document::GridCell& grid, const layout::Style& row_style, TableCells& table) {
    TableCell cell;
    cell.grid = grid;
    cell.element = table.elements[table.cells.size()];
    cell.lineage = &table.lineages.back();
    cell.style = &cascade_.of(*grid.node, row_style, cell.lineage->cells);
    table.cells.push_back(std::move(cell));
  }

  layout::Cascade& cascade_;
  const TableRequest& request_;
  const layout::Style& table_style_;
  const layout::Style* group_style_ = nullptr;
};

void align_cell(TableCell& cell, layout::Cascade& cascade) {
  const auto styled = [&](text::Align align) { cell.style = &cascade.varied(*cell.style, {align}); };
  switch (cell.align) {
    case CellAlign::as_styled:
      return;
    case CellAlign::start:
      return styled(text::Align::start);
    case CellAlign::centre:
      return styled(text::Align::centre);
    case CellAlign::end:
    case CellAlign::decimal:  // of what is no number
      return styled(text::Align::end);
  }
}

/// The room that the cells ask for.
void measure_cells(Shared& shared, TableCells& table, Words words) {
  CellMeasure measure(shared, words);
  for (TableCell& cell : table.cells) {
    const Length padding = cell.padding();
    if (cell.number) {
      cell.extent = {cell.number->line.width + padding, cell.number->line.width + padding};
    } else {
      measure.begin_with(portions_before(shared.setting, table.grid, cell.grid));
      const text::Extent inner = measure.of(cell.node(), *cell.style, cell.inside(), cell.element);
      cell.extent = {inner.narrowest + padding, inner.widest + padding};
    }
  }
}

}  // namespace

void fit_cells(Shared& shared, const TableRequest& request, const CellFit& fit, NumberSetter& numbers,
               TableCells& table) {
  table.lineages.clear();
  table.rows.clear();
  table.cells.clear();
  table.columns = stated_columns(request.table, table.grid.columns, request.per_cent_of());
  CellCollector(shared, request, fit).collect(table);
  find_columns_of_numbers(table, shared.setting.number_signs);
  for (TableCell& cell : table.cells) {
    cell.align = align_of(table, cell);
    // What a mark stands before is no number alone.
    const bool marked = !portions_before(shared.setting, table.grid, cell.grid).empty();
    if (cell.align == CellAlign::decimal && !marked) {
      cell.number = numbers.set(cell.node(), *cell.style, cell.inside(), cell.element);
    }
    if (!cell.number) align_cell(cell, shared.setting.cascade);
    if (!cell.number) continue;
    TableColumn& column = table.columns[static_cast<std::size_t>(cell.grid.column)];
    column.before_point = std::max(column.before_point, cell.number->point);
    column.after_point = std::max(column.after_point, cell.number->line.width - cell.number->point);
  }
  measure_cells(shared, table, fit.words);
}

ColumnWidths widths_of(const TableCells& table, const TableRoom& room) {
  std::vector<ColumnWants> columns;
  columns.reserve(table.columns.size());
  for (const TableColumn& column : table.columns) columns.push_back({{}, column.fixed});
  std::vector<CellWants> wants;
  wants.reserve(table.cells.size());
  for (const TableCell& cell : table.cells) {
    const auto first = static_cast<std::size_t>(cell.grid.column);
    text::Extent extent = cell.extent;
    if (cell.number) {
      // Aligned on their point, the numbers of a column are wider together than any of them.
      const TableColumn& column = table.columns[first];
      extent.narrowest = extent.widest = column.before_point + column.after_point + cell.padding();
    }
    wants.push_back(
        {static_cast<std::size_t>(cell.grid.row), first, static_cast<std::size_t>(cell.grid.columns), extent});
  }
  return column_widths(std::move(columns), wants, room);
}

}  // namespace octavo::page
