#pragma once
// Running heads and feet, folios, and the shapes that a page type draws.

#include <string>
#include <vector>

#include "page/generated.h"
#include "page/geometry.h"
#include "page/placing.h"
#include "page/setting.h"

namespace octavo::page {

/// The areas of the shapes of a page type, over the bleed where they reach the trim.
std::vector<Rect> shape_areas(const layout::Layout& layout, const layout::PageType& type, Leaf leaf);

/// Draws the shapes of a page type: they lie under everything else.
void draw_shapes(const layout::Layout& layout, const layout::PageType& type, Leaf leaf, PageCanvas& canvas);

/// Sets the running matter of a page whose area is `frame`; `values` know the page's number and heading. Where folios
/// are hidden, what would show one is left out.
void set_running_matter(Setting& setting, const layout::PageType& type, layout::Part::Folios folios,
                        const Columns& columns, const PageFrame& frame, Leaf leaf, ContentValues values,
                        PageCanvas& canvas);

}  // namespace octavo::page
