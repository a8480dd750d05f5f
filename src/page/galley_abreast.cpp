// Items of a list side by side, such as QR codes with their addresses: each is set in a cell of its own.
#include <algorithm>
#include <utility>

#include "page/facts.h"
#include "page/galley_builder.h"
#include "page/paragraph_style.h"

namespace octavo::page {

using document::Kind;
using layout::Style;

namespace {

/// No item is set in a narrower cell, in em of the list's size.
constexpr int least_cell = 10;

}  // namespace

/// As many as the style asks for and the measure has room for; 1 for what is no list, or holds anything but items.
std::size_t GalleyBuilder::items_abreast(const document::Node& list, const Style& style, const Context& context) const {
  if (list.kind != Kind::list || style.abreast < 2 || context.indents == Indents::given_up) return 1;
  const auto is_bare_item = [](const document::Node& child) { return child.kind == Kind::item; };
  if (!std::all_of(list.children.begin(), list.children.end(), is_bare_item)) return 1;
  const std::vector<Length> least(list.children.size(), style.text.size * least_cell);
  const std::size_t room = facts_abreast(least, context.place.width);
  return std::min(room, static_cast<std::size_t>(style.abreast));
}

void GalleyBuilder::add_items_abreast(const document::Node& list, const Style& style, const Context& context,
                                      std::size_t most) {
  const Length overhang = overhang_of_markers(list, style, context);
  const Length cell_width = context.place.width / static_cast<std::int64_t>(most);
  const Length grid = shared_.setting.layout.grid_leading;
  const display::ElementId element = list_around(context.element);
  GalleyRoom room = room_;
  room.width = room.all_columns = cell_width;
  room.margin_width = Length{};
  const Length gap = style.text.size;
  const Length set_width = cell_width - gap - overhang;
  for (std::size_t first = 0; first < list.children.size(); first += most) {
    std::vector<Galley> cells;
    for (std::size_t i = first; i < std::min(first + most, list.children.size()); ++i) {
      GalleyBuilder cell(shared_, room);
      Context inside = context;
      inside.element = element;
      inside.place = {begins_at_right(style) ? Length{} : overhang, set_width, set_width};
      inside.spans = Spans::free;  // the cell is a strip of its own
      cell.add_block(list.children[i], style, inside);
      cells.push_back(cell.finish());
    }
    CellRow made = abreast(std::move(cells), context.place.x, cell_width, grid);
    strip_.push_decorated(std::move(made.row), made.decorations);
    strip_.ask_space(grid);
  }
}

}  // namespace octavo::page
