#pragma once
// Outlines in the units of a drawing, before they have a size on paper.

#include <optional>
#include <vector>

#include "base/affine.h"
#include "display/path.h"

namespace octavo::graphics::svg {

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

/// As display::Outline, in numbers.
class Curves {
 public:
  using Step = display::Outline::Step;

  void move_to(Place2 point) { add(Step::move, {point}); }
  void line_to(Place2 point) { add(Step::line, {point}); }
  void curve_to(Place2 first, Place2 second, Place2 end) { add(Step::curve, {first, second, end}); }
  void close() { steps_.push_back(Step::close); }
  void add_rect(double x, double y, double width, double height);
  /// With corners that are quarters of an ellipse.
  void add_rounded(double x, double y, double width, double height, double rx, double ry);
  void add_ellipse(Place2 centre, double rx, double ry);
  void append(const Curves& other);

  bool empty() const { return steps_.empty(); }
  std::size_t size() const { return points_.size(); }
  const std::vector<Step>& steps() const { return steps_; }
  const std::vector<Place2>& points() const { return points_; }
  void transform(const Affine& by);
  /// Round all that it passes through; nothing where there are no points.
  std::optional<Box> box() const;
  /// Whether all of it lies on one line: PDF fills that with a line of one pixel, and SVG with nothing.
  bool is_flat() const;
  /// Scaled and moved onto paper: a number is a point of type.
  display::Outline on_paper(const Affine& place) const;

 private:
  void add(Step step, std::initializer_list<Place2> points) {
    steps_.push_back(step);
    points_.insert(points_.end(), points);
  }

  std::vector<Step> steps_;
  std::vector<Place2> points_;
};

}  // namespace octavo::graphics::svg
