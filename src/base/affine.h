#pragma once
// Affine transforms of the plane, in plain numbers: what drawings are moved, turned and scaled by before they become
// lengths. Nothing of the page's layout is decided by them.

namespace octavo::base {

/// A place in the units of a drawing.
struct Place2 {
  double x = 0, y = 0;
};

/// x' = a·x + c·y + e, y' = b·x + d·y + f, as SVG and PDF write it.
struct Affine {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  static constexpr Affine moved(double x, double y) { return {1, 0, 0, 1, x, y}; }
  static constexpr Affine scaled(double x, double y) { return {x, 0, 0, y, 0, 0}; }

  constexpr Place2 operator()(Place2 p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  /// This one after `inner`.
  constexpr Affine operator*(const Affine& inner) const {
    return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
            b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
  }
  /// By how much areas grow; negative where the plane is mirrored, 0 where it is flattened.
  constexpr double determinant() const { return a * d - b * c; }
  constexpr bool turns_nothing() const { return a == 1 && b == 0 && c == 0 && d == 1; }
};

}  // namespace octavo::base

namespace octavo {
using base::Affine;
using base::Place2;
}  // namespace octavo
