// The lines of a paragraph as rows of the galley, and what goes with them.

#include <algorithm>
#include <optional>
#include <utility>

#include "document/changes.h"
#include "page/galley_builder.h"
#include "page/line_gap.h"
#include "page/paragraph_opening.h"
#include "page/paragraph_style.h"

namespace octavo::page {

using layout::Style;

void GalleyBuilder::add_paragraph(const Style& style, const Context& context, Span span) {
  text::ParagraphStyle paragraph = paragraph_style(style, context.place.width);
  if (context.first_in_parent && style.first_after_heading_flush) paragraph.first_indent = Length{};
  if (strip_.line_waits()) paragraph.first_indent = Length{};
  if (beside_) paragraph.inset = inset_beside(style.leading);
  const std::size_t first = strip_.size();
  std::vector<text::Line> lines = set_opened(style, context, paragraph);
  const bool opens_plainly = lines.empty();
  if (opens_plainly) lines = shared_.setting.typesetter.set(inline_.runs(), paragraph, inline_.annotations());
  for (text::Line& line : lines) {
    if (!line.span.valid()) line.span = span;
  }
  place_lines(std::move(lines), style, context.place.x, context.element);
  std::vector<LinePlace> places = places_in_text();
  strip_.place(first, places);
  if (opens_plainly) note_elastic(first, style, paragraph, std::move(places));
  inline_.clear();
  // What stands beside a drop cap stands on its page.
  const auto beside = static_cast<std::size_t>(beside_ ? 0 : paragraph.inset.lines);
  for (std::size_t row = first; row + 1 < first + beside; ++row) strip_.row(row).break_price = BreakPrice::kept;
  note_beside(first);
}

/// The lines of a paragraph that opens as its style asks, with its drop cap waiting for its row; nothing where none is
/// asked for or the paragraph is too short for it.
std::vector<text::Line> GalleyBuilder::set_opened(const Style& style, const Context& context,
                                                  text::ParagraphStyle& paragraph) {
  if (room_.mode != WritingMode::horizontal || strip_.line_waits() || beside_ || !inline_.annotations().table.empty())
    return {};
  text::Typesetter& typesetter = shared_.setting.typesetter;
  std::optional<ParagraphOpening> opening = open_paragraph(inline_.runs(), style, typesetter);
  if (!opening) return {};
  text::ParagraphStyle opened = paragraph;
  if (opening->drop_cap) {
    opened.inset = opening->drop_cap->inset;
    opened.first_indent = Length{};
  }
  std::vector<text::Line> lines = typesetter.set(opening->runs, opened);
  if (lines.size() < static_cast<std::size_t>(opened.inset.lines)) return {};
  if (opening->drop_cap) {
    DropCap& cap = *opening->drop_cap;
    strip_.wait(RowLine{context.place.x + cap.x, std::move(cap.line), &style, cap.drop, context.element});
  }
  paragraph = opened;
  return lines;
}

/// The names in the text that was added, and the notes that it calls, which are set now.
std::vector<LinePlace> GalleyBuilder::places_in_text() {
  std::vector<LinePlace> places;
  for (const InlineAnchor& anchor : inline_.anchors()) places.push_back({anchor.place, anchor.name});
  for (const NoteCall& call : inline_.calls()) places.push_back(call_note(call));
  return places;
}

/// Short paragraphs would show the change, and of those that fill pages by themselves all their lengths, each at each
/// of their lines, would be too much to remember. Readings stand where they are set.
void GalleyBuilder::note_elastic(std::size_t first, const Style& style, const text::ParagraphStyle& paragraph,
                                 std::vector<LinePlace> places) {
  constexpr std::size_t fewest_lines = 5, most_lines = 200;
  const std::size_t lines = strip_.size() - first;
  if (lines < fewest_lines || lines > most_lines) return;
  if (style.looseness == 0 || style.align != text::Align::justify) return;
  if (beside_ || style.leading != shared_.setting.layout.grid_leading || style.keep_with_next == layout::Keep::yes)
    return;
  if (!inline_.annotations().table.empty()) return;
  strip_.add_elastic({first, strip_.size(), inline_.runs(), inline_.take_generated(), std::move(places), paragraph,
                      &style, BreakPrice::free, changes()});
}

void GalleyBuilder::place_lines(std::vector<text::Line> lines, const Style& style, Length x,
                                display::ElementId element) {
  const layout::Layout& layout = shared_.setting.layout;
  const std::size_t first = strip_.size();
  const std::size_t count = lines.size();
  report_tight_leading(lines, style, strip_.space_waiting(), shared_.setting.diagnostics);
  for (std::size_t i = 0; i < count; ++i) {
    Row row;
    row.height = style.leading;
    row.baseline = baseline_in(style, layout, room_.mode);
    row.on_grid = style.leading == layout.grid_leading ? OnGrid::yes : OnGrid::no;
    row.break_price = price_after_line(i, count, style, lines[i].end);
    row.span = lines[i].span;
    if (document::touches(row.span, changes())) row.marks.emplace_back(RowChanged{});
    row.lines.push_back({x, std::move(lines[i]), &style, {}, element});
    strip_.push(std::move(row));
  }
  strip_.end_whole(first);
}

/// What is new in the text that is added, where not all of it is.
std::span<const Span> GalleyBuilder::changes() const {
  return strip_.is_changed() ? std::span<const Span>{} : shared_.setting.document.changes;
}

}  // namespace octavo::page
