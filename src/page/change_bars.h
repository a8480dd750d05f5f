#pragma once
// The bars in the outer margin beside what is new, and the short strokes where something is gone.

#include "layout/layout.h"
#include "page/geometry.h"
#include "page/placing.h"

namespace octavo::page {

/// The bar beside column `column` of a page: outside of its text and of the margin column. The first of several columns
/// has it before its lines, the others behind theirs; vertical lines have it above their heads.
ChangeBar change_bar_beside(const layout::ChangeBar& wanted, const PageFrame& frame, const Columns& columns,
                            int column);

/// The bar behind the lines of a frame.
ChangeBar change_bar_behind(const layout::ChangeBar& wanted, const FlowRect& area);

/// The bar to the left of what stands upright among vertical lines, for the changes in it.
ChangeBar change_bar_of_upright(const ChangeBar& around, const Rect& area);

/// Draws what a row's marks say of changes; `corner` is that of the row.
void draw_changes(const Row& row, FlowPoint corner, PageCanvas& canvas);

}  // namespace octavo::page
