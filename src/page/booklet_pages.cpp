// The pages of a booklet, placed once all of its parts are set and counted.

#include <algorithm>
#include <utility>

#include "page/banners.h"
#include "page/booklet.h"
#include "page/change_bars.h"
#include "page/flow.h"
#include "page/marking.h"

namespace octavo::page {

/// Blank pages and covers are marked like all others.
void Booklet::mark_pages() {
  std::vector<MarkedPage> pages;
  for (std::size_t page = 0; page < out_.pages.size(); ++page) {
    pages.push_back({canvas_of(page), leaf_of(static_cast<int>(page) + 1)});
  }
  set_banners(setting_, pages);
}

PageCanvas Booklet::add_page() {
  display::Page& page = out_.pages.emplace_back();
  page.trim = setting_.layout.trim;
  page.bleed = setting_.layout.bleed;
  page.label.number = page_number();
  return canvas_of(out_.pages.size() - 1);
}

PageCanvas Booklet::canvas_of(std::size_t index) {
  display::Page& page = out_.pages[index];
  return {page, static_cast<std::uint32_t>(index), out_.destinations, links_, Axes(setting_.layout.mode, page.trim), {},
          {}};
}

void Booklet::add_blank_pages(int count) {
  for (int i = 0; i < count; ++i) {
    PageCanvas canvas = add_page();
    draw_watermark(setting_, {}, canvas);
  }
}

void Booklet::place_part(PlannedPart& part) {
  add_blank_pages(part.blank_before);
  if (!part.flow) {
    place_fixed(part);
    return;
  }
  Strips strips(part.flow->galley, setting_.layout.grid_leading);
  for (std::size_t page = 0; page < part.flow->pages.size(); ++page) place_flow_page(part, page, strips);
}

void Booklet::place_fixed(const PlannedPart& part) {
  const layout::PageType& type = setting_.layout.page_type(part.part->first_page);
  PageCanvas canvas = add_page();
  const Leaf leaf = leaf_of(page_number());
  draw_shapes(setting_.layout, type, leaf, canvas);
  draw_watermark(setting_, shape_areas(setting_.layout, type, leaf), canvas);
  for (const layout::Frame& frame : type.frames) place_frame(frame, part, canvas);
  const bool on_grid = setting_.layout.character_grid.characters > 0;
  const Columns columns = columns_of(setting_.layout, type, on_grid ? character() : Length{});
  ContentValues values;
  values.page = page_number();
  values.pages = total_;
  set_running_matter(setting_, type, part.part->folios, columns, frame_of(setting_.layout, type, columns, leaf), leaf,
                     values, canvas);
}

void Booklet::place_frame(const layout::Frame& frame, const PlannedPart& planned, PageCanvas& canvas) {
  const Axes axes(frame.mode, setting_.layout.trim);
  const FlowRect area = axes.seen(frame.rect);
  const GalleyRoom room{area.length, area.length, {}, area.depth, frame.mode};
  GalleyBuilder builder(shared_, room, planned.element);
  for (const std::string& name : frame.content) add_content(builder, name, frame.content);
  Galley galley = builder.finish();
  if (galley.rows.empty()) return;
  const Length grid = setting_.layout.grid_leading;
  const Length height = height_of(galley.rows, grid);
  if (height > area.depth) {
    const std::string_view extent = frame.mode == WritingMode::horizontal ? " mm high" : " mm wide";
    setting_.diagnostics.report(Code::W503, galley.rows.front().span,
                                "this does not fit the frame '" + frame.name + "' of the " + planned.part->name +
                                    ": it is " + base::format_number(height.mm(), 1) + std::string(extent) +
                                    ", the frame " + base::format_number(area.depth.mm(), 1) + " mm",
                                {"shorten the text, or choose a layout with more room"});
  }
  const Length free = std::max(Length{}, area.depth - height);
  Length across = area.across;
  if (frame.align == layout::FrameAlign::middle) across += free / 2;
  if (frame.align == layout::FrameAlign::bottom) across += free;
  DecorationsInTurn decorations(galley.decorations);
  const Axes of_page = std::exchange(canvas.axes, axes);
  canvas.change_bar = change_bar_behind(setting_.layout.marking.changes, area);
  place_rows(galley.rows, decorations, {0, galley.rows.size(), {area.along, across}}, grid, nullptr, canvas);
  canvas.axes = of_page;
}

void Booklet::place_flow_page(PlannedPart& part, std::size_t index, Strips& strips) {
  Flow& flow = *part.flow;
  const layout::PageType& type = setting_.layout.page_type(index == 0 ? part.part->first_page : part.part->page);
  const Columns& columns = index == 0 ? flow.first : flow.rest;
  PageCanvas canvas = add_page();
  const Leaf leaf = leaf_of(page_number());
  const bool blank = flow.pages[index].columns.empty();
  if (!blank) draw_shapes(setting_.layout, type, leaf, canvas);
  draw_watermark(setting_, blank ? std::vector<Rect>() : shape_areas(setting_.layout, type, leaf), canvas);
  if (blank) return;
  const PageFrame frame = frame_of(setting_.layout, type, columns, leaf);
  const bool in_margin = room_of(flow).notes == GalleyRoom::Notes::margin;
  const ColumnsOnPage where{columns, frame, in_margin ? NotesShape::Place::margin : NotesShape::Place::foot,
                            look_of_notes(flow), setting_.layout.marking.changes};
  const std::vector<Length> feet = place_columns(strips, flow.pages[index], where, canvas, setting_.diagnostics);
  draw_column_rules(flow.pages[index].columns, feet, type, {frame.start, frame.before}, columns, canvas);
  ContentValues values;
  values.page = page_number();
  values.pages = total_;
  values.section = section_of(flow, flow.pages[index], canvas);
  if (!canvas.last_heading.empty()) heading_ = canvas.last_heading;
  set_running_matter(setting_, type, part.part->folios, columns, frame, leaf, values, canvas);
}

/// The outermost heading in force on a page: heads of one level, wherever one opens the book. A page that opens with
/// such a heading does not say it twice.
std::string Booklet::section_of(const Flow& flow, const PlannedPage& page, const PageCanvas& canvas) const {
  const PlannedColumn& first = page.columns.front();
  if (first.first < first.end && flow.galley.rows[first.first].begins_outer_heading()) return {};
  return canvas.first_heading.empty() ? heading_ : canvas.first_heading;
}

/// A line down the middle of each gap, as long as the longer of its neighbours.
void Booklet::draw_column_rules(const std::vector<PlannedColumn>& columns, const std::vector<Length>& feet,
                                const layout::PageType& type, FlowPoint corner, const Columns& places,
                                PageCanvas& canvas) {
  const Length thickness = type.column_rule.thickness;
  if (thickness <= Length{}) return;
  const Length step = places.width + places.gap;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    if (columns[i].column == 0) continue;
    const Length along = corner.along + step * columns[i].column - (places.gap + thickness) / 2;
    const Length foot = std::max(feet[i], feet[i - 1]);
    const Rect rule = canvas.axes.area({along, corner.across + columns[i].y, thickness, foot});
    canvas.page.items.push_back({display::Fill{rule, type.column_rule.colour}, display::Role::artifact});
  }
}

void Booklet::fill_up() {
  const int missing = filled_up(page_number()) - page_number();
  if (missing == 0) return;
  add_blank_pages(missing - 1);
  const std::string& back = setting_.layout.back_page;
  if (back.empty()) {
    add_blank_pages(1);
    return;
  }
  layout::Part part;
  part.kind = layout::Part::Kind::fixed;
  part.name = "back";
  part.first_page = part.page = back;
  PlannedPart planned;
  planned.part = &part;
  planned.element = out_.structure.open({}, display::Tag::part);
  place_fixed(planned);
}

}  // namespace octavo::page
