// Labels, markers and hanging numbers in the galley.
#include <algorithm>
#include <utility>

#include "base/dates.h"
#include "page/galley_builder.h"
#include "page/marker_values.h"
#include "page/paragraph_style.h"
#include "page/tags.h"

namespace octavo::page {

using document::Kind;
using layout::Style;

namespace {

bool hangs(const Style& marker) {
  return !marker.content.empty() && marker.display != layout::Display::none &&
         marker.marker_place == layout::MarkerPlace::hanging;
}

}  // namespace

bool is_item(Kind kind) {
  return kind == Kind::item || kind == Kind::event || kind == Kind::source;
}

/// Items stand in a list, which key points are not by themselves.
display::ElementId GalleyBuilder::list_around(display::ElementId element, display::ListNumbering numbering) {
  display::Structure& structure = shared_.structure;
  if (structure[element].tag == display::Tag::l) return element;
  const display::ElementId list = structure.open(element, display::Tag::l);
  structure.details(list).numbering = numbering;
  return list;
}

/// The number or the bullet of an item is a part by itself; that of a heading is read as the heading's beginning.
display::ElementId GalleyBuilder::marker_element(const document::Node& node, const Context& context) {
  const bool is_part = is_item(node.kind) || node.kind == Kind::footnote;
  return is_part ? shared_.structure.open(context.element, display::Tag::lbl) : context.element;
}

/// What the label or the marker of an element may print.
ContentValues GalleyBuilder::values_of(const document::Node& node, const Style& part, const Context& context) const {
  ContentValues values = marker_values(shared_.setting, node, part, {context.numbered, context.sections});
  const bool of_note = context.numbered != nullptr && context.numbered->kind == Kind::footnote;
  if (of_note) values.number = number_of(*context.numbered, shared_.findings.notes);
  return values;
}

void GalleyBuilder::add_label(const document::Node& node, const Style& style, const Context& context) {
  const Style* label = shared_.setting.cascade.part(node, "label", style, context.ancestors);
  if (!label || label->content.empty() || label->display == layout::Display::none) return;
  const FilledContent content = fill(label->content, values_of(node, *label, context), shared_.setting.document);
  inline_.add_generated(content.before, *label, node.span);
  strip_.ask_space(label->space_before);
  Context of_label = context;
  of_label.element = shared_.structure.open(context.element, label_tag_of(node, context.sections.size()));
  add_paragraph(*label, of_label, node.span);
  strip_.keep_last();
  strip_.ask_space(label->space_after);
}

/// What hanging markers of a list need beyond the indent of their items: all items begin further in by the widest.
Length GalleyBuilder::overhang_of_markers(const document::Node& list, const Style& style, const Context& context) {
  Length overhang;
  if (context.indents == Indents::given_up) return overhang;
  for (const document::Node& item : list.children) {
    if (!is_item(item.kind)) continue;
    const Style& own = shared_.setting.cascade.of(item, style, context.ancestors);
    const Style* marker = shared_.setting.cascade.part(item, "marker", own, context.ancestors);
    if (!marker || !hangs(*marker)) continue;
    const Context inside = inside_of(item, own, context);
    const std::string content =
        fill(marker->content, values_of(item, *marker, inside), shared_.setting.document).before;
    const Length white = marker->marker_gap - own.indent_start - own.padding_start;
    for (const text::Line& line : marker_lines(content, *marker, item.span, {}, inside.marker_room)) {
      overhang = std::max(overhang, line.width + white);
    }
  }
  return overhang;
}

/// One line; two where a range of dates has no room in one, the first of them with the dash.
std::vector<text::Line> GalleyBuilder::marker_lines(const std::string& content, const Style& marker, Span span,
                                                    text::LinkId link, Length room) {
  std::vector<text::Line> lines;
  lines.push_back(set_generated(content, marker, span, link));
  const std::string_view mark = base::range_mark(marker.text.language);
  const std::size_t dash = content.find(mark);
  const bool fits = room <= Length{} || lines.front().width <= room;
  if (fits || dash == std::string::npos || marker.marker_place != layout::MarkerPlace::hanging) return lines;
  const std::size_t end = dash + mark.size();
  const std::size_t next = std::min(content.find_first_not_of(' ', end), content.size());
  lines.front() = set_generated(content.substr(0, end), marker, span, link);
  lines.front().end_space = text::EndSpace::yes;
  lines.push_back(set_generated(content.substr(next), marker, span, link));
  return lines;
}

Length GalleyBuilder::prepare_marker(const document::Node& node, const Style& style, const Context& context) {
  const Style* marker = shared_.setting.cascade.part(node, "marker", style, context.ancestors);
  if (!marker || marker->content.empty() || marker->display == layout::Display::none) return {};
  marker = &shared_.setting.cascade.varied(*marker, context.of_markers);
  const std::string content = fill(marker->content, values_of(node, *marker, context), shared_.setting.document).before;
  if (content.empty()) return {};
  const display::ElementId part = marker_element(node, context);
  const text::LinkId link = link_to_call(node, content, part);
  if (marker->marker_place == layout::MarkerPlace::inline_) {
    inline_.add_generated(content, *marker, node.span, link);
    return {};
  }
  if (hangs(*marker) && context.indents == Indents::given_up) {
    inline_.add_generated(content + " ", *marker, node.span, link);
    return {};
  }
  if (marker->marker_place == layout::MarkerPlace::above) {
    inline_.add_generated(content, *marker, node.span, link);
    add_attribute(node, "unit", style, context);
    Context of_marker = context;
    of_marker.element = part;
    add_paragraph(*marker, of_marker, node.span);
    if (strip_.size() > 0 && !strip_.last().lines.empty()) {
      strip_.last().lines.back().line.end_space = text::EndSpace::yes;
    }
    strip_.keep_last();
    strip_.ask_space(marker->space_after);
    return {};
  }
  std::vector<text::Line> lines = marker_lines(content, *marker, node.span, link, context.marker_room);
  lines.back().end_space = text::EndSpace::yes;
  if (marker->marker_place == layout::MarkerPlace::margin && room_.margin_width > Length{}) {
    Row row;
    row.height = marker->leading;
    row.baseline = baseline_in(*marker, shared_.setting.layout, room_.mode);
    row.lines.push_back({Length{}, std::move(lines.front()), marker, {}, part});
    strip_.wait(MarginBlock{{std::move(row)}, {}, marker->leading});
    return {};
  }
  const Length start = context.place.x + shift_beside(style.leading);
  Length depth;
  for (text::Line& line : lines) {
    const Length x = begins_at_right(style) ? context.place.x + context.place.width + marker->marker_gap
                                            : start - marker->marker_gap - line.width;
    strip_.wait(RowLine{x, std::move(line), marker, depth, part});
    depth += marker->leading;
  }
  return depth;
}

/// A marker of several lines may be higher than what it stands before.
void GalleyBuilder::pad_to_marker(std::size_t first, Length depth, Span span) {
  Length height;
  for (std::size_t row = first; row < strip_.size() && height < depth; ++row) {
    height += strip_.row(row).height + (row > first ? strip_.row(row).space_before : Length{});
  }
  if (strip_.size() == first || height >= depth) return;
  strip_.keep_last();
  strip_.push_padding(depth - height, span);
}

/// The mark of what has no text to stand before, such as a picture without a caption, stands below it.
void GalleyBuilder::add_lone_portion(const document::Node& node, const Style& style, const Context& context) {
  strip_.keep_last();
  inline_.add_generated(std::exchange(portions_, {}), style, node.span);
  add_paragraph(style, context, node.span);
}

}  // namespace octavo::page
