#pragma once
// What fills and strokes shapes: colours, and the gradients of a file (SVG 1.1, 13.2).

#include <optional>

#include "graphics/svg/curves.h"
#include "graphics/svg/file.h"

namespace octavo::graphics::svg {

/// Where a shape stands.
struct ShapePlace {
  Affine place;                  ///< from its own plane to the drawing's
  std::optional<Box> box;        ///< in its own plane
  double width = 0, height = 0;  ///< of the viewport, for percentages
};

struct ResolvedPaint {
  display::Paint paint;
  double opacity = 1;  ///< of the colour itself
};

/// Nothing where nothing is painted. A gradient's place is in the drawing's plane.
std::optional<ResolvedPaint> resolve_paint(const PaintSource& source, const ShapePlace& shape, const SvgFile& file);

}  // namespace octavo::graphics::svg
