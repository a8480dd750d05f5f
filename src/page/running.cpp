#include "page/running.h"

#include <algorithm>
#include <utility>

namespace octavo::page {
namespace {

bool suits(layout::Side side, Leaf leaf) {
  return side == layout::Side::any || (side == layout::Side::recto) == (leaf == Leaf::recto);
}

const std::vector<layout::ContentPart>* content_for(const layout::Running& running, Language language) {
  const std::vector<layout::ContentPart>* best = nullptr;
  std::size_t best_length = 0;
  for (const auto& [tag, content] : running.content) {
    if (!tag.empty() && !language.matches(tag)) continue;
    if (best && tag.tag().size() < best_length) continue;
    best = &content;
    best_length = tag.tag().size();
  }
  return best;
}

bool shows_folio(const std::vector<layout::ContentPart>& content) {
  return std::any_of(content.begin(), content.end(),
                     [](const layout::ContentPart& part) { return part.kind == layout::ContentPart::Kind::page; });
}

/// The x of a line of this width; `inner` and `outer` change sides with the leaf.
Length x_of(layout::Running::At at, Length width, const PageFrame& frame, Leaf leaf) {
  using At = layout::Running::At;
  const Length left = frame.outermost_left;
  const Length right = frame.outermost_right - width;
  switch (at) {
    case At::start:
      return left;
    case At::end:
      return right;
    case At::centre:
      return (left + right) / 2;
    case At::inner:
      return leaf == Leaf::recto ? left : right;
    case At::outer:
      return leaf == Leaf::recto ? right : left;
  }
  return left;
}

/// Two lines at the same height share it; the longer, a title, takes most.
Length room_for(const layout::Running& running, const layout::PageType& type, const PageFrame& frame, Leaf leaf) {
  const Length whole = frame.outermost_right - frame.outermost_left;
  const bool shares = std::any_of(type.running.begin(), type.running.end(), [&](const layout::Running& other) {
    return &other != &running && other.where == running.where && suits(other.side, leaf);
  });
  return shares ? whole * 4 / 5 : whole;
}

/// Sets a running line; what is wider than its room ends with an ellipsis, between words where there are any.
text::Line set_within(text::Typesetter& typesetter, std::string text, text::StyleId style, Length room) {
  const auto set = [&] {
    const text::Run run{text, style, {}, {}, text::ShapedText::Origin::generated};
    return typesetter.set_single({&run, 1});
  };
  constexpr std::string_view ellipsis = "\u2026";
  text::Line line = set();
  while (line.width > room && text.size() > ellipsis.size()) {
    if (text.ends_with(ellipsis)) text.resize(text.size() - ellipsis.size());
    const double fits = room / line.width;
    std::size_t end = std::min(text.size() - 1, static_cast<std::size_t>(static_cast<double>(text.size()) * fits));
    const std::size_t space = text.rfind(' ', end);
    if (space != std::string::npos && space > end / 2) end = space;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
    text += ellipsis;
    line = set();
  }
  return line;
}

Length baseline_of(const layout::Running& running, const layout::Layout& layout, const Columns& columns,
                   const PageFrame& frame) {
  switch (running.where) {
    case layout::Running::Where::head:
      return frame.top - running.offset;
    case layout::Running::Where::foot:
      return frame.top + columns.height + running.offset;
    case layout::Running::Where::outer_edge:
      return frame.top + layout.grid_start + running.offset;
  }
  return frame.top;
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

void draw_shapes(const layout::Layout& layout, const layout::PageType& type, Leaf leaf, PageCanvas& canvas) {
  for (const layout::Shape& shape : type.shapes) {
    if (!suits(shape.side, leaf)) continue;
    canvas.page.items.push_back({display::Fill{bled(shape.rect, layout), shape.colour}, display::Role::artifact});
  }
}

void set_running_matter(Setting& setting, const layout::PageType& type, layout::Part::Folios folios,
                        const Columns& columns, const PageFrame& frame, Leaf leaf, const ContentValues& values,
                        PageCanvas& canvas) {
  for (const layout::Running& running : type.running) {
    const auto* content = content_for(running, setting.document.language);
    if (!content || !suits(running.side, leaf)) continue;
    if (folios == layout::Part::Folios::counted_hidden && shows_folio(*content)) continue;
    std::string text = fill(*content, values, setting.document).before;
    if (text.empty()) continue;
    const layout::Style& style = setting.cascade.named(running.style, setting.document.language);
    const text::StyleId id = setting.typesetter.intern(style.text);
    text::Line line = set_within(setting.typesetter, std::move(text), id, room_for(running, type, frame, leaf));
    const Point origin{x_of(running.at, line.width, frame, leaf), baseline_of(running, setting.layout, columns, frame)};
    place_line(std::move(line), origin, display::Role::artifact, canvas);
  }
}

}  // namespace octavo::page
