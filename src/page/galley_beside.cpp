// Blocks that stand at an edge of their column, with text running beside them.

#include <algorithm>
#include <memory>
#include <utility>

#include "document/vocabulary.h"
#include "page/decorated.h"
#include "page/flow.h"
#include "page/galley_builder.h"
#include "page/paragraph_style.h"
#include "page/row_marks.h"
#include "page/widths.h"

namespace octavo::page {

using document::Kind;
using layout::Style;
using layout::Wrap;

namespace {

/// Shorter lines beside a block, in ems, are no text to be read: the block stands by itself.
constexpr std::int64_t least_beside = 14;
/// The same of headings, in ems of their own.
constexpr std::int64_t least_beside_heading = 10;

/// How deep a block may be. In vertical lines it is as deep as a figure is wide, and text below it fills the page.
Length most_beside(const GalleyRoom& room) {
  return room.mode == WritingMode::vertical ? room.height : room.height / 2;
}

Breadth both(const Breadth& one, const Breadth& other) {
  return {std::min(one.start, other.start), std::max(one.end, other.end)};
}

/// Of a figure with its caption, from the first that is seen to the last.
Breadth breadth_of(const Galley& figure, Length whole, WritingMode mode, Length grid) {
  if (!figure.decorations.empty()) return {{}, whole};
  Breadth breadth{whole, {}};
  for (const Row& row : figure.rows) {
    for (const RowLine& line : row.lines) breadth = both(breadth, {line.x, line.x + line.line.width});
    for (const RowMark& mark : row.marks) {
      if (const auto shown = breadth_of(mark, mode, grid)) breadth = both(breadth, *shown);
    }
  }
  return breadth.width() > Length{} ? breadth : Breadth{{}, whole};
}

void shift(std::vector<Row>& rows, Length by) {
  for (Row& row : rows) {
    for (RowLine& line : row.lines) line.x += by;
    for (RowMark& mark : row.marks) move(mark, by, Length{});
  }
}

/// Puts rows where they stand by their own white, on no grid.
void unsnap(std::vector<Row>& rows, Length grid) {
  Stack stack(grid);
  for (Row& row : rows) {
    const Length foot = stack.foot();
    row.space_before = stack.place(row) - foot;
    row.lowering = Length{};
    row.on_grid = OnGrid::no;
  }
}

}  // namespace

/// How wide a block is beside which text runs: as it says itself, or as the layout does. Nothing for one that is set
/// otherwise, or leaves too little to the text.
std::optional<Length> GalleyBuilder::width_beside(const document::Node& node, const Style& style,
                                                  const Context& context) const {
  const bool may =
      style.wrap != Wrap::none && style.place == layout::Place::flow && room_.floats == GalleyRoom::Floats::move;
  if (!may || context.spans == Spans::bound || !fills_column(context)) return std::nullopt;
  // What stands upright in vertical lines has its width across them.
  const bool level = room_.mode == WritingMode::horizontal;
  const std::optional<Length> stated = level ? width_in(node.value("width"), room_.width) : std::nullopt;
  const std::optional<Length> width = stated ? stated : style.wrap_width;
  if (!width || *width <= Length{}) return std::nullopt;
  const Length left = room_.width - taken_beside(*width, style);
  return left >= least_beside * shared_.setting.cascade.initial().text.size ? width : std::nullopt;
}

/// What a block takes of the lines beside it: those of Chinese and Japanese stay whole characters long.
Length GalleyBuilder::taken_beside(Length width, const Style& style) const {
  const Length gap = std::max({style.space_before, style.space_after, shared_.setting.layout.grid_leading});
  const Style& text = shared_.setting.cascade.initial();
  return text.text.language.is_cjk() ? snapped(width + gap, text.text.size) : width + gap;
}

/// The block waits for its text; false where it is too high for that.
bool GalleyBuilder::add_beside(const document::Node& node, const Style& style, const Style& inherited,
                               const Context& context, Length width) {
  const Length grid = shared_.setting.layout.grid_leading;
  Galley built = set_apart(node, inherited, context, width, shared_.structure);
  if (built.rows.empty()) return true;
  const Length height = snapped(height_of(built.rows, grid) + grid / 2, grid);
  const bool fits = height <= most_beside(room_) && kept_above() + height <= room_.height;
  if (!fits || height > grid * text::Inset::most_lines || is_divided(built.rows)) return false;
  // Text runs close to a figure, whatever room it had.
  if (is_figure(node.kind) || node.kind == Kind::table) {
    const Breadth breadth = breadth_of(built, width, room_.mode, grid);
    shift(built.rows, -breadth.start);
    width = breadth.width();
  }
  hoist_unshown(built.rows);
  const bool at_start = style.wrap == Wrap::start;
  Beside beside;
  beside.x = at_start ? Length{} : room_.width - width;
  beside.inset.width = taken_beside(width, style);
  beside.inset.side = at_start ? text::Inset::Side::start : text::Inset::Side::end;
  beside.height = height;
  beside.space_before = style.space_before;
  beside.space_after = style.space_after;
  beside.rows = std::move(built.rows);
  beside.decorations = std::move(built.decorations);
  beside_ = std::move(beside);
  return true;
}

/// What of the column the rows take that no break parts from the next one, such as a heading.
Length GalleyBuilder::kept_above() {
  Length above = strip_.space_waiting();
  for (std::size_t row = strip_.size(); row > 0; --row) {
    const Row& kept = strip_.row(row - 1);
    if (kept.break_price < BreakPrice::kept) break;
    above += kept.space_before + kept.lowering + kept.height;
  }
  return above;
}

bool GalleyBuilder::fills_column(const Context& context) const {
  return context.place.x == Length{} && context.place.width == room_.width;
}

/// Plain paragraphs and lists run beside a block, and sections with their headings; all else begins below it.
bool GalleyBuilder::runs_beside(const document::Node& node, const Style& style, const Context& context) {
  const bool breaks = style.break_before != layout::BreakBefore::none || span_of(style) == layout::ColumnSpan::all;
  const bool padded = style.padding_before > Length{} || style.padding_after > Length{};
  if (breaks || padded || is_decorated(style)) return false;
  // What is further in at its end would stand apart from a block there.
  if (context.place.x + context.place.width != room_.width || style.indent_end != Length{}) return false;
  switch (node.kind) {
    case Kind::p:
      return document::holds_text(node) && style.leading == shared_.setting.layout.grid_leading;
    case Kind::list:
      return style.abreast <= 1 && list_runs_beside(node, style, context);
    case Kind::item:
      return style.abreast <= 1;
    case Kind::section:
    case Kind::qa:
      return heading_runs_beside(node, style, context);
    case Kind::title:
    case Kind::question:
    case Kind::answer:
      return true;  // as what they stand in
    default:
      return false;
  }
}

/// What is left beside the block for a style's text, with the white above it.
Length GalleyBuilder::left_beside(Length space_before) {
  const Length white = beside_->first_row ? std::max(strip_.space_waiting(), space_before) : Length{};
  return beside_->height - foot_beside() - white;
}

/// How many lines the words of a block take at the least.
std::int64_t GalleyBuilder::least_lines(const document::Node& block, const Style& style, Length width) {
  const std::string words = document::plain_text(block);
  if (words.empty()) return 0;
  const text::Run run{words, inline_.style_id(style), block.span, {}, text::ShapedText::Origin::generated};
  const Length widest = shared_.setting.typesetter.extent({&run, 1}, paragraph_style(style, width)).widest;
  return snapped(widest, width).units() / width.units();
}

/// Where lines begin further in beside the block, all items do or none.
bool GalleyBuilder::list_runs_beside(const document::Node& list, const Style& style, const Context& context) {
  if (beside_->inset.side == text::Inset::Side::end || context.ancestors.front() == Kind::item) return true;
  const Length width = context.place.width - beside_->inset.width;
  std::int64_t lines = 0;
  for (const document::Node& item : list.children) lines += least_lines(item, style, width);
  return style.leading * lines <= left_beside(style.space_before);
}

/// Along vertical lines a block at their head is no more than a part of the page's height. Level ones have their
/// heading beside it where that has room, and two lines of the text below it.
bool GalleyBuilder::heading_runs_beside(const document::Node& node, const Style& style, const Context& context) {
  if (room_.mode == WritingMode::vertical) return true;
  const document::Node* heading = node.child(node.kind == Kind::qa ? Kind::question : Kind::title);
  const document::Node* answer = node.child(Kind::answer);
  const std::vector<document::Node>& blocks = answer != nullptr ? answer->children : node.children;
  const auto text =
      std::find_if(blocks.begin(), blocks.end(), [&](const document::Node& block) { return &block != heading; });
  if (heading == nullptr || text == blocks.end() || text->kind != Kind::p) return false;
  std::vector<Kind> above = context.ancestors;
  above.insert(above.begin(), node.kind);
  const Style& look = shared_.setting.cascade.of(*heading, style, above);
  const Length grid = shared_.setting.layout.grid_leading;
  const Length width = room_.width - beside_->inset.width;
  if (width < least_beside_heading * look.text.size || least_lines(*text, style, width) < 2) return false;
  // Its number may stand before it.
  const std::int64_t lines = least_lines(*heading, look, width - 2 * look.text.size);
  return look.leading * lines + look.space_after + grid * 2 <=
         left_beside(std::max(style.space_before, look.space_before));
}

/// How far down the rows beside the block reach, from its top.
Length GalleyBuilder::foot_beside() {
  Stack stack(shared_.setting.layout.grid_leading);
  if (!beside_->first_row) return stack.foot();
  for (std::size_t row = *beside_->first_row; row < strip_.size(); ++row) stack.place(strip_.row(row));
  return stack.foot();
}

/// The white that the next lines of text leave to the block, so far apart as they are.
text::Inset GalleyBuilder::inset_beside(Length leading) {
  if (!beside_) return {};
  const Length white = beside_->first_row ? strip_.space_waiting() : Length{};
  const Length left = std::max(Length{}, beside_->height - foot_beside() - white);
  text::Inset inset = beside_->inset;
  inset.lines = static_cast<int>(snapped(left, leading).units() / leading.units());
  return inset;
}

/// How much further in the next line begins for it.
Length GalleyBuilder::shift_beside(Length leading) {
  const text::Inset inset = inset_beside(leading);
  return inset.lines > 0 && inset.side == text::Inset::Side::start ? inset.width : Length{};
}

/// Rows from `first` on have been set beside the block: the first of them all draws it, and they stay on its page.
void GalleyBuilder::note_beside(std::size_t first) {
  if (!beside_ || first == strip_.size()) return;
  beside_->price_below = BreakPrice::free;
  const Length grid = shared_.setting.layout.grid_leading;
  if (!beside_->first_row) {
    beside_->first_row = first;
    unsnap(beside_->rows, grid);
    RowBeside block{beside_->x, std::make_shared<Galley>()};
    block.galley->rows = std::move(beside_->rows);
    block.galley->decorations = std::move(beside_->decorations);
    strip_.row(first).marks.emplace_back(std::move(block));
  }
  Stack stack(grid);
  for (std::size_t row = *beside_->first_row; row < strip_.size(); ++row) {
    stack.place(strip_.row(row));
    if (stack.foot() >= beside_->height) {
      beside_.reset();
      return;
    }
    strip_.row(row).break_price = BreakPrice::kept;
  }
}

/// What the last row says leads up to the next block, which begins below a block beside that row.
void GalleyBuilder::lead_up() {
  strip_.dissuade_after_colon();
  if (beside_) beside_->price_below = BreakPrice::after_colon;
}

/// What follows begins below the block. One that found no text to stand beside it stands by itself.
void GalleyBuilder::clear_beside() {
  if (!beside_) return;
  const Length left = beside_->height - foot_beside();
  Beside block = std::move(*beside_);
  beside_.reset();
  if (!block.first_row) {
    const std::size_t first = strip_.size();
    strip_.add(std::move(block.rows), std::move(block.decorations));
    strip_.keep_from(first);
    strip_.ask_space(block.space_after);
  } else if (left > Length{}) {
    strip_.push_padding(left);
    strip_.last().break_price = block.price_below;
  }
}

}  // namespace octavo::page
