#include "page/note_strip.h"

#include <algorithm>
#include <utility>

namespace octavo::page {
namespace {

using NotesPlace = GalleyRoom::Notes;

GalleyRoom room_for_notes(const GalleyRoom& around) {
  GalleyRoom room = around;
  if (around.notes == NotesPlace::margin) room.width = around.margin_width;
  room.all_columns = room.width;
  room.margin_width = Length{};
  return room;
}

/// The last note of a text has the highest number; 0 where there is none.
int last_number(const document::Node& node) {
  if (node.kind == document::Kind::footnote) return node.number;
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
    if (const int number = last_number(*child); number > 0) return number;
  }
  return 0;
}

}  // namespace

NoteStrip::NoteStrip(const Shared& shared, const GalleyRoom& around)
    : place_(around.notes), shared_(shared), room_(room_for_notes(around)) {
  shared_.notes = this;
}

NoteStrip::~NoteStrip() = default;

bool NoteStrip::keeps() const {
  return place_ != NotesPlace::foot && place_ != NotesPlace::margin;
}

void NoteStrip::set(const NoteCall& call) {
  if (!builder_) builder_ = std::make_unique<GalleyBuilder>(shared_, room_);
  builder_->add_note(call);
  ends_.push_back(static_cast<std::uint32_t>(builder_->rows()));
}

NoteHeights NoteStrip::heights() const {
  // A table that stands upright among vertical lines has left room for them.
  if (place_ != NotesPlace::foot || room_.mode != WritingMode::horizontal) return {};
  NoteHeights heights{shared_.setting.layout.grid_leading * 2, {}};
  std::size_t first = 0;
  for (const std::uint32_t end : ends_) {
    heights.of_notes.push_back(builder_->height_of_rows(first, end));
    first = end;
  }
  return heights;
}

int NoteStrip::widest_number() {
  if (widest_number_ > 0) return widest_number_;
  const bool by_page = shared_.setting.layout.notes.numbering == layout::NoteRules::Numbering::page;
  if (!by_page) return widest_number_ = last_number(shared_.setting.document.root);
  widest_number_ = 1;
  for (const auto& [name, number] : shared_.findings.notes) widest_number_ = std::max(widest_number_, number);
  return widest_number_;
}

std::vector<NoteCall> NoteStrip::take_kept() {
  return std::exchange(kept_, {});
}

Notes NoteStrip::finish() {
  if (!builder_) return {};
  Galley galley = builder_->finish_off_grid();
  for (Row& row : galley.rows) row.on_grid = OnGrid::no;
  return {std::move(galley.rows), std::move(galley.decorations), std::move(ends_)};
}

}  // namespace octavo::page
