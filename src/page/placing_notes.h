#pragma once
// The notes of a column on their page: at its foot below a rule, or in the margin beside the lines that call them.

#include "page/galley.h"
#include "page/page_plan.h"
#include "page/placing.h"

namespace octavo::page {

/// How the notes at a foot are set off from the text above them.
struct NotesLook {
  /// Whether the first note begins there, or goes on from the column before.
  enum class Opening : std::uint8_t { afresh, continued };

  const layout::Style* style = nullptr;      ///< of the whole: the white, the rule, the white below it
  const layout::Style* continued = nullptr;  ///< the same where a note goes on
  text::Line continued_line;                 ///< what says so, without runs where the layout has nothing said
  Length continued_baseline;                 ///< of that line in its leading
  Length width;                              ///< of the notes
  Length drop;  ///< from the last row of notes to the column's foot, so that both stand on one line with the text

  /// Above the first note, with the drop below the last.
  Length separation(Opening opening) const;
  const layout::Style& of(Opening opening) const { return opening == Opening::afresh ? *style : *continued; }
};

/// What the notes of a column take at its foot, with all that sets them off.
Length depth_at_foot(const Notes& notes, const PlannedColumn& column, const NotesLook& look);
/// `origin` is the column's corner.
void place_notes_at_foot(Galley& galley, DecorationsInTurn& decorations, const PlannedColumn& column, FlowPoint origin,
                         const NotesLook& look, PageCanvas& canvas);

struct MarginRoom {
  Length height;
  Length grid;
};
/// Those of all columns of a page; `margin` is where the margin column begins.
void place_notes_in_margin(Galley& galley, DecorationsInTurn& decorations, const PlannedPage& page, FlowPoint margin,
                           const MarginRoom& room, PageCanvas& canvas);

}  // namespace octavo::page
