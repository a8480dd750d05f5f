#pragma once
// Drawn paths: outlines of lines and Bézier curves, what fills them and what runs along them (ISO 32000-1, 8.5).

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "base/affine.h"
#include "base/colour.h"
#include "base/length.h"

namespace octavo::display {

/// Subpaths of lines and cubic curves. A subpath begins with a move; closing one leads back to its beginning.
class Outline {
 public:
  enum class Step : std::uint8_t { move, line, curve, close };

  void move_to(Point point) { add(Step::move, {point}); }
  void line_to(Point point) { add(Step::line, {point}); }
  void curve_to(Point first, Point second, Point end) { add(Step::curve, {first, second, end}); }
  void close() { steps_.push_back(Step::close); }
  void add_rect(const Rect& rect);

  bool empty() const { return steps_.empty(); }
  const std::vector<Step>& steps() const { return steps_; }
  /// The points of all steps: one of a move and a line, three of a curve (its last one is its end), none of a close.
  const std::vector<Point>& points() const { return points_; }
  void move_by(Point by);

 private:
  void add(Step step, std::initializer_list<Point> points) {
    steps_.push_back(step);
    points_.insert(points_.end(), points);
  }

  std::vector<Step> steps_;
  std::vector<Point> points_;
};

/// A colour at a place of a gradient, in thousandths of its way.
struct GradientStop {
  std::uint16_t place = 0;
  Cmyk colour;
};

/// Colours that pass into each other: along a line, or from the middle of a circle to its edge. Beyond both ends the
/// last colour goes on.
struct Gradient {
  enum class Kind : std::uint8_t { linear, radial } kind = Kind::linear;
  /// Puts the unit gradient on the page, in points: from (0, 0) to (1, 0), or the circle of radius 1 round (0, 0).
  Affine place;
  Place2 focus = {};                ///< of a radial one, where it begins, in the unit circle
  std::vector<GradientStop> stops;  ///< two or more, in order
};

using Paint = std::variant<Cmyk, Gradient>;

/// In thousandths; 1000 hides what is beneath.
using Opacity = std::uint16_t;
inline constexpr Opacity opaque = 1000;

/// Which parts of the plane an outline holds that crosses itself (ISO 32000-1, 8.5.3.3).
enum class FillRule : std::uint8_t { nonzero, even_odd };

struct Filling {
  Paint paint;
  FillRule rule = FillRule::nonzero;
  Opacity opacity = opaque;
};

struct Stroke {
  enum class Cap : std::uint8_t { butt, round, square };
  enum class Join : std::uint8_t { mitre, round, bevel };

  Paint paint;
  Length width;
  Cap cap = Cap::butt;
  Join join = Join::mitre;
  int mitre_limit = 10'000;  ///< in thousandths of the width
  std::vector<Length> dashes = {};
  Length dash_start = {};
  Opacity opacity = opaque;
};

struct Path {
  Outline outline;
  std::optional<Filling> filling;
  std::optional<Stroke> stroke;
};

}  // namespace octavo::display
