#include "page/table/set_table.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/length.h"
#include "page/decorated.h"
#include "page/flow.h"
#include "page/galley_builder.h"
#include "page/line_places.h"
#include "page/note_strip.h"
#include "page/paragraph_style.h"
#include "page/row_marks.h"
#include "page/table/table_marks.h"
#include "page/table/table_rows.h"
#include "page/table/table_tags.h"
#include "page/table/tall_row.h"
#include "page/widths.h"

namespace octavo::page {
namespace {

using document::Kind;
using layout::Style;

/// In hundredths of the type's size.
constexpr int step_of_shrinking = 2;

/// A row that is repeated does not share its drawings with the one that it repeats.
void own_drawings(Row& row) {
  for (RowMark& mark : row.marks) {
    if (auto* drawing = std::get_if<RowArt>(&mark)) drawing->art = std::make_shared<display::Art>(*drawing->art);
  }
}

class TableSetter {
 public:
  TableSetter(Shared& shared, const TableRequest& request)
      : shared_(shared),
        request_(request),
        numbers_(shared),
        builder_(shared, {request.measure, request.measure, {}, request.height, WritingMode::horizontal}),
        stated_width_(wanted_width(request.table, request.per_cent_of(), shared.setting.diagnostics)) {
    const auto part = [&](std::string_view name) {
      return shared.setting.cascade.part(request.table, name, request.style, above_);
    };
    above_.assign(request.ancestors.begin() + 1, request.ancestors.end());
    parts_ = {part("grid"), part("row"), part("column"), part("stripe")};
    continued_ = part("continued");
    table_.grid = document::grid_of(request.table);
    table_.elements = open_cells(shared.structure, request.element, table_.grid);
  }

  SetTable set() {
    find_widths();
    SetTable made;
    if (table_.grid.cells.empty()) return made;
    place_columns(made);
    std::vector<CellContent> contents;
    contents.reserve(table_.cells.size());
    for (TableCell& cell : table_.cells) contents.push_back(content_of_cell(cell));
    made.rows = rows_of(table_, std::move(contents), parts_, places_, request_.style);
    mark_changed_rows(table_.grid, made.rows);
    made.decorations = decorations_of(table_, parts_, places_);
    make_head(made);
    cut_tall_rows(made);
    made.shift(made.x);
    return made;
  }

 private:
  TableRoom room() const {
    Length measure = request_.measure;
    layout::TableWidth fill = request_.style.table_width;
    if (stated_width_) {
      measure = std::min(*stated_width_, measure);
      fill = layout::TableWidth::measure;
    }
    return {measure - padding(), gap(), fill};
  }

  Length gap() const { return Length::scaled(request_.style.column_gap, fit_.scale, 100); }

  Length padding() const {
    return parts_.grid == nullptr ? Length() : parts_.grid->padding_start + parts_.grid->padding_end;
  }

  /// At its own size; smaller, as far as the layout lets it; and then with words hyphenated. That a short line stays
  /// whole is worth smaller type where it may break between any two characters.
  void find_widths() {
    const bool cjk = request_.table.language.is_cjk();
    const int smallest = std::clamp(request_.style.shrink, 1, 100);
    if (fits_at({100, Words::together})) return;
    if (cjk && fits_between(smallest, 100, Words::together)) return;
    if (fits_at({100, Words::whole}) || fits_between(smallest, 100, Words::whole)) return;
    if (!fits_at({smallest, Words::hyphenated})) report_too_wide(room().measure);
  }

  bool fits_at(const CellFit& fit) {
    fit_ = fit;
    fit_cells(shared_, request_, fit, numbers_, table_);
    widths_ = widths_of(table_, room());
    return widths_.lacking <= Length();
  }

  /// From the scale down that the last try lets one hope for.
  bool fits_between(int smallest, int scale, Words words) {
    const Length measure = room().measure;
    scale = std::min(scale, static_cast<int>(measure.units() * 100 / (measure + widths_.lacking).units()));
    for (; scale >= smallest; scale -= step_of_shrinking) {
      if (fits_at({scale, words})) return true;
    }
    return false;
  }

  void report_too_wide(Length measure) {
    shared_.setting.diagnostics.report(
        Code::W521, request_.table.span,
        "the longest words of the table's columns need " + in_mm(measure + widths_.lacking) + " and have " +
            in_mm(measure) + "; its columns were made narrower than that",
        {"divide the table or shorten its longest words, put soft hyphens (&#173;) into them, let the table span the "
         "columns (role=\"wide\"), or choose a layout with wider columns"});
  }

  static std::string in_mm(Length length) { return base::format_number(length.mm(), 1) + " mm"; }

  void place_columns(SetTable& made) {
    Length x = parts_.grid == nullptr ? Length() : parts_.grid->padding_start;
    places_.gap = gap();
    for (const Length width : widths_.widths) {
      places_.starts.push_back(x);
      places_.widths.push_back(width);
      x += width + places_.gap;
    }
    places_.box = x - places_.gap + (parts_.grid == nullptr ? Length() : parts_.grid->padding_end);
    made.width = places_.box;
    const text::Align align = parts_.grid == nullptr ? text::Align::start : parts_.grid->align;
    const Length left = std::max(Length(), request_.measure - made.width);
    if (align == text::Align::centre) made.x = left / 2;
    if (align == text::Align::end) made.x = left;
  }

  CellContent content_of_cell(TableCell& cell) {
    const Length width = std::max(Length::from_units(1), places_.width_of(cell.grid) - cell.padding());
    if (cell.number) return content_of_number(cell, width);
    builder_.begin_with(portions_before(shared_.setting, table_.grid, cell.grid));
    return content_of(builder_.contents_of(cell.node(), *cell.style, cell.lineage->cells, width, cell.element),
                      baseline_below_picture_top(*cell.style, WritingMode::horizontal));
  }

  /// The block of a column's numbers stands at its end, or where the style centres cells in its middle.
  CellContent content_of_number(TableCell& cell, Length width) {
    const TableColumn& column = table_.columns[static_cast<std::size_t>(cell.grid.column)];
    const Length block = column.before_point + column.after_point;
    Length start = width - block;
    if (cell.style->align == text::Align::centre) start = start / 2;
    const Length x = start + column.before_point - cell.number->point;
    const Length baseline = baseline_in(*cell.style, shared_.setting.layout, WritingMode::horizontal);
    CellContent content = content_of({x, std::move(cell.number->line), cell.style, baseline, cell.element});
    for (InlineAnchor& anchor : cell.number->anchors) content.marks.push_back(RowAnchor{std::move(anchor.name)});
    for (const NoteCall& call : cell.number->calls) mark(builder_.call_note(call), content.marks);
    return content;
  }

  /// The rows of the head, below a line that says that the table goes on.
  void make_head(SetTable& made) {
    const auto in_head = [](const document::GridRow& row) { return row.group == document::RowGroup::head; };
    const auto& rows = table_.grid.rows;
    made.head_rows = static_cast<std::size_t>(std::find_if_not(rows.begin(), rows.end(), in_head) - rows.begin());
    RepeatedHead head;
    if (auto row = continued_row()) head.rows.push_back(std::move(*row));
    const std::size_t shift = head.rows.size();
    head.rows.insert(head.rows.end(), made.rows.begin(),
                     made.rows.begin() + static_cast<std::ptrdiff_t>(made.head_rows));
    for (Row& row : head.rows) own_drawings(row);
    if (made.head_rows == 0) add_rule_alone(head);
    for (Decoration decoration : made.decorations) {
      if (made.head_rows == 0 || decoration.first >= made.head_rows) continue;
      if (decoration.last >= made.head_rows) decoration.closing = Closing::nowhere;
      decoration.last = std::min(decoration.last, made.head_rows - 1) + shift;
      decoration.first += shift;
      head.decorations.push_back(decoration);
    }
    head.height = height_of(head.rows, shared_.setting.layout.grid_leading);
    if (!head.rows.empty() && head.height * 2 < request_.height) made.head = std::move(head);
  }

  /// Where there is no head to be repeated, the rule above the rows is.
  void add_rule_alone(RepeatedHead& head) const {
    if (parts_.grid == nullptr || !is_decorated(*parts_.grid)) return;
    const std::size_t row = head.rows.size();
    head.rows.emplace_back();
    head.decorations.push_back({row, row, Length(), places_.box, parts_.grid, Closing::nowhere});
  }

  std::optional<Row> continued_row() {
    if (continued_ == nullptr || continued_->content.empty()) return std::nullopt;
    ContentValues values;
    values.node = &request_.table;
    values.number = request_.table.number;
    values.number_style = continued_->number_style;
    values.language = continued_->text.language;
    InlineText inline_text(shared_.setting, shared_.links, shared_.findings, shared_.structure,
                           WritingMode::horizontal);
    inline_text.add_generated(fill(continued_->content, values, shared_.setting.document).before, *continued_,
                              request_.table.span);
    Row row;
    row.height = continued_->leading + continued_->space_after;
    row.baseline = baseline_in(*continued_, shared_.setting.layout, WritingMode::horizontal);
    text::Line line = shared_.setting.typesetter.set_single(inline_text.runs());
    Length x;
    const Length left = places_.box - line.width;
    if (continued_->align == text::Align::centre) x = left / 2;
    if (continued_->align == text::Align::end) x = left;
    row.lines.push_back({x, std::move(line), continued_});
    return row;
  }

  void cut_tall_rows(SetTable& made) {
    const Length most = request_.height - (made.head ? made.head->height : Length());
    const auto fits = [&](const Row& row) { return row.height <= most; };
    if (std::all_of(made.rows.begin(), made.rows.end(), fits)) return;
    // A table that is only measured has no notes.
    const NoteHeights notes = shared_.notes != nullptr ? shared_.notes->heights() : NoteHeights{};
    std::vector<Row> rows;
    std::vector<std::size_t> firsts;
    for (Row& row : made.rows) {
      firsts.push_back(rows.size());
      if (fits(row)) {
        rows.push_back(std::move(row));
        continue;
      }
      report_too_tall(row, most);
      for (Row& part : cut_row(std::move(row), most, notes)) rows.push_back(std::move(part));
    }
    firsts.push_back(rows.size());
    for (Decoration& decoration : made.decorations) {
      decoration.last = firsts[decoration.last + 1] - 1;
      decoration.first = firsts[decoration.first];
    }
    made.head_rows = firsts[made.head_rows];
    made.rows = std::move(rows);
  }

  void report_too_tall(const Row& row, Length most) {
    shared_.setting.diagnostics.report(Code::W522, row.span,
                                       "this row is " + in_mm(row.height) + " high, a page has room for " +
                                           in_mm(most) + "; it was cut between its lines",
                                       {"divide the row, or give its longest cell a wider column (col width)"});
  }

  Shared& shared_;
  const TableRequest& request_;
  std::vector<Kind> above_;  // the kinds above the table
  TableParts parts_;
  const Style* continued_ = nullptr;
  NumberSetter numbers_;
  GalleyBuilder builder_;  // of cells
  std::optional<Length> stated_width_;
  TableCells table_;
  CellFit fit_;
  ColumnWidths widths_;
  ColumnPlaces places_;
};

}  // namespace

void SetTable::shift(Length by) {
  const auto shift_rows = [by](std::vector<Row>& all) {
    for (Row& row : all) {
      for (RowLine& line : row.lines) line.x += by;
      for (RowMark& mark : row.marks) move(mark, by, Length());
    }
  };
  shift_rows(rows);
  for (Decoration& decoration : decorations) decoration.x += by;
  if (!head) return;
  shift_rows(head->rows);
  for (Decoration& decoration : head->decorations) decoration.x += by;
}

SetTable set_table(Shared& shared, const TableRequest& request) {
  return TableSetter(shared, request).set();
}

}  // namespace octavo::page
