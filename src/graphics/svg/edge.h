#pragma once
// The edge of a drawing: what reaches beyond it is not shown (SVG 2, 8.1 and CSS Overflow, 3: the outermost <svg> hides
// its overflow unless it says otherwise).

#include "display/display.h"
#include "graphics/svg/scene.h"

namespace octavo::graphics::svg {

/// Whether all that a path paints lies in a room, but for what sticks out by no more than `slack`.
bool stays_in(const ScenePath& path, const Box& room, double slack);

/// Whether an outline, such as one that something is clipped to, lies in a room.
bool stays_in(const Curves& curves, const Box& room);

/// The same of a text that is set, whose side bearings and accents nobody misses.
bool stays_in(const display::ArtText& text, const Rect& area);

}  // namespace octavo::graphics::svg
