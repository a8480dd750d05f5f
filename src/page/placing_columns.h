#pragma once
// The columns of a planned page with all that stands in them: rows, floats, notes.

#include <vector>

#include "base/diagnostics.h"
#include "page/float_room.h"
#include "page/galley.h"
#include "page/geometry.h"
#include "page/page_plan.h"
#include "page/placing.h"
#include "page/placing_notes.h"

namespace octavo::page {

/// A galley from which pages are filled, one after the other.
struct Strips {
  Strips(Galley& galley, Length grid);

  Galley& galley;
  Length grid;
  DecorationsInTurn rows, notes;
  FloatRoom floats;
};

/// Where the columns of a page are, and where its notes go.
struct ColumnsOnPage {
  const Columns& columns;
  const PageFrame& frame;
  NotesShape::Place notes = NotesShape::Place::foot;
  NotesLook look;
  const layout::ChangeBar& changes;
};

/// Gives the feet of the columns, each from its own top.
std::vector<Length> place_columns(Strips& strips, const PlannedPage& page, const ColumnsOnPage& where,
                                  PageCanvas& canvas, Diagnostics& diagnostics);

}  // namespace octavo::page
