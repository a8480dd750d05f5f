// Tables in a galley.

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "document/vocabulary.h"
#include "page/galley_builder.h"
#include "page/note_strip.h"
#include "page/table/set_table.h"
#include "page/table/upright.h"

namespace octavo::page {

using document::Kind;
using layout::Style;

namespace {

void collect_notes(const document::Node& node, std::vector<const document::Node*>& notes) {
  if (node.kind == Kind::footnote) notes.push_back(&node);
  for (const document::Node& child : node.children) collect_notes(child, notes);
}

}  // namespace

/// What may take the whole height of its column leaves a line there for each of the notes that it calls, which else
/// would stand in another.
Length GalleyBuilder::room_for_notes(const document::Node& block) {
  std::vector<const document::Node*> notes;
  collect_notes(block, notes);
  if (notes.empty() || shared_.notes->place() != GalleyRoom::Notes::foot) return {};
  const Style& look =
      shared_.setting.cascade.of(*notes.front(), shared_.setting.cascade.initial(), std::vector<Kind>{Kind::explainer});
  const Length wanted =
      shared_.setting.layout.grid_leading * 2 + look.leading * static_cast<std::int64_t>(notes.size());
  return std::min(wanted, room_.height / 3);
}

/// Its caption, its grid of cells, and the notes under it.
void GalleyBuilder::add_table(const document::Node& node, const Style& style, const Context& context) {
  if (room_.mode == WritingMode::vertical) {
    const Length width = room_.height - room_for_notes(node);
    const TableRequest upright{node, style, context.ancestors, width, context.place.width, context.element, {}};
    std::vector<Row> rows = upright_rows(shared_, upright);
    const std::size_t first = strip_.size();
    strip_.add(std::move(rows), {});
    call_notes_of_cells(first);
    return;
  }
  Context inner = context;
  inner.element = shared_.structure.open(context.element, display::Tag::table, node.language);
  if (const document::Node* caption = node.child(Kind::caption)) add_block(*caption, style, inner);
  const Length whole = fills_column(context) ? room_.whole : Length{};
  const TableRequest request{node, style, context.ancestors, context.place.width, room_.height, inner.element, whole};
  SetTable table = set_table(shared_, request);
  const std::size_t first = strip_.size();
  table.shift(context.place.x);
  strip_.add(std::move(table.rows), std::move(table.decorations));
  call_notes_of_cells(first);
  // What begins a column with its first row goes on from nowhere.
  const std::size_t going_on = first + std::max<std::size_t>(table.head_rows, 1);
  if (table.head) strip_.repeat_above(going_on, strip_.size(), std::move(*table.head));
  for (const document::Node& child : node.children) {
    if (child.kind != Kind::note) continue;
    Context note = context;
    note.place.x += table.x;
    note.element = shared_.structure.open(
        context.element, document::holds_text(child) ? display::Tag::p : display::Tag::div, child.language);
    strip_.keep_last();
    add_block(child, style, note);
  }
}

/// Cells are galleys of their own: the rows of the table from `first` on call the notes of theirs.
void GalleyBuilder::call_notes_of_cells(std::size_t first) {
  for (std::size_t row = first; row < strip_.size(); ++row) {
    for (const RowMark& mark : strip_.row(row).marks) {
      if (const auto* call = std::get_if<RowNoteCall>(&mark)) strip_.call_notes(row, call->note, call->note + 1);
    }
  }
}

}  // namespace octavo::page
