// The notes that a galley's paragraphs call, and those that are kept for an end.

#include <algorithm>
#include <utility>

#include "page/galley_builder.h"
#include "page/note_strip.h"

namespace octavo::page {

using document::Kind;
using layout::Style;

namespace {

/// What lines of Chinese or Japanese leave over that are not a whole number of characters long: their notes begin
/// further in by it, so that both kinds of lines end together (JLREQ 4.2.4).
Length left_over(Length width, const Style& style) {
  const bool is_solid = style.text.language.is_cjk() && style.text.language.writing() != Writing::korean;
  if (!is_solid || width <= style.text.size) return {};
  return width - style.text.size * (width.units() / style.text.size.units());
}

}  // namespace

/// What the widest number needs beyond the indent of the notes, which all begin further in by as much.
Length GalleyBuilder::overhang_of_numbers(const document::Node& note) {
  const std::vector<Kind> above{Kind::explainer};
  layout::Cascade& cascade = shared_.setting.cascade;
  const Style& own = cascade.of(note, cascade.initial(), above);
  const Style* marker = cascade.part(note, "marker", own, above);
  if (marker == nullptr || marker->content.empty() || marker->marker_place != layout::MarkerPlace::hanging) return {};
  NoteStrip::Overhang& latest = shared_.notes->latest_overhang();
  if (latest.note == &own && latest.marker == marker) return latest.length;
  ContentValues values;
  values.node = &note;
  values.number = shared_.notes->widest_number();
  values.number_style = marker->number_style;
  values.language = marker->text.language;
  const std::string number = fill(marker->content, values, shared_.setting.document).before;
  const Length width = set_generated(number, *marker, note.span, {}).width + marker->marker_gap;
  latest = {&own, marker, std::max(Length{}, width - own.indent_start - own.padding_start)};
  return latest.length;
}

void GalleyBuilder::add_note(const NoteCall& call) {
  const document::Node& note = *call.note;
  Context context;
  context.element = call.element;
  context.ancestors = {Kind::explainer};
  const Style& own = shared_.setting.cascade.of(note, shared_.setting.cascade.initial(), context.ancestors);
  Length overhang = std::min(overhang_of_numbers(note), room_.width / 2);
  overhang += left_over(room_.width - overhang - own.indent_start - own.indent_end, own);
  context.place = {overhang, room_.width - overhang, room_.width};
  add_block(note, shared_.setting.cascade.initial(), context);
}

/// The number before a note leads back to the line that calls it.
text::LinkId GalleyBuilder::link_to_call(const document::Node& node, const std::string& number,
                                         display::ElementId marker) {
  if (node.kind != Kind::footnote) return {};
  return shared_.links.add(display::ToDestination{call_of(node)}, number,
                           shared_.structure.open(marker, display::Tag::link));
}

Length GalleyBuilder::height_of_rows(std::size_t first, std::size_t end) const {
  Length height;
  for (std::size_t row = first; row < end; ++row) height += strip_.row(row).space_before + strip_.row(row).height;
  return height;
}

/// Sets the note, or keeps it for an end.
LinePlace GalleyBuilder::call_note(const NoteCall& call) {
  NoteStrip& notes = *shared_.notes;
  LinePlace place{call.place, call_of(*call.note)};
  if (notes.keeps()) {
    notes.keep(call);
  } else {
    notes.set(call);
    place.note = notes.count() - 1;
  }
  return place;
}

/// The notes that the text so far has called, under a heading where they are many pages' notes.
void GalleyBuilder::add_kept_notes() {
  const std::vector<NoteCall> kept = shared_.notes->take_kept();
  if (kept.empty()) return;
  clear_beside();
  const Style& title = shared_.setting.cascade.named("notes-title", shared_.setting.document.language);
  Entry heading;
  heading.content = fill(title.content, {}, shared_.setting.document);
  heading.style = &title;
  heading.span = kept.front().note->span;
  const bool apart = shared_.notes->place() != GalleyRoom::Notes::frame;
  if (apart && !heading.content.before.empty()) add_entry(heading, shared_.structure.open(whole_, display::heading(2)));
  for (const NoteCall& call : kept) add_note(apart ? moved_to_end(call) : call);
}

/// It is read where it stands, below the heading, and no longer after its reference.
NoteCall GalleyBuilder::moved_to_end(NoteCall call) {
  display::Structure& structure = shared_.structure;
  structure.details(call.element).id.clear();
  call.element = structure.open(whole_, display::Tag::note, call.note->language);
  structure.details(call.element).id = destination_of(*call.note);
  return call;
}

}  // namespace octavo::page
