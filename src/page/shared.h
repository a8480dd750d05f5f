#pragma once
// What outlives the galleys of one document, and the room that one of them is set for.

#include <set>

#include "page/axes.h"
#include "page/figures.h"
#include "page/inline_text.h"
#include "page/setting.h"

namespace octavo::page {

/// The room that a galley is set for.
struct GalleyRoom {
  Length width;         ///< of a column
  Length all_columns;   ///< of what spans the columns
  Length margin_width;  ///< of the margin column; 0: there is none, marginal blocks go into the flow
  Length height;        ///< of a full column
  WritingMode mode = WritingMode::horizontal;
  /// Where the notes of the galley stand; `frame` is after its text, without a heading.
  enum class Notes : std::uint8_t { foot, margin, section, document, frame } notes = Notes::frame;
  /// Whether blocks may move from where they are written.
  enum class Floats : std::uint8_t { stay, move } floats = Floats::stay;
  Length whole = {};  ///< of the column that a block stands in which has less: widths in per cent are of it
};

class NoteStrip;

/// What outlives the galleys of one document.
struct Shared {
  Setting& setting;
  Links& links;
  Figures& figures;
  const Findings& findings;
  display::Structure& structure;
  NoteStrip* notes = nullptr;  ///< that calls are added to; a builder without one makes its own
  const std::set<const document::Node*>* stuck = nullptr;  ///< blocks that found no place near, and do not move
};

}  // namespace octavo::page
