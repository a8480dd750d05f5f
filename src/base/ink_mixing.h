#pragma once
// From colours of screens to ink, as a function that the early stages are given and the press knows.

#include <functional>

#include "base/colour.h"

namespace octavo::base {

/// A colour of sRGB, each part from 0 to 1.
struct Rgb {
  double red = 0, green = 0, blue = 0;
};

/// Without one, colours are mixed by rule.
using InkMixing = std::function<Cmyk(const Rgb&)>;

}  // namespace octavo::base
