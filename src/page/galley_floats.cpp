// Blocks that stand elsewhere than in the flow: in the margin, at the top or the bottom of a column, on their own page.

#include <algorithm>
#include <string>
#include <utility>

#include "document/vocabulary.h"
#include "page/flow.h"
#include "page/galley_builder.h"
#include "page/note_strip.h"
#include "page/row_marks.h"

namespace octavo::page {

using FlowPlace = layout::Place;
using layout::Style;

void GalleyBuilder::add_margin_block(const document::Node& node, const Style& inherited, const Context& context) {
  GalleyRoom room = room_;
  room.width = room.all_columns = room_.margin_width;
  room.margin_width = Length{};
  GalleyBuilder margin(shared_, room);
  Context inner = context;
  inner.place = {Length{}, room.width, room.width};
  inner.spans = Spans::free;
  const std::uint32_t first_note = shared_.notes->count();
  margin.add_block(node, inherited, inner);
  strip_.wait_notes(first_note, shared_.notes->count());
  Galley built = margin.finish();
  if (built.rows.empty()) return;
  built.rows.front().space_before = Length{};
  hoist_unshown(built.rows);
  const Length height = height_of(built.rows, shared_.setting.layout.grid_leading);
  strip_.wait(MarginBlock{std::move(built.rows), std::move(built.decorations), height});
}

/// Places and names in rows that stand beside others are looked for in those.
void GalleyBuilder::hoist_unshown(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    for (const RowMark& mark : row.marks) {
      if (!is_shown(mark)) strip_.wait(mark);
    }
  }
}

/// Within a table, a note or a margin nothing moves.
bool GalleyBuilder::moves(const document::Node& node, const Style& style) const {
  const bool may = style.place == FlowPlace::top || style.place == FlowPlace::bottom || style.place == FlowPlace::page;
  if (!may || room_.floats == GalleyRoom::Floats::stay) return false;
  return shared_.stuck == nullptr || !shared_.stuck->contains(&node);
}

/// A block as a galley of its own, which nothing leaves: what a figure has to note stands below it, wherever it goes.
/// Its elements become some of `structure`.
Galley GalleyBuilder::set_apart(const document::Node& node, const Style& inherited, const Context& context,
                                Length width, display::Structure& structure) const {
  GalleyRoom room = room_;
  room.width = room.all_columns = width;
  room.whole = context.place.width;
  room.margin_width = Length{};
  room.notes = GalleyRoom::Notes::frame;
  room.floats = GalleyRoom::Floats::stay;
  const Shared apart{shared_.setting, shared_.links, shared_.figures, shared_.findings,
                     structure,       nullptr,       shared_.stuck};
  GalleyBuilder builder(apart, room);
  Context inner = context;
  inner.place = {Length{}, width, width};
  inner.indents = Indents::kept;
  inner.spans = Spans::free;
  builder.add_block(node, inherited, inner);
  Galley built = builder.finish();
  // The rows go elsewhere without what their galley keeps of them, such as the heads that a table would repeat.
  for (Row& row : built.rows) row.extras = -1;
  return built;
}

/// False where the block has no room on any page (W509).
bool GalleyBuilder::add_float(const document::Node& node, const Style& style, const Style& inherited,
                              const Context& context) {
  Galley built = set_apart(node, inherited, context, style.place == FlowPlace::page ? room_.all_columns : room_.width,
                           shared_.structure);
  if (built.rows.empty()) return true;
  const Length height = height_of(built.rows, shared_.setting.layout.grid_leading);
  if (height > room_.height) {
    shared_.setting.diagnostics.report(Code::W509, node.span,
                                       "<" + std::string(document::rule_of(node.kind).name) + "> is " +
                                           base::format_number(height.mm(), 1) + " mm high, the page has room for " +
                                           base::format_number(room_.height.mm(), 1) +
                                           " mm: it stands where it is written, and is divided",
                                       {"make it lower, or write placement=\"here\""});
    return false;
  }
  strip_.wait(Float{std::move(built.rows), std::move(built.decorations), height,
                    std::max(style.space_before, style.space_after), style.place, &node});
  return true;
}

}  // namespace octavo::page
