#include "page/past_foot.h"

#include <algorithm>

#include "base/excerpt.h"
#include "page/flow.h"

namespace octavo::page {
namespace {

void report(Span span, std::string_view what, Length depth, Length room, WritingMode mode, Diagnostics& diagnostics) {
  const bool level = mode == WritingMode::horizontal;
  diagnostics.report(Code::W502, span,
                     std::string(what) + " is " + base::format_number(depth.mm(), 1) +
                         (level ? " mm high and runs past the foot" : " mm wide and runs past the last line") +
                         ": there is room for " + base::format_number(room.mm(), 1) + " mm",
                     {"make its type smaller or the text shorter, or choose a layout with a larger page"});
}

/// What the layout adds has no place in a source: it is told by what it says.
std::string name_of(const Row& row) {
  std::string text;
  for (const RowLine& line : row.lines) {
    for (const text::GlyphRun& run : line.line.runs) text += run.shaped->text;
  }
  return row.span.valid() || text.empty() ? "this" : base::excerpt(text) + ", which the layout adds,";
}

/// A label that the layout adds has no place in the source; what follows it has.
Span first_span(const std::vector<Row>& rows) {
  const auto found = std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.span.valid(); });
  return found == rows.end() ? Span() : found->span;
}

}  // namespace

void report_past_foot(const Galley& galley, const PlannedColumn& column, Length room, Length grid, WritingMode mode,
                      Diagnostics& diagnostics) {
  if (column.first == column.end) return;
  Stack stack = column_from(galley, column.first, grid);
  for (std::size_t i = column.first; i < column.end; ++i) {
    const Row& row = galley.rows[i];
    const Length top = stack.place(row);
    // Of a chart it was told when it was drawn.
    const bool told = row.span.valid() && diagnostics.told_at(Code::W615, row.span);
    if (stack.foot() > room && !told) report(row.span, name_of(row), row.height, room - top, mode, diagnostics);
    if (row.margin_block < 0) continue;
    const MarginBlock& block = galley.margin_blocks[static_cast<std::size_t>(row.margin_block)];
    if (top + block.height <= room) continue;
    report(first_span(block.rows), "this text in the margin", block.height, room - top, mode, diagnostics);
  }
}

}  // namespace octavo::page
