#pragma once
// The shapes of letters as curves, for what is drawn round them, such as a halo. The letters themselves are text.

#include <cstdint>
#include <vector>

#include "base/affine.h"
#include "text/font_book.h"
#include "text/glyphs.h"

namespace octavo::text {

struct LetterShapes {
  enum class Step : std::uint8_t { move, line, curve, close };
  std::vector<Step> steps;
  std::vector<Place2> points;  ///< one of a move and a line, three of a curve, none of a close
};

/// Of a run of a level line: in points from the line's start on its baseline, y downwards.
LetterShapes shapes_of(const GlyphRun& run, FontBook& fonts);

}  // namespace octavo::text
