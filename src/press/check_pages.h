#pragma once
// Preflight while compiling: what a press condition asks of pages, told at the place in the source that it comes from.
//
// The same limits as for a finished PDF (preflight/check_ink.cpp), on the display list, which still knows its source.

#include "base/diagnostics.h"
#include "display/display.h"
#include "press/condition.h"

namespace octavo::press {

/// Images as their files have them: reports W832 and E833.
void check_images(const display::Document& document, const Condition& condition, Diagnostics& diagnostics);

/// Pages with their images in ink: reports E834, W836, W837, W839, E841 and W842.
void check_pages(const display::Document& document, const Condition& condition, Diagnostics& diagnostics);

}  // namespace octavo::press
