#include "page/table/upright.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

#include "page/galley_builder.h"
#include "page/page_breaks.h"

namespace octavo::page {
namespace {

using document::Kind;

/// Room for a few words of the caption, where the table itself is narrower than them.
constexpr int least_ems = 12;

/// Caption, grid and notes in the width of the grid.
Galley set_level(Shared& shared, const TableRequest& request, Length width) {
  GalleyRoom room{width, width, {}, request.height, WritingMode::horizontal};
  room.whole = request.measure;
  GalleyBuilder builder(shared, room);
  const std::vector<Kind> above(request.ancestors.begin() + 1, request.ancestors.end());
  return builder.contents_of(request.table, request.style, above, width, request.element);
}

/// References and running heads look for them in the flow itself, and so does who sets the notes of a page.
void hoist_marks(const Galley& galley, std::size_t first, std::size_t end, Row& row) {
  for (std::size_t i = first; i < end; ++i) {
    for (const RowMark& mark : galley.rows[i].marks) {
      if (std::holds_alternative<RowAnchor>(mark) || std::holds_alternative<RowNoteCall>(mark))
        row.marks.push_back(mark);
    }
  }
}

}  // namespace

std::vector<Row> upright_rows(Shared& shared, const TableRequest& request) {
  const Length grid = shared.setting.layout.grid_leading;
  const Length least = std::min(request.measure, least_ems * request.style.text.size);
  display::Structure aside;  // of a table that is measured and not placed
  Shared measuring{shared.setting, shared.links, shared.figures, shared.findings, aside};
  TableRequest whole = request;
  whole.element = {};
  const Length width = std::max(set_table(measuring, whole).width, least);
  const auto galley = std::make_shared<Galley>(set_level(shared, request, width));
  const ColumnBreaks breaks =
      break_columns(*galley, 0, galley->rows.size(), {{}, request.height}, grid, LastColumn::short_is_free);
  std::vector<Row> rows;
  std::size_t first = 0;
  for (const std::size_t end : breaks.ends) {
    Row row;
    row.height = width;
    row.baseline = width;
    row.span = request.table.span;
    if (first > 0) row.space_before = grid;
    hoist_marks(*galley, first, end, row);
    row.marks.push_back(RowUpright{galley, first, end, width});
    rows.push_back(std::move(row));
    first = end;
  }
  return rows;
}

}  // namespace octavo::page
