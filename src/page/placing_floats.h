#pragma once
// The floats of a column on their page: at its top, at its bottom above the notes, or alone.

#include "page/float_room.h"
#include "page/galley.h"
#include "page/page_plan.h"
#include "page/placing.h"

namespace octavo::page {

/// `origin` is the column's corner; `notes` is what its notes take at its foot.
void place_floats(Galley& galley, const FloatRoom& room, const PlannedColumn& column, FlowPoint origin, Length notes,
                  Length grid, PageCanvas& canvas);

}  // namespace octavo::page
