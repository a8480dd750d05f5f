#pragma once
// What of a finished page is taken: its words, pictures, rules and small tints.

#include <vector>

#include "display/display.h"

namespace octavo::page {

/// Not the fields of colour that text stands on, nor the word behind the text.
std::vector<Rect> taken_areas(const display::Page& page);

}  // namespace octavo::page
