#pragma once
// The notes of a galley while it is made: each is set when it is called, or kept for the end of a section or of the
// document. One strip serves a galley and all that is built to stand in it.

#include <cstdint>
#include <memory>
#include <vector>

#include "page/galley.h"
#include "page/galley_builder.h"
#include "page/table/tall_row.h"

namespace octavo::page {

class NoteStrip {
 public:
  /// `around` is the room of the galley that calls the notes.
  NoteStrip(const Shared& shared, const GalleyRoom& around);
  ~NoteStrip();

  /// Whether notes are kept for an end rather than set where they are called.
  bool keeps() const;
  GalleyRoom::Notes place() const { return place_; }
  /// How many were set so far.
  std::uint32_t count() const { return static_cast<std::uint32_t>(ends_.size()); }
  /// Sets one more.
  void set(const NoteCall& call);
  /// What they take of the columns that their calls stand in; nothing where that is of no concern to these.
  NoteHeights heights() const;
  /// The number that takes the most room, as far as it is known.
  int widest_number();
  /// What numbers take beyond the indent of notes in these two styles, where that was asked before for the same ones.
  struct Overhang {
    const layout::Style* note = nullptr;
    const layout::Style* marker = nullptr;
    Length length;
  };
  Overhang& latest_overhang() { return overhang_; }
  void keep(const NoteCall& call) { kept_.push_back(call); }
  std::vector<NoteCall> take_kept();
  Notes finish();

 private:
  GalleyRoom::Notes place_;
  Shared shared_;
  GalleyRoom room_;
  std::unique_ptr<GalleyBuilder> builder_;  ///< made for the first note
  std::vector<std::uint32_t> ends_;
  int widest_number_ = 0;
  Overhang overhang_;
  std::vector<NoteCall> kept_;
};

}  // namespace octavo::page
