#include "page/placing.h"

#include <algorithm>
#include <utility>

#include "page/flow.h"
#include "page/name_lines.h"

namespace octavo::page {
namespace {

void add_link_areas(const text::Line& line, FlowPoint origin, PageCanvas& canvas) {
  for (const text::LinkedRuns& linked : line.links) {
    Length begin = line.runs[linked.first].x;
    Length end = line.runs[linked.first].end();
    for (std::size_t run = linked.first + 1; run < linked.end; ++run) {
      begin = std::min(begin, line.runs[run].x);
      end = std::max(end, line.runs[run].end());
    }
    const FlowRect area{origin.along + begin, origin.across - line.ascent, end - begin, line.ascent + line.descent};
    canvas.page.links.push_back(
        {canvas.axes.area(area), canvas.links.target(linked.link), canvas.links.description(linked.link)});
  }
}

void add_fill(const FlowRect& rect, Cmyk colour, PageCanvas& canvas) {
  if (rect.length <= Length{} || rect.depth <= Length{}) return;
  canvas.page.items.push_back({display::Fill{canvas.axes.area(rect), colour}, display::Role::artifact});
}

/// The part of a decoration that one column shows; rules stand only where the block really begins and ends.
struct Fragment {
  const Decoration& decoration;
  Length top, bottom;
  bool begins, ends;
};

void draw(const Fragment& fragment, FlowPoint origin, PageCanvas& canvas) {
  const layout::Style& style = *fragment.decoration.style;
  const FlowRect box{origin.along + fragment.decoration.x, origin.across + fragment.top, fragment.decoration.width,
                     fragment.bottom - fragment.top};
  if (style.has_background) add_fill(box, style.background, canvas);
  if (style.bar.thickness > Length{}) {
    add_fill({box.along, box.across, style.bar.thickness, box.depth}, style.bar.colour, canvas);
  }
  const Length length = style.rule_length > Length{} ? std::min(style.rule_length, box.length) : box.length;
  if (fragment.begins) {
    add_fill({box.along, box.across, length, style.rule_before.thickness}, style.rule_before.colour, canvas);
  }
  if (fragment.ends) {
    const Length thickness = style.rule_after.thickness;
    add_fill({box.along, box.across + box.depth - thickness, length, thickness}, style.rule_after.colour, canvas);
  }
}

void draw_decorations(DecorationsInTurn& decorations, const std::vector<Row>& rows, const Stretch& stretch,
                      const std::vector<Length>& tops, PageCanvas& canvas) {
  const std::size_t first = stretch.first;
  for (const Decoration* decoration : decorations.of(first, stretch.end)) {
    const std::size_t from = std::max(decoration->first, first);
    const std::size_t to = std::min(decoration->last, stretch.end - 1);
    draw({*decoration, tops[from - first], tops[to - first] + rows[to].height, from == decoration->first,
          to == decoration->last},
         stretch.origin, canvas);
  }
}

void place_mark(RowPicture& picture, FlowPoint corner, display::Role role, PageCanvas& canvas) {
  const FlowRect size = canvas.axes.seen({Length{}, Length{}, picture.size.width, picture.size.height});
  const FlowRect area{corner.along + picture.x, corner.across, size.length, size.depth};
  canvas.page.items.push_back(
      {display::Picture{canvas.axes.area(area), picture.image, std::move(picture.alternative), picture.span}, role});
}

void place_mark(RowArt& row, FlowPoint corner, display::Role role, PageCanvas& canvas) {
  display::Art& art = *row.art;
  const FlowRect size = canvas.axes.seen({Length{}, Length{}, art.rect.width, art.rect.height});
  const Rect area = canvas.axes.area({corner.along + row.x, corner.across, size.length, size.depth});
  display::move(art, {area.x, area.y});
  if (row.link != text::LinkId{}) {
    canvas.page.links.push_back({area, canvas.links.target(row.link), canvas.links.description(row.link)});
  }
  canvas.page.items.push_back({std::move(art), role});
}

void place_mark(const RowAnchor& anchor, FlowPoint corner, display::Role role, PageCanvas& canvas) {
  if (role == display::Role::artifact) return;
  Point place = canvas.axes.place(corner);
  // A reader shows what is to the right of the place: for vertical text that has to be the page.
  if (canvas.axes.mode() == WritingMode::vertical) place.x = Length{};
  canvas.destinations.emplace(anchor.name, display::Destination{canvas.index, place});
}

void place_mark(const RowHeading& heading, FlowPoint, display::Role role, PageCanvas& canvas) {
  if (role == display::Role::artifact) return;
  if (canvas.first_heading.empty()) canvas.first_heading = heading.text;
  canvas.last_heading = heading.text;
}

void place_row(Row& row, FlowPoint corner, display::Role role, PageCanvas& canvas) {
  for (RowMark& mark : row.marks) {
    std::visit([&](auto& what) { place_mark(what, corner, role, canvas); }, mark);
  }
  for (RowLine& line : row.lines) {
    place_line(std::move(line.line), {corner.along + line.x, corner.across + row.baseline + line.drop}, role, canvas);
  }
  row.lines = std::vector<RowLine>();  // gives its room to what comes, which {} would not
}

/// The head of a table once more: it was read where the table begins.
void place_head(const RepeatedHead& head, FlowPoint origin, Length grid, PageCanvas& canvas) {
  std::vector<Row> rows = head.rows;
  std::vector<Length> tops;
  Stack stack(grid);
  for (const Row& row : rows) tops.push_back(stack.place(row));
  DecorationsInTurn decorations(head.decorations);
  draw_decorations(decorations, rows, {0, rows.size(), origin}, tops, canvas);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    place_row(rows[row], {origin.along, origin.across + tops[row]}, display::Role::artifact, canvas);
  }
}

}  // namespace

void place_line(text::Line line, FlowPoint origin, display::Role role, PageCanvas& canvas) {
  add_link_areas(line, origin, canvas);
  display::TextLine placed{canvas.axes.place(origin), std::move(line.runs), canvas.axes.mode(), line.adjustment};
  canvas.page.items.push_back({std::move(placed), role});
  for (const text::NameLine& each : line.name_lines) canvas.page.items.push_back(drawn(each, origin, canvas.axes));
}

const std::vector<const Decoration*>& DecorationsInTurn::of(std::size_t first, std::size_t end) {
  std::erase_if(open_, [first](const Decoration* decoration) { return decoration->last < first; });
  for (; next_ < decorations_->size() && (*decorations_)[next_].first < end; ++next_) {
    const Decoration& decoration = (*decorations_)[next_];
    if (decoration.last >= first) open_.push_back(&decoration);
  }
  return open_;
}

Length place_rows(std::vector<Row>& rows, DecorationsInTurn& decorations, const Stretch& stretch, Length grid,
                  const Marginalia* marginalia, PageCanvas& canvas) {
  std::vector<Length> tops;
  Stack stack(grid, stretch.begin);
  for (std::size_t row = stretch.first; row < stretch.end; ++row) tops.push_back(stack.place(rows[row]));
  draw_decorations(decorations, rows, stretch, tops, canvas);
  for (std::size_t row = stretch.first; row < stretch.end; ++row) {
    const FlowPoint corner{stretch.origin.along, stretch.origin.across + tops[row - stretch.first]};
    if (marginalia && rows[row].margin_block >= 0) {
      MarginBlock& block = marginalia->blocks[static_cast<std::size_t>(rows[row].margin_block)];
      const Length lowered = rows[row].baseline - block.rows.front().baseline;
      DecorationsInTurn of_block(block.decorations);
      place_rows(block.rows, of_block, {0, block.rows.size(), {marginalia->start, corner.across + lowered}}, grid,
                 nullptr, canvas);
    }
    place_row(rows[row], corner, display::Role::content, canvas);
  }
  return stack.foot();
}

Length place_column(Galley& galley, DecorationsInTurn& decorations, const PlannedColumn& column, FlowPoint origin,
                    Length grid, const Marginalia* marginalia, PageCanvas& canvas) {
  Stretch stretch{column.first, column.end, origin};
  if (const RepeatedHead* head = galley.head_above(galley.rows[column.first])) {
    place_head(*head, origin, grid, canvas);
    stretch.begin = head->height;
  }
  return place_rows(galley.rows, decorations, stretch, grid, marginalia, canvas);
}

}  // namespace octavo::page
