// Figures in the galley: what they show as a row, then their legend, caption, address and credit.

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "page/galley_builder.h"
#include "page/widths.h"

namespace octavo::page {

using document::Kind;
using layout::Style;

namespace {

/// About how much of a line a text takes: half an em for a Latin letter, an em for a character that is full-width.
Length rough_width(std::string_view text, Length size) {
  std::int64_t halves = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    halves += length > 2 ? 2 : 1;
    at += length;
  }
  return size / 2 * halves;
}

/// Not so in tables, whose cells have neighbours.
bool has_bare_sides(std::span<const Kind> ancestors) {
  return std::ranges::none_of(ancestors, [](Kind kind) { return kind == Kind::td || kind == Kind::th; });
}

}  // namespace

/// A figure as high as the page leaves this much for its caption, which is set only after it.
Length GalleyBuilder::room_for_caption(const document::Node& node, const Style& style, const Context& context) {
  const Length least = shared_.setting.layout.grid_leading * 3;
  const document::Node* caption = node.child(Kind::caption);
  if (caption == nullptr || context.place.width <= Length{}) return least;
  const Style& look = shared_.setting.cascade.of(*caption, style, context.ancestors);
  const Length width = rough_width(document::plain_text(*caption), look.text.size);
  // Its number stands before it, and a last line is not full.
  const std::int64_t lines = width.units() / context.place.width.units() + 2;
  return std::clamp(look.space_before + look.leading * lines, least, std::max(least, room_.height / 2));
}

/// The room for a figure: what the page has, and beside text, what the layout gives to it.
PictureRoom GalleyBuilder::room_for(const document::Node& node, const Style& style, const Context& context) {
  const Length most = style.height > Length{} ? std::min(style.height, room_.height) : room_.height;
  const Length caption_room = room_for_caption(node, style, context) + room_for_notes(node);
  const Length depth = std::max(most - caption_room, shared_.setting.layout.grid_leading);
  const Length length = context.place.width;
  const bool is_beside = fills_column(context) && room_.whole > length;
  // Figures stand upright: beside vertical lines, their width is across them.
  if (room_.mode == WritingMode::vertical) {
    const Size size{depth, length};
    return {size, wanted_width(node, depth, shared_.setting.diagnostics),
            is_beside ? PictureRoom::Limit::layout : PictureRoom::Limit::page};
  }
  auto wanted = wanted_width(node, is_beside ? room_.whole : length, shared_.setting.diagnostics);
  if (wanted) wanted = std::min(*wanted, length);
  return {{length, depth}, wanted};
}

void GalleyBuilder::add_figure(const document::Node& node, const Style& style, const Context& context) {
  const auto above = std::span(context.ancestors).subspan(1);
  if (auto figure = shared_.figures.make({node, style, above, room_for(node, style, context)})) {
    const std::vector<LegendEntry> legend = std::move(figure->legend);
    push_figure(std::move(*figure), node, style, context);
    add_legend(legend, node, style, context);
  }
  for (const document::Node& child : node.children) {
    if (child.kind == Kind::caption) add_block(child, style, context);
  }
  for (const std::string_view part : {"address", "credit"}) add_part(node, part, style, context);
}

/// The link of a figure that leads somewhere, as a part of `parent`.
text::LinkId GalleyBuilder::link_of(const document::Node& figure, display::ElementId parent) {
  const document::Attribute* href = figure.attribute("href");
  if (!href) return {};
  const display::ElementId element = shared_.structure.open(parent, display::Tag::link);
  return shared_.links.add(display::ToUri{href->value}, href->value, element);
}

void GalleyBuilder::push_figure(Figure figure, const document::Node& node, const Style& style, const Context& context) {
  const bool level = room_.mode == WritingMode::horizontal;
  const Length length = level ? figure.size.width : figure.size.height;
  Row row;
  row.height = level ? figure.size.height : figure.size.width;
  row.baseline = row.height;
  row.span = node.span;
  const Length white = has_bare_sides(context.ancestors) && context.ground == Ground::paper ? figure.white : Length{};
  Length x = context.place.x - white;
  if (style.align == text::Align::centre) x = context.place.x + (context.place.width - length) / 2;
  if (style.align == text::Align::end) x = context.place.x + context.place.width - length + white;
  const text::LinkId link = link_of(node, context.element);
  display::ElementId parent = link == text::LinkId{} ? context.element : shared_.links.element(link);
  // Places on a drawing that lead somewhere are no content of their own: the drawing is that of their link.
  if (!figure.links.empty()) parent = shared_.structure.open(parent, display::Tag::link);
  const display::ElementId element = shared_.structure.open(parent, display::Tag::figure);
  shared_.structure.details(element).alternative = node.value("alt");
  if (const auto* image = std::get_if<std::uint32_t>(&figure.what)) {
    row.marks.push_back(RowPicture{x, figure.size, *image, std::string(node.value("alt")), node.span, element});
  } else {
    RowArt art{x, std::move(std::get<std::shared_ptr<display::Art>>(figure.what)), {}, element};
    shared_.structure.details(element).alternative = art.art->alternative;
    if (link != text::LinkId{}) art.links.push_back({art.art->rect, link});
    for (FigureLink& part : figure.links) {
      const text::LinkId place = shared_.links.add(std::move(part.target), std::move(part.description), parent);
      art.links.push_back({part.area, place});
    }
    row.marks.push_back(std::move(art));
  }
  row.break_price = node.child(Kind::caption) ? BreakPrice::kept : BreakPrice::free;
  strip_.push(std::move(row));
}

/// A paragraph that the layout adds below a figure, such as its credit, where it has something to say.
void GalleyBuilder::add_part(const document::Node& node, std::string_view name, const Style& style,
                             const Context& context) {
  const auto above = std::span(context.ancestors).subspan(1);
  const Style* part = shared_.setting.cascade.part(node, name, style, above);
  if (!part || part->display == layout::Display::none) return;
  std::string content = fill(part->content, values_of(node, *part, context), shared_.setting.document).before;
  if (content.empty()) return;
  strip_.keep_last();
  strip_.ask_space(part->space_before);
  Context of_part = context;
  of_part.element = shared_.structure.open(context.element, display::Tag::p);
  inline_.add_generated(std::move(content), *part, node.span, link_of(node, of_part.element));
  add_paragraph(*part, of_part, node.span);
  strip_.ask_space(part->space_after);
}

}  // namespace octavo::page
