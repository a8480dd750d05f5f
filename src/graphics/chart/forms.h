#pragma once
// The forms of charts. Each draws on a canvas as wide as the room, and gives the height that it took.

#include "graphics/chart/canvas.h"

namespace octavo::graphics::chart {

/// Bars that lie, with what they are of at their start.
Length draw_bars(const ChartData& data, Canvas& canvas, Size room);
Length draw_stacked_bars(const ChartData& data, Canvas& canvas, Size room);
/// Dots on a line for each label, over a common axis.
Length draw_dots(const ChartData& data, Canvas& canvas, Size room);
/// One bar for each series, divided by what part of it each label has.
Length draw_shares(const ChartData& data, Canvas& canvas, Size room);
/// Bars that stand, along a foot of dates or other short labels.
Length draw_columns(const ChartData& data, Canvas& canvas, Size room);
Length draw_stacked_columns(const ChartData& data, Canvas& canvas, Size room);
Length draw_lines(const ChartData& data, Canvas& canvas, Size room);

}  // namespace octavo::graphics::chart
