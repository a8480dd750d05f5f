// Figures that follow one another, side by side where the layout has it so and each is small enough: along vertical
// lines, which are much longer than most figures are high, one stands below the other.

#include <algorithm>

#include "page/facts.h"
#include "page/galley_builder.h"
#include "page/note_strip.h"
#include "page/row_marks.h"

namespace octavo::page {

using document::Kind;
using layout::Style;

/// How many stand side by side at most: none where the block moves, or is divided where a page ends.
std::size_t GalleyBuilder::most_abreast(const document::Node& node, const Style& inherited,
                                        const Context& context) const {
  const bool whole = is_figure(node.kind) || (node.kind == Kind::table && room_.mode == WritingMode::vertical);
  if (!whole) return 1;
  const Style& style = shared_.setting.cascade.of(node, inherited, context.ancestors);
  const bool stays = style.place == layout::Place::flow && style.display != layout::Display::none &&
                     style.break_before == layout::BreakBefore::none;
  return stays ? static_cast<std::size_t>(style.abreast) : 1;
}

/// Set in an aside, since it is set anew where it stands.
Length GalleyBuilder::reach_along(const document::Node& node, const Style& inherited, const Context& context) const {
  display::Structure aside;
  Context inner = context;
  inner.element = {};
  const Galley built = set_apart(node, inherited, inner, context.place.width, aside);
  if (is_divided(built.rows)) return context.place.width;
  Length reach;
  for (const Row& row : built.rows) {
    for (const RowMark& mark : row.marks) {
      const auto breadth = breadth_of(mark, room_.mode, shared_.setting.layout.grid_leading);
      if (breadth) reach = std::max(reach, breadth->width());
    }
  }
  return reach;
}

/// The widths of those of the first blocks that stand side by side; none where the first stands by itself. What is left
/// of the line is dealt out.
std::vector<Length> GalleyBuilder::widths_abreast(std::span<const document::Node> blocks, const Style& style,
                                                  const Context& context) const {
  if (context.indents == Indents::given_up) return {};
  std::size_t run = 0;
  std::size_t most = blocks.size();
  for (; run < most; ++run) {
    const std::size_t own = most_abreast(blocks[run], style, context);
    if (own <= run || own == 1) break;
    most = std::min(most, own);
  }
  if (run < 2) return {};
  std::vector<Length> widths;
  Length left = context.place.width + gap_abreast();
  for (const document::Node& block : blocks.first(run)) {
    const Length reach = reach_along(block, style, context);
    if (reach + gap_abreast() > left) break;
    widths.push_back(reach);
    left -= reach + gap_abreast();
  }
  if (widths.size() < 2) return {};
  for (Length& width : widths) width += left / static_cast<std::int64_t>(widths.size());
  return widths;
}

/// The white between two of them.
Length GalleyBuilder::gap_abreast() const {
  return shared_.setting.layout.grid_leading;
}

void GalleyBuilder::add_abreast(std::span<const document::Node> figures, std::span<const Length> widths,
                                const Style& style, const Context& context) {
  clear_beside();
  if (context.spans == Spans::free) strip_.begin_span(layout::ColumnSpan::column);
  GalleyRoom room = room_;
  room.margin_width = Length{};
  room.floats = GalleyRoom::Floats::stay;
  room.whole = context.place.width;
  std::vector<Galley> cells;
  std::vector<Length> starts;
  Length start = context.place.x, after;
  const std::uint32_t first_note = shared_.notes->count();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Style& own = shared_.setting.cascade.of(figures[i], style, context.ancestors);
    strip_.ask_space(own.space_before);
    after = std::max(after, own.space_after);
    room.width = room.all_columns = widths[i];
    GalleyBuilder cell(shared_, room);
    Context inside = context;
    inside.place = {Length{}, room.width, room.width};
    inside.spans = Spans::free;
    cell.add_block(figures[i], style, inside);
    cells.push_back(cell.finish());
    starts.push_back(start);
    start += widths[i] + gap_abreast();
  }
  CellRow made = abreast(std::move(cells), starts, shared_.setting.layout.grid_leading);
  strip_.wait_notes(first_note, shared_.notes->count());
  strip_.push_decorated(std::move(made.row), made.decorations);
  strip_.ask_space(after);
}

}  // namespace octavo::page
