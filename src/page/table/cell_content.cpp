#include "page/table/cell_content.h"

#include <utility>

#include "page/row_marks.h"

namespace octavo::page {
namespace {

void add_boxes(const Galley& galley, const std::vector<Length>& tops, CellContent& content) {
  for (const Decoration& each : galley.decorations) {
    const Length top = tops[each.first];
    const Length foot = tops[each.last] + galley.rows[each.last].height;
    content.marks.push_back(RowBox{each.x, each.width, top, foot - top, each.style});
  }
}

}  // namespace

CellContent content_of(Galley galley, Length baseline_beside_picture) {
  CellContent content;
  std::vector<Length> tops;
  Length y;
  for (const Row& row : galley.rows) {
    if (!tops.empty()) y += row.space_before;
    tops.push_back(y);
    y += row.height;
  }
  content.height = y;
  add_boxes(galley, tops, content);
  bool begun = false;
  for (std::size_t i = 0; i < galley.rows.size(); ++i) {
    Row& row = galley.rows[i];
    for (RowMark& mark : row.marks) {
      belong_to_line(mark, row.baseline);
      move(mark, Length(), tops[i]);
      content.marks.push_back(std::move(mark));
    }
    const bool has_text = !row.lines.empty();
    for (RowLine& line : row.lines) {
      line.drop += tops[i] + row.baseline;
      content.lines.push_back(std::move(line));
    }
    if (!has_text && row.marks.empty()) continue;
    if (!std::exchange(begun, true))
      content.first_baseline = tops[i] + (has_text ? row.baseline : baseline_beside_picture);
    content.last_baseline = tops[i] + row.baseline;
  }
  return content;
}

CellContent content_of(RowLine line) {
  CellContent content;
  content.height = line.style->leading;
  content.first_baseline = content.last_baseline = line.drop;
  content.lines.push_back(std::move(line));
  return content;
}

}  // namespace octavo::page
