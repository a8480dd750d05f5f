#pragma once
// A drawing as it was read: everything that is painted, in the order of painting, in the units of the drawing's own
// plane. It has no size on paper yet, and its text is not set.

#include <string>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/source.h"
#include "display/path.h"
#include "graphics/svg/curves.h"
#include "graphics/svg/look.h"

namespace octavo::graphics::svg {

struct SceneStroke {
  display::Paint paint;
  double width = 1;
  display::Stroke::Cap cap = display::Stroke::Cap::butt;
  display::Stroke::Join join = display::Stroke::Join::mitre;
  double mitre_limit = 4;
  std::vector<double> dashes;
  double dash_start = 0;
  display::Opacity opacity = display::opaque;
};

struct ScenePath {
  Curves curves;
  std::optional<display::Filling> filling;
  std::optional<SceneStroke> stroke;
};

/// Text in one look; `dx` and `dy` are where it begins, from where the one before it ended.
struct TextPiece {
  std::string text;
  std::string family;
  double size = 16;
  std::uint16_t weight = 400;
  text::Slant slant = text::Slant::upright;
  Cmyk ink;
  double dx = 0, dy = 0;
  Span span;
};

/// Pieces that follow one another from one place.
struct SceneText {
  std::vector<TextPiece> pieces;
  Anchor anchor = Anchor::start;
  Affine place;  ///< from the text's own plane, its place at (0, 0)
};

struct SceneClip {
  Curves curves;
  display::FillRule rule = display::FillRule::nonzero;
};
struct SceneClipEnd {};

using SceneItem = std::variant<ScenePath, SceneText, SceneClip, SceneClipEnd>;

/// What becomes of whatever reaches beyond the edge of a drawing.
enum class Overflow : std::uint8_t { hidden, visible };

struct Scene {
  double width = 300, height = 150;  ///< in CSS pixels, 96 to the inch
  Overflow overflow = Overflow::hidden;
  Affine units;                  ///< from the units of its viewBox to a plane of that size
  std::vector<SceneItem> items;  ///< in that plane
};

}  // namespace octavo::graphics::svg
