#pragma once
// The samples of an image, decoded: what colour conversion and the measuring of ink work on.

#include <cstdint>
#include <optional>
#include <string>

#include "display/display.h"

namespace octavo::graphics {

/// Eight bits a sample, row by row from the top as the file stores them, channels beside each other.
struct Pixels {
  std::uint32_t width = 0, height = 0;
  int channels = 0;     ///< 1 grey, 3 RGB, 4 CMYK with 255 as full ink
  std::string samples;  ///< width × height × channels
};

/// Decodes what an image of the display list carries, palettes looked up; nothing where its data is damaged.
std::optional<Pixels> decode(const display::Image& image);

}  // namespace octavo::graphics
