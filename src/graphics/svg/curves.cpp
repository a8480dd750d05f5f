#include "graphics/svg/curves.h"

#include <algorithm>
#include <cmath>

namespace octavo::graphics::svg {
namespace {

/// Where the handles of a quarter of a circle of radius 1 stand, from its ends.
constexpr double quarter = 0.5522847498;

void widen(Box& box, Place2 point) {
  box.left = std::min(box.left, point.x);
  box.right = std::max(box.right, point.x);
  box.top = std::min(box.top, point.y);
  box.bottom = std::max(box.bottom, point.y);
}

/// By where a curve turns back, in x or in y.
void widen(Box& box, Place2 from, Place2 first, Place2 second, Place2 to) {
  const auto at = [&](double t) {
    const double s = 1 - t;
    const double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    widen(box,
          {a * from.x + b * first.x + c * second.x + d * to.x, a * from.y + b * first.y + c * second.y + d * to.y});
  };
  const auto turns = [&](double p0, double p1, double p2, double p3) {
    const double a = p3 - 3 * p2 + 3 * p1 - p0, b = 2 * (p2 - 2 * p1 + p0), c = p1 - p0;
    const double root = b * b - 4 * a * c;
    const bool straight = std::abs(a) < 1e-12;
    if (straight ? b == 0 : root < 0) return;
    for (const double sign : {-1.0, 1.0}) {
      const double t = straight ? -c / b : (-b + sign * std::sqrt(root)) / (2 * a);
      if (t > 0 && t < 1) at(t);
    }
  };
  turns(from.x, first.x, second.x, to.x);
  turns(from.y, first.y, second.y, to.y);
}

}  // namespace

void Curves::add_rect(double x, double y, double width, double height) {
  move_to({x, y});
  line_to({x + width, y});
  line_to({x + width, y + height});
  line_to({x, y + height});
  close();
}

void Curves::add_rounded(double x, double y, double width, double height, double rx, double ry) {
  const double hx = rx * (1 - quarter), hy = ry * (1 - quarter);
  const double right = x + width, bottom = y + height;
  move_to({x + rx, y});
  line_to({right - rx, y});
  curve_to({right - hx, y}, {right, y + hy}, {right, y + ry});
  line_to({right, bottom - ry});
  curve_to({right, bottom - hy}, {right - hx, bottom}, {right - rx, bottom});
  line_to({x + rx, bottom});
  curve_to({x + hx, bottom}, {x, bottom - hy}, {x, bottom - ry});
  line_to({x, y + ry});
  curve_to({x, y + hy}, {x + hx, y}, {x + rx, y});
  close();
}

void Curves::add_ellipse(Place2 centre, double rx, double ry) {
  const double hx = rx * quarter, hy = ry * quarter;
  const auto [x, y] = centre;
  move_to({x + rx, y});
  curve_to({x + rx, y + hy}, {x + hx, y + ry}, {x, y + ry});
  curve_to({x - hx, y + ry}, {x - rx, y + hy}, {x - rx, y});
  curve_to({x - rx, y - hy}, {x - hx, y - ry}, {x, y - ry});
  curve_to({x + hx, y - ry}, {x + rx, y - hy}, {x + rx, y});
  close();
}

void Curves::append(const Curves& other) {
  steps_.insert(steps_.end(), other.steps_.begin(), other.steps_.end());
  points_.insert(points_.end(), other.points_.begin(), other.points_.end());
}

void Curves::transform(const Affine& by) {
  for (Place2& point : points_) point = by(point);
}

std::optional<Box> Curves::box() const {
  if (points_.empty()) return std::nullopt;
  Box box{points_[0].x, points_[0].y, points_[0].x, points_[0].y};
  std::size_t at = 0;
  for (const Step step : steps_) {
    if (step == Step::close) continue;
    if (step == Step::curve) {
      widen(box, points_[at - 1], points_[at], points_[at + 1], points_[at + 2]);
      at += 2;
    }
    widen(box, points_[at++]);
  }
  return box;
}

bool Curves::is_flat() const {
  if (points_.empty()) return true;
  const Place2 from = points_.front();
  const auto distance = [from](Place2 p) { return std::hypot(p.x - from.x, p.y - from.y); };
  const Place2 to = *std::ranges::max_element(points_, {}, distance);
  const double reach = distance(to);
  return std::ranges::all_of(points_, [&](Place2 p) {
    const double across = (p.x - from.x) * (to.y - from.y) - (p.y - from.y) * (to.x - from.x);
    return std::abs(across) <= 1e-6 * reach * reach;
  });
}

display::Outline Curves::on_paper(const Affine& place) const {
  display::Outline outline;
  const auto put = [&](std::size_t i) {
    const Place2 point = place(points_[i]);
    return Point{Length::from_pt(point.x), Length::from_pt(point.y)};
  };
  std::size_t at = 0;
  for (const Step step : steps_) {
    switch (step) {
      case Step::move:
        outline.move_to(put(at++));
        break;
      case Step::line:
        outline.line_to(put(at++));
        break;
      case Step::curve:
        outline.curve_to(put(at), put(at + 1), put(at + 2));
        at += 3;
        break;
      case Step::close:
        outline.close();
        break;
    }
  }
  return outline;
}

}  // namespace octavo::graphics::svg
