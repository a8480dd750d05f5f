#pragma once
// What is set past the foot of its column because it cannot be cut: a row taller than the column, or a block beside it.

#include "base/diagnostics.h"
#include "page/galley.h"
#include "page/page_plan.h"

namespace octavo::page {

/// Reports W502 for each such row or block. `room` is the height below the column's start.
void report_past_foot(const Galley& galley, const PlannedColumn& column, Length room, Length grid, WritingMode mode,
                      Diagnostics& diagnostics);

}  // namespace octavo::page
