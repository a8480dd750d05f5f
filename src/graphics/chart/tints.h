#pragma once
// Tints that are told apart in one ink.

#include <vector>

#include "base/colour.h"

namespace octavo::graphics::chart {

/// More tints than these are not told apart.
inline constexpr int most_tints = 5;

/// How dark a colour is where there is but one ink, from 0 to 1.
double darkness(Cmyk colour);
/// `count` tints of a colour, the darkest first, each clearly lighter than the one before.
std::vector<Cmyk> tints_of(Cmyk colour, int count);
/// The same for lines, which are too thin for light tints: every second pair of them is to be dashed.
std::vector<Cmyk> line_tints_of(Cmyk colour, int count);
/// What is printed on a tint: the paper's white on dark ones, black on light ones.
Cmyk ink_on(Cmyk tint);

}  // namespace octavo::graphics::chart
