#pragma once
// The lines under names as display items: a thin bar, or a wave of curves.

#include "display/display.h"
#include "page/axes.h"
#include "text/glyphs.h"

namespace octavo::page {

/// `origin` is that of the text's line.
display::Item drawn(const text::NameLine& line, FlowPoint origin, const Axes& axes);

}  // namespace octavo::page
