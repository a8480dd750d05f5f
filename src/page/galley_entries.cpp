// Lines of generated text in the galley, as the contents have them.
#include <algorithm>
#include <utility>

#include "page/galley_builder.h"

namespace octavo::page {

using layout::Style;

Length GalleyBuilder::room_of_numbers(const std::vector<Entry>& entries) {
  Length room;
  for (const Entry& entry : entries) {
    if (entry.number.empty()) continue;
    const Length width = set_generated(entry.number, *entry.number_style, entry.span, {}).width;
    room = std::max(room, width + entry.number_style->marker_gap);
  }
  return room;
}

void GalleyBuilder::add_entry(const Entry& entry, display::ElementId element) {
  const Style& style = *entry.style;
  strip_.begin_span(span_of(style));
  strip_.ask_space(style.space_before);
  text::LinkId link;
  if (entry.target) {
    const display::ElementId reference = shared_.structure.open(element, display::Tag::reference);
    link = shared_.links.add(*entry.target, entry.content.before, shared_.structure.open(reference, display::Tag::link),
                             LinkArea::box);
  }
  Context context;
  context.element = element;
  const Length start = style.padding_start + std::max(style.indent_start, entry.number_room);
  context.place = {start, room_.width - start - style.indent_end, room_.width};
  if (!entry.number.empty()) {
    text::Line number = set_generated(entry.number, *entry.number_style, entry.span, link);
    number.end_space = text::EndSpace::yes;
    strip_.wait(RowLine{style.padding_start, std::move(number), entry.number_style, {}, element});
  }
  if (entry.title != nullptr && entry.content.entry_end != std::string::npos) {
    const std::string& text = entry.content.before;
    inline_.add_generated(text.substr(0, entry.content.entry_begin), style, entry.span, link);
    inline_.add_copy(*entry.title, style, link);
    inline_.add_generated(text.substr(entry.content.entry_end), style, entry.span, link);
  } else {
    inline_.add_generated(entry.content.before, style, entry.span, link);
  }
  const std::size_t first = strip_.size();
  add_paragraph(style, context, entry.span);
  if (!entry.content.after.empty() && strip_.size() > first) {
    text::Line line = set_generated(entry.content.after, style, entry.span, link);
    const Length x = room_.width - line.width;
    strip_.last().lines.back().line.end_space = text::EndSpace::yes;
    strip_.last().lines.push_back({x, std::move(line), &style, {}, element});
  }
  if (style.keep_with_next == layout::Keep::yes) strip_.last().break_price = BreakPrice::kept;
  strip_.ask_space(style.space_after);
}

void GalleyBuilder::add_pieces(const std::vector<EntryPiece>& pieces, const Style& style, Span span,
                               display::ElementId element) {
  strip_.begin_span(span_of(style));
  strip_.ask_space(style.space_before);
  Context context;
  context.element = element;
  context.place = {style.indent_start, room_.width - style.indent_start - style.indent_end, room_.width};
  for (const EntryPiece& piece : pieces) {
    text::LinkId link;
    if (piece.target) {
      const display::ElementId reference = shared_.structure.open(element, display::Tag::reference);
      link = shared_.links.add(*piece.target, piece.description, shared_.structure.open(reference, display::Tag::link));
    }
    inline_.add_generated(piece.text, style, span, link);
  }
  const std::size_t first = strip_.size();
  add_paragraph(style, context, span);
  if (style.keep_with_next == layout::Keep::yes && strip_.size() > first) strip_.keep_last();
  strip_.ask_space(style.space_after);
}

}  // namespace octavo::page
