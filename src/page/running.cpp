#include "page/running.h"

#include <algorithm>
#include <utility>

#include "page/running_line.h"

namespace octavo::page {
namespace {

bool shows_folio(const std::vector<layout::ContentPart>& content) {
  return std::any_of(content.begin(), content.end(),
                     [](const layout::ContentPart& part) { return part.kind == layout::ContentPart::Kind::page; });
}

bool is_beside(const layout::Running& running) {
  return running.mode == WritingMode::vertical && running.where == layout::Running::Where::outer_edge;
}

/// Two lines at the same height share it; the longer, a title, takes most.
Length room_for(const layout::Running& running, const layout::PageType& type, const Rect& area, Leaf leaf) {
  const Length whole = is_beside(running) ? area.height : area.width;
  const bool shares = std::any_of(type.running.begin(), type.running.end(), [&](const layout::Running& other) {
    return &other != &running && other.where == running.where && stands_on(other.side, leaf);
  });
  return shares ? whole * 4 / 5 : whole;
}

/// Where the text area of a page lies on paper, with its margin column, and on which side the spine is.
struct Surroundings {
  Rect area;
  Spine spine;
};

/// The origin of a level line on paper.
Point level_origin(const layout::Running& running, Length width, const Surroundings& around, Length grid_start) {
  using Where = layout::Running::Where;
  const Rect& area = around.area;
  const Length x = start_of(running.at, area.x, area.right() - width, around.spine);
  switch (running.where) {
    case Where::head:
      return {x, area.y - running.offset};
    case Where::foot:
      return {x, area.bottom() + running.offset};
    case Where::outer_edge:
      return {x, area.y + grid_start + running.offset};
  }
  return {x, area.y};
}

/// The origin of a vertical line on paper: its middle, where it begins.
Point vertical_origin(const layout::Running& running, Length length, const Surroundings& around) {
  using Where = layout::Running::Where;
  const Rect& area = around.area;
  if (running.where == Where::outer_edge) {
    const Length x = around.spine == Spine::left ? area.right() + running.offset : area.x - running.offset;
    return {x, start_of(running.at, area.y, area.bottom() - length, around.spine)};
  }
  const Length y = running.where == Where::head ? area.y - running.offset - length : area.bottom() + running.offset;
  return {start_of(running.at, area.x, area.right(), around.spine), y};
}

/// A shape that reaches the trim is drawn over the bleed as well.
Rect bled(Rect rect, const layout::Layout& layout) {
  if (rect.width <= Length{}) rect.width = layout.trim.width - rect.x;
  if (rect.height <= Length{}) rect.height = layout.trim.height - rect.y;
  if (rect.x <= Length{}) {
    rect.width += layout.bleed;
    rect.x -= layout.bleed;
  }
  if (rect.y <= Length{}) {
    rect.height += layout.bleed;
    rect.y -= layout.bleed;
  }
  if (rect.right() >= layout.trim.width) rect.width += layout.bleed;
  if (rect.bottom() >= layout.trim.height) rect.height += layout.bleed;
  return rect;
}

}  // namespace

std::vector<Rect> shape_areas(const layout::Layout& layout, const layout::PageType& type, Leaf leaf) {
  std::vector<Rect> areas;
  for (const layout::Shape& shape : type.shapes) {
    if (stands_on(shape.side, leaf)) areas.push_back(bled(shape.rect, layout));
  }
  return areas;
}

void draw_shapes(const layout::Layout& layout, const layout::PageType& type, Leaf leaf, PageCanvas& canvas) {
  for (const layout::Shape& shape : type.shapes) {
    if (!stands_on(shape.side, leaf)) continue;
    // Made in its place: of one moved there GCC 12 warns that the text line which it might have been is uninitialised.
    display::Item& item = canvas.page.items.emplace_back();
    item.what = display::Fill{bled(shape.rect, layout), shape.colour};
    item.role = display::Role::artifact;
  }
}

void set_running_matter(Setting& setting, const layout::PageType& type, layout::Part::Folios folios,
                        const Columns& columns, const PageFrame& frame, Leaf leaf, ContentValues values,
                        PageCanvas& canvas) {
  const Surroundings around{frame.axes.area(frame.area(columns)), frame.spine};
  const Axes of_page = canvas.axes;
  for (const layout::Running& running : type.running) {
    const auto* content = layout::content_for(running.content, setting.document.language);
    if (!content || !stands_on(running.side, leaf)) continue;
    if (folios == layout::Part::Folios::counted_hidden && shows_folio(*content)) continue;
    const layout::Style& style = setting.cascade.named(running.style, setting.document.language);
    values.number_style = style.number_style;
    values.language = style.text.language;
    std::string text = fill(*content, values, setting.document).before;
    if (text.empty()) continue;
    text::TextStyle look = style.text;
    look.mode = running.mode;
    const text::StyleId id = setting.typesetter.intern(look);
    const Length room = room_for(running, type, around.area, leaf);
    text::Line line = set_within(setting.typesetter, std::move(text), id, room);
    const Point origin = running.mode == WritingMode::horizontal
                             ? level_origin(running, line.width, around, setting.layout.grid_start)
                             : vertical_origin(running, line.width, around);
    canvas.axes = Axes(running.mode, setting.layout.trim);
    const FlowRect place = canvas.axes.seen({origin.x, origin.y, {}, {}});
    const bool above = running.where == layout::Running::Where::head;
    const display::Role role = above ? display::Role::head : display::Role::foot;
    place_line(std::move(line), {place.along, place.across}, {role}, canvas);
  }
  canvas.axes = of_page;
}

}  // namespace octavo::page
