#pragma once
// The gap between the lines of a paragraph, which holds its readings, dots and lines under names: no line is moved to
// make room for them, so whoever chooses the leading is told where there is none.

#include <vector>

#include "base/diagnostics.h"
#include "layout/style.h"
#include "text/glyphs.h"

namespace octavo::page {

/// Reports the first line of a paragraph whose gap to the one before is too small (W410); `space_before` is the white
/// above the first.
void report_tight_leading(const std::vector<text::Line>& lines, const layout::Style& style, Length space_before,
                          Diagnostics& diagnostics);

}  // namespace octavo::page
