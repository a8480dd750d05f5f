#pragma once
// Where markers stand on an outline, and which way they point (SVG 2, 13.7.4).

#include <optional>
#include <vector>

#include "graphics/svg/curves.h"

namespace octavo::graphics::svg {

/// A point that an outline is made of, with the way that leads there and the way on; nothing where there is none.
struct Vertex {
  Place2 at;
  std::optional<Place2> in, out;
};

std::vector<Vertex> vertices_of(const Curves& curves);
/// In radians, half-way between both ways.
double direction_at(const Vertex& vertex);

}  // namespace octavo::graphics::svg
