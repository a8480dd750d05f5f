#include "page/galley_builder.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "document/changes.h"
#include "document/vocabulary.h"
#include "page/decorated.h"
#include "page/flow.h"
#include "page/following.h"
#include "page/grid_fit.h"
#include "page/headings.h"
#include "page/line_gap.h"
#include "page/marking.h"
#include "page/note_strip.h"
#include "page/paragraph_opening.h"
#include "page/paragraph_style.h"
#include "page/row_marks.h"
#include "page/section_numbers.h"
#include "page/tags.h"

namespace octavo::page {
namespace {

using document::Kind;
using layout::Style;

bool is_heading(const document::Node& node, const std::vector<Kind>& ancestors) {
  if (node.kind == Kind::question) return true;
  return node.kind == Kind::title && !ancestors.empty() && has_heading(ancestors.front());
}

bool is_drawn_part(Kind kind) {
  return kind == Kind::series || kind == Kind::value || kind == Kind::marker || kind == Kind::author ||
         kind == Kind::col;
}

/// What a break costs within a block that is seen as one thing, and empty lines below such a break.
struct Division {
  int least_price = BreakPrice::free;
  int dearness = Dearness::inside_block;
};

std::optional<Division> division_of(Kind kind) {
  switch (kind) {
    case Kind::list:
    case Kind::keypoints:
    case Kind::timeline:
    case Kind::callout:
    case Kind::sidebar:
    case Kind::quote:
      return Division{BreakPrice::inside_list};
    case Kind::facts:
    case Kind::glossary:
    case Kind::sources:
      return Division{};
    case Kind::table:
      return Division{BreakPrice::free, Dearness::inside_table};
    default:
      return std::nullopt;
  }
}

/// A paragraph that ends with a colon, before what is none.
bool leads_up(const document::Node& block, const document::Node& next) {
  if (block.kind != Kind::p || next.kind == Kind::p) return false;
  const document::Node* last = &block;
  while (!last->is_text() && !last->children.empty()) last = &last->children.back();
  const std::string_view text = last->text;
  const std::size_t end = text.find_last_not_of(" \n");
  return end != text.npos && (text[end] == ':' || text.substr(0, end + 1).ends_with("："));
}

/// Of some short items or more, no single one is parted from the others.
class ItemKeeps {
 public:
  /// Events have their dates, titles and white.
  explicit ItemKeeps(Kind list) : fewest_(list == Kind::timeline ? 4 : 3), most_rows_(list == Kind::timeline ? 5 : 3) {}
  void add(std::size_t first, std::size_t end) {
    if (end > first) items_.push_back({first, end});
  }
  void set_prices(GalleyStrip& strip) const {
    if (items_.size() < fewest_) return;
    if (is_short(items_.front())) strip.dissuade_break_after(items_.front().end - 1);
    if (is_short(items_.back())) strip.dissuade_break_after(items_.back().first - 1);
  }

 private:
  struct Rows {
    std::size_t first = 0, end = 0;
  };
  bool is_short(const Rows& item) const { return item.end - item.first <= most_rows_; }

  std::size_t fewest_, most_rows_;
  std::vector<Rows> items_;
};

}  // namespace

GalleyBuilder::GalleyBuilder(Shared shared, const GalleyRoom& room, display::ElementId whole)
    : shared_(shared),
      room_(room),
      whole_(whole),
      strip_(shared.setting.layout.grid_leading),
      inline_(shared.setting, shared.links, shared.findings, shared.structure, room.mode) {
  if (shared_.notes != nullptr) {
    // What stands in another galley cannot leave it.
    room_.floats = GalleyRoom::Floats::stay;
    return;
  }
  own_notes_ = std::make_unique<NoteStrip>(shared_, room);
  shared_.notes = own_notes_.get();
}

GalleyBuilder::~GalleyBuilder() = default;

std::size_t GalleyBuilder::add(std::span<const document::Node> blocks, const Style& inherited,
                               std::vector<Kind> ancestors, std::size_t rank) {
  const std::size_t first = shared_.structure.size();
  Context context;
  context.ancestors = std::move(ancestors);
  context.place = {Length{}, room_.width, room_.width};
  if (blocks.front().number > 0) context.numbered = &blocks.front();
  context.element = whole_;
  const std::size_t count = add_blocks(blocks, inherited, context);
  shared_.structure.rank(whole_, first, static_cast<std::uint16_t>(std::min<std::size_t>(rank, 0xFFFF)));
  return count;
}

/// The first, and those that stand side by side with it; gives how many.
std::size_t GalleyBuilder::add_blocks(std::span<const document::Node> blocks, const Style& inherited,
                                      const Context& context) {
  const std::vector<Length> widths = widths_abreast(blocks, inherited, context);
  if (widths.empty()) {
    const std::size_t first = strip_.size();
    add_block(blocks.front(), inherited, context);
    const bool leads = blocks.size() > 1 && leads_up(blocks[0], blocks[1]);
    if (leads && strip_.size() > first) lead_up();
    return 1;
  }
  add_abreast(blocks.first(widths.size()), widths, inherited, context);
  return widths.size();
}

void GalleyBuilder::add_block(const document::Node& node, const Style& inherited, const Context& context) {
  const Style* style = &shared_.setting.cascade.of(node, inherited, context.ancestors);
  if (style->display == layout::Display::none) return;
  if (style->place == layout::Place::margin && room_.margin_width > Length{}) {
    add_margin_block(node, inherited, context);
    return;
  }
  if (moves(node, *style) && add_float(node, *style, inherited, context)) return;
  if (const auto width = width_beside(node, *style, context)) {
    clear_beside();
    if (add_beside(node, *style, inherited, context, *width)) return;
  }
  if (lacks_room(*style, context)) {
    add_without_indents(node, inherited, context);
    return;
  }
  if (beside_ && !runs_beside(node, *style, context)) clear_beside();
  if (context.spans == Spans::free) strip_.begin_span(span_of(*style));
  strip_.ask_before(*style);
  if (beside_ && !beside_->first_row) strip_.ask_space(beside_->space_before);
  if (!node.id.empty() || shared_.setting.references.is_target(node.kind)) {
    strip_.wait(RowAnchor{destination_of(node)});
  }
  wait_for_parts(node);
  if (is_heading(node, context.ancestors)) strip_.wait(running_heading(node, *style, context));
  if (is_list_of_words(node) && !node.child(Kind::title)) {
    strip_.wait(RowHeading{heading_text(shared_.setting, {&node, nullptr, {}}), context.sections.size()});
  }

  if (node.deletion == document::Deletion::before) strip_.wait(RowDeletion{RowDeletion::At::top});

  Context inner = inside_of(node, *style, context);
  const std::size_t first = strip_.size();
  const Place box = box_of(*style, context);
  std::optional<std::size_t> decoration;
  if (is_decorated(*style)) decoration = strip_.begin_decoration(box.x, box.width, *style);
  if (style->padding_before > Length{}) strip_.open_box(style->padding_before, node.span);
  add_label(node, *style, inner);
  const std::string portion = portion_mark(shared_.setting, node, style->text.language);
  portions_ += portion;
  const Length marker_depth = prepare_marker(node, *style, inner);
  if (is_item(node.kind)) inner.element = shared_.structure.open(inner.element, display::Tag::lbody);
  if (node.revision == document::Revision::changed) strip_.begin_changes();
  add_inside(node, *style, inner);
  if (node.revision == document::Revision::changed) strip_.end_changes();
  pad_to_marker(first, marker_depth, node.span);
  if (!portion.empty() && !portions_.empty()) add_lone_portion(node, *style, inner);
  if (node.deletion == document::Deletion::after && strip_.size() > first) {
    strip_.last().marks.emplace_back(RowDeletion{RowDeletion::At::foot});
  }
  if (strip_.size() > first) end_block(node, *style, first);
  if (decoration) strip_.end_decoration(*decoration);
  const bool ends_section = counts_as_section(node.kind) && context.sections.empty();
  if (ends_section && shared_.notes->place() == GalleyRoom::Notes::section) add_kept_notes();
}

/// What is set or drawn as a part of the element, and in no block of its own, stands where that does.
void GalleyBuilder::wait_for_parts(const document::Node& node) {
  for (const document::Node& child : node.children) {
    const bool is_title_of_source = child.kind == Kind::title && node.kind == Kind::source;
    if (!is_drawn_part(child.kind) && !is_title_of_source) continue;
    if (!child.id.empty()) strip_.wait(RowAnchor{destination_of(child)});
    wait_for_parts(child);
  }
}

/// A heading for running heads, with a number that is part of its line.
RowHeading GalleyBuilder::running_heading(const document::Node& title, const Style& style, const Context& context) {
  Setting& setting = shared_.setting;
  const HeadingNumber number =
      heading_number(setting, title, style, context.ancestors, {context.numbered, context.sections});
  const bool in_line = number.place == layout::MarkerPlace::inline_;
  const bool heads_section = counts_as_section(context.ancestors.front());
  return {(in_line ? number.text : std::string()) + heading_text(setting, {&title, &title, {}}),
          context.sections.size() - (heads_section ? 1 : 0)};
}

/// Indents that leave less than a few characters of a line.
bool GalleyBuilder::lacks_room(const Style& style, const Context& context) const {
  if (context.indents == Indents::given_up) return false;
  const Length white = style.indent_start + style.indent_end + style.padding_start + style.padding_end;
  const Length left = box_of(style, context).width - style.padding_start - style.padding_end;
  return white > Length{} && left < least_measure(style);
}

void GalleyBuilder::add_without_indents(const document::Node& node, const Style& inherited, const Context& context) {
  shared_.setting.diagnostics.report(
      Code::W508, node.span,
      "the indents of <" + std::string(document::rule_of(node.kind).name) +
          "> leave no room for text; it is set across its whole column, and so is what stands in it",
      {"nest less, or choose a layout with wider columns or smaller indents"});
  Context fitted = context;
  fitted.indents = Indents::given_up;
  fitted.place = {Length{}, room_.width, room_.width};
  add_block(node, inherited, fitted);
}

/// Where there is one column, nothing spans columns: all of the flow is one strip.
layout::ColumnSpan GalleyBuilder::span_of(const Style& style) const {
  return room_.all_columns == room_.width ? layout::ColumnSpan::column : style.span;
}

/// Where the tint and the rules of a block stand; those that stand in the flow may span the columns.
GalleyBuilder::Place GalleyBuilder::box_of(const Style& style, const Context& context) const {
  const bool spans = context.spans == Spans::free && style.span == layout::ColumnSpan::all;
  Place box = context.place;
  if (spans) box.width = room_.all_columns;
  if (context.indents == Indents::given_up) return box;
  box.x += begins_at_right(style) ? style.indent_end : style.indent_start;
  box.width -= style.indent_start + style.indent_end;
  return box;
}

GalleyBuilder::Context GalleyBuilder::inside_of(const document::Node& node, const Style& style,
                                                const Context& context) const {
  Context inner = context;
  inner.place = box_of(style, context);
  if (context.indents == Indents::kept) {
    inner.place.x += begins_at_right(style) ? style.padding_end : style.padding_start;
    inner.place.width -= style.padding_start + style.padding_end;
  }
  inner.element = open_element(shared_.structure, context.element, node, context.ancestors, context.sections.size());
  if (node.number > 0) inner.numbered = &node;
  if (counts_as_section(node.kind)) inner.sections.push_back(&node);
  const bool whole = inner.place.x == Length{} && inner.place.width == room_.width;
  if (!whole || is_decorated(style)) inner.spans = Spans::bound;
  if (is_decorated(style)) inner.ground = Ground::box;
  return inner;
}

/// The padding below the block's rows, which begin with `first`, and what its keeps ask for.
void GalleyBuilder::end_block(const document::Node& node, const Style& style, std::size_t first) {
  if (style.padding_after > Length{}) strip_.close_box(style.padding_after, node.span);
  if (const auto division = division_of(node.kind)) {
    strip_.end_whole(first, division->dearness);
    strip_.raise_prices(first, division->least_price);
  }
  if (style.keep_together == layout::Keep::yes) strip_.keep_from(first);
  if (style.keep_with_next == layout::Keep::yes) strip_.keep_last();
  strip_.ask_space(style.space_after);
}

/// What is made in a way of its own; false for all else.
bool GalleyBuilder::add_of_kind(const document::Node& node, const Style& style, const Context& inner) {
  switch (node.kind) {
    case Kind::table:
      return add_table(node, style, inner), true;
    case Kind::glossary:
      return add_glossary(node, style, inner), true;
    case Kind::sources:
      return add_sources(node, style, inner), true;
    case Kind::source:
      return add_source(node, style, inner), true;
    case Kind::facts:
      return add_facts(node, style, inner), true;
    default:
      if (!is_figure(node.kind)) return false;
      return add_figure(node, style, inner), true;
  }
}

void GalleyBuilder::add_inside(const document::Node& node, const Style& style, const Context& context) {
  Context inner = context;
  inner.ancestors.insert(inner.ancestors.begin(), node.kind);
  if (add_of_kind(node, style, inner)) return;
  if (document::holds_text(node)) {
    inline_.add_generated(std::exchange(portions_, {}), style, node.span);
    inline_.add_content(node, style, inner.ancestors, context.element);
    if (node.kind == Kind::byline) add_attribute(node, "organisation", style, context);
    add_paragraph(style, context, node.span);
    return;
  }
  if (const std::size_t most = items_abreast(node, style, inner); most > 1) {
    add_items_abreast(node, style, inner, most);
    return;
  }
  if (node.kind == Kind::timeline) inner.marker_room = inner.place.width / 3;
  const Length overhang = std::min(overhang_of_markers(node, style, inner), inner.place.width / 2);
  inner.first_in_parent = true;
  ItemKeeps items(node.kind);
  for (std::size_t i = 0, added = 0; i < node.children.size(); i += added) {
    const document::Node& child = node.children[i];
    const std::size_t first = strip_.size();
    const Place whole = inner.place;
    if (is_item(child.kind)) {
      inner.element = list_around(inner.element);
      if (!begins_at_right(style)) inner.place.x += overhang;
      inner.place.width -= overhang;
    }
    added = add_blocks(std::span(node.children).subspan(i), style, inner);
    inner.place = whole;
    if (child.kind == Kind::item || child.kind == Kind::event) items.add(first, strip_.size());
    // What has moved elsewhere is no part of the flow.
    const bool is_head = child.kind == Kind::title || child.kind == Kind::question;
    if (!is_head && strip_.size() > first) inner.first_in_parent = false;
  }
  items.set_prices(strip_);
}

text::Line GalleyBuilder::set_generated(const std::string& text, const Style& style, Span span, text::LinkId link) {
  const text::Run run{text, inline_.style_id(style), span, link, text::ShapedText::Origin::generated};
  return shared_.setting.typesetter.set_single({&run, 1});
}

Galley GalleyBuilder::contents_of(const document::Node& node, const Style& style, std::vector<Kind> ancestors,
                                  Length width, display::ElementId element) {
  room_.width = width;
  Context context;
  context.ancestors = std::move(ancestors);
  context.place = {Length{}, width, width};
  if (node.number > 0) context.numbered = &node;
  context.element = element;
  context.spans = Spans::bound;
  strip_.begin_span(layout::ColumnSpan::column);
  add_inside(node, style, context);
  return strip_.take();
}

Galley GalleyBuilder::finish() {
  clear_beside();
  if (own_notes_) add_kept_notes();
  Galley galley = strip_.finish();
  // What stands in another galley is cut with that, and its notes are there.
  if (!own_notes_) return galley;
  galley.notes = own_notes_->finish();
  measure_following(galley);
  return galley;
}

}  // namespace octavo::page
