#pragma once
// Running heads and feet, folios, and the shapes that a page type draws.

#include <string>

#include "page/generated.h"
#include "page/geometry.h"
#include "page/placing.h"
#include "page/setting.h"

namespace octavo::page {

/// Draws the shapes of a page type: they lie under everything else.
void draw_shapes(const layout::Layout& layout, const layout::PageType& type, Leaf leaf, PageCanvas& canvas);

/// Sets the running matter of a page whose area is `frame`; `values` know the page's number and heading. Where folios
/// are hidden, what would show one is left out.
void set_running_matter(Setting& setting, const layout::PageType& type, layout::Part::Folios folios,
                        const Columns& columns, const PageFrame& frame, Leaf leaf, ContentValues values,
                        PageCanvas& canvas);

}  // namespace octavo::page
