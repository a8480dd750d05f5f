#include "page/placing.h"

#include <algorithm>
#include <utility>

#include "page/change_bars.h"
#include "page/flow.h"
#include "page/name_lines.h"
#include "page/paragraph_style.h"

namespace octavo::page {
namespace {

/// Where runs [first, end) of a line stand on the page.
Rect area_of(const text::Line& line, std::uint32_t first, std::uint32_t end, FlowPoint origin, const Axes& axes) {
  Length from = line.runs[first].x;
  Length to = line.runs[first].end();
  for (std::uint32_t run = first + 1; run < end; ++run) {
    from = std::min(from, line.runs[run].x);
    to = std::max(to, line.runs[run].end());
  }
  return axes.area({origin.along + from, origin.across - line.ascent, to - from, line.ascent + line.descent});
}

Rect box_round(const Rect& one, const Rect& other) {
  const Length x = std::min(one.x, other.x), y = std::min(one.y, other.y);
  return {x, y, std::max(one.right(), other.right()) - x, std::max(one.bottom(), other.bottom()) - y};
}

void add_link(const LinkPlace& link, const Rect& area, PageCanvas& canvas) {
  std::vector<display::Link>& links = canvas.page.links;
  if (link.area == LinkArea::box && !links.empty() && links.back().element == link.element) {
    links.back().area = box_round(links.back().area, area);
  } else {
    links.push_back({area, link.target, link.description, link.element});
  }
}

/// Readings in a link and their bases are elements of their own, but parts of one area.
void add_link_areas(const text::Line& line, FlowPoint origin, PageCanvas& canvas) {
  for (std::size_t i = 0, next = 0; i < line.links.size(); i = next) {
    const LinkPlace* link = canvas.links.link(line.links[i].link);
    for (next = i + 1; next < line.links.size(); ++next) {
      const bool adjoins = line.links[next].first == line.links[next - 1].end;
      if (!adjoins || canvas.links.link(line.links[next].link) != link) break;
    }
    if (!link) continue;
    add_link(*link, area_of(line, line.links[i].first, line.links[next - 1].end, origin, canvas.axes), canvas);
  }
}

/// The part of a decoration that one column shows; rules stand only where the block really begins and ends.
struct Fragment {
  const layout::Style& style;
  FlowRect box;
  bool begins = true, ends = true;
};

void draw(const Fragment& fragment, PageCanvas& canvas) {
  const layout::Style& style = fragment.style;
  const FlowRect& box = fragment.box;
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
    const Length top = tops[from - first], foot = tops[to - first] + rows[to].height;
    const FlowRect box{stretch.origin.along + decoration->x, stretch.origin.across + top, decoration->width,
                       foot - top};
    const bool closes = decoration->closing == Closing::everywhere ||
                        (decoration->closing == Closing::at_end && to == decoration->last);
    draw({*decoration->style, box, from == decoration->first, closes}, canvas);
  }
}

void place_mark(RowPicture& picture, FlowPoint corner, display::Role role, PageCanvas& canvas) {
  const FlowRect size = canvas.axes.seen({Length{}, Length{}, picture.size.width, picture.size.height});
  const FlowRect area{corner.along + picture.x, corner.across + picture.drop, size.length, size.depth};
  if (picture.alternative.empty()) role = display::Role::artifact;
  canvas.page.items.push_back(
      {display::Picture{canvas.axes.area(area), picture.image, std::move(picture.alternative), picture.span}, role,
       picture.element});
}

void place_mark(RowArt& row, FlowPoint corner, display::Role role, PageCanvas& canvas) {
  // What is repeated is needed again.
  display::Art art = role == display::Role::artifact ? *row.art : std::move(*row.art);
  const FlowRect size = canvas.axes.seen({Length{}, Length{}, art.rect.width, art.rect.height});
  const Rect area = canvas.axes.area({corner.along + row.x, corner.across + row.drop, size.length, size.depth});
  display::move(art, {area.x, area.y});
  for (const RowArt::Link& each : row.links) {
    const LinkPlace* link = canvas.links.link(each.link);
    if (link == nullptr) continue;
    const Rect place{area.x + each.area.x, area.y + each.area.y, each.area.width, each.area.height};
    canvas.page.links.push_back({place, link->target, link->description, link->element});
  }
  canvas.page.items.push_back({std::move(art), role, row.element});
}

void place_mark(const RowAnchor& anchor, FlowPoint corner, display::Role role, PageCanvas& canvas) {
  if (role == display::Role::artifact) return;
  Point place = canvas.axes.place(corner);
  // A reader shows what is to the right of the place: for vertical text that has to be the page.
  if (canvas.axes.mode() == WritingMode::vertical) place.x = Length{};
  canvas.destinations.emplace(anchor.name, display::Destination{canvas.index, place});
}

void place_mark(const RowHeading& heading, FlowPoint, display::Role role, PageCanvas& canvas) {
  if (role == display::Role::artifact || heading.depth > 0) return;
  if (canvas.first_heading.empty()) canvas.first_heading = heading.text;
  canvas.last_heading = heading.text;
}

void place_mark(const RowBox& box, FlowPoint corner, display::Role, PageCanvas& canvas) {
  const FlowRect place{corner.along + box.x, corner.across + box.drop, box.width, box.height};
  draw({*box.style, place, true, box.closing != Closing::nowhere}, canvas);
}

void place_mark(const RowUpright& upright, FlowPoint corner, display::Role, PageCanvas& canvas) {
  const Rect area = canvas.axes.area({corner.along, corner.across, Length(), upright.width});
  const Axes around = std::exchange(canvas.axes, Axes(WritingMode::horizontal, canvas.page.trim));
  const ChangeBar around_lines = std::exchange(canvas.change_bar, change_bar_of_upright(canvas.change_bar, area));
  DecorationsInTurn decorations(upright.galley->decorations);
  const PlannedColumn column{upright.first, upright.end, 0, layout::ColumnSpan::column, {}};
  place_column(*upright.galley, decorations, column, {area.x, area.y}, Length(), nullptr, canvas);
  canvas.axes = around;
  canvas.change_bar = around_lines;
}

void place_mark(const RowBeside& beside, FlowPoint corner, display::Role, PageCanvas& canvas) {
  std::vector<Row>& rows = beside.galley->rows;
  DecorationsInTurn decorations(beside.galley->decorations);
  place_rows(rows, decorations, {0, rows.size(), {corner.along + beside.x, corner.across}}, Length(), nullptr, canvas);
}

/// Drawn with their row, which knows its height.
void place_mark(const RowChanged&, FlowPoint, display::Role, PageCanvas&) {}
void place_mark(const RowDeletion&, FlowPoint, display::Role, PageCanvas&) {}
void place_mark(const RowNoteCall&, FlowPoint, display::Role, PageCanvas&) {}

void place_row(Row& row, FlowPoint corner, display::Role role, PageCanvas& canvas) {
  draw_changes(row, corner, canvas);
  for (RowMark& mark : row.marks) {
    std::visit([&](auto& what) { place_mark(what, corner, role, canvas); }, mark);
  }
  for (RowLine& line : row.lines) {
    place_line(std::move(line.line), {corner.along + line.x, corner.across + row.baseline + line.drop},
               {role, line.element}, canvas);
  }
  row.lines = std::vector<RowLine>();  // gives its room to what comes, which {} would not
}

/// The head of a table once more: it was read where the table begins.
void place_head(const RepeatedHead& head, FlowPoint origin, Length grid, PageCanvas& canvas) {
  std::vector<Row> rows = head.rows;
  std::vector<Length> tops;
  tops.reserve(rows.size());
  Stack stack(grid);
  for (const Row& row : rows) tops.push_back(stack.place(row));
  DecorationsInTurn decorations(head.decorations);
  draw_decorations(decorations, rows, {0, rows.size(), origin}, tops, canvas);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    place_row(rows[row], {origin.along, origin.across + tops[row]}, display::Role::artifact, canvas);
  }
}

}  // namespace

void add_fill(const FlowRect& rect, Cmyk colour, PageCanvas& canvas) {
  if (rect.length <= Length{} || rect.depth <= Length{}) return;
  canvas.page.items.push_back({display::Fill{canvas.axes.area(rect), colour}, display::Role::artifact});
}

void place_line(text::Line line, FlowPoint origin, Owner owner, PageCanvas& canvas) {
  add_link_areas(line, origin, canvas);
  const auto item = static_cast<std::uint32_t>(canvas.page.items.size());
  for (const text::LinkedRuns& part : line.links) {
    canvas.page.inlines.push_back({item, part.first, part.end, canvas.links.element(part.link)});
  }
  display::TextLine placed{canvas.axes.place(origin), std::move(line.runs), canvas.axes.mode(), line.end_space,
                           line.adjustment};
  canvas.page.items.push_back({std::move(placed), owner.role, owner.element});
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

namespace {

/// Of a block in the margin, from its top, what shares the baseline of the row beside it: its first line's own. What
/// begins with a picture, or a rule, begins as high as the letters of the row.
Length baseline_beside(const Row& row, const MarginBlock& block, WritingMode mode) {
  const Row& first = block.rows.front();
  if (!first.lines.empty() || row.lines.empty()) return first.baseline;
  return baseline_below_picture_top(*row.lines.front().style, mode);
}

}  // namespace

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
      const Length lowered = rows[row].baseline - baseline_beside(rows[row], block, canvas.axes.mode());
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
  if (column.first == column.end) return {};
  Stretch stretch{column.first, column.end, origin};
  if (const RepeatedHead* head = galley.head_above(galley.rows[column.first])) {
    place_head(*head, origin, grid, canvas);
    stretch.begin = head->height;
  }
  return place_rows(galley.rows, decorations, stretch, grid, marginalia, canvas);
}

}  // namespace octavo::page
