#pragma once
// Maps: a picture with places marked on it.

#include "page/figures.h"

namespace octavo::page {

/// Nothing after a reported error of the picture or of a marker (E616).
std::optional<Figure> make_map(const FigureRequest& request, Pictures& pictures, Setting& setting);

}  // namespace octavo::page
