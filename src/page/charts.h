#pragma once
// Charts: the numbers of a source, checked, and drawn in the layout's type and colours.

#include "page/figures.h"

namespace octavo::page {

/// Nothing after a reported error (E613, E614).
std::optional<Figure> make_chart(const FigureRequest& request, Setting& setting);

}  // namespace octavo::page
