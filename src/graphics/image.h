#pragma once
// Reading images: what they are, how many pixels, and their data as the display list carries it.

#include <optional>

#include "base/diagnostics.h"
#include "base/files.h"
#include "display/display.h"

namespace octavo::graphics {

/// The most pixels that an image may have (a decompression bomb is refused by its head).
inline constexpr std::uint64_t most_pixels = 200'000'000;

/// Reads a JPEG or PNG file; `span` is the attribute that named it, for diagnostics (E602, E603, E604). JPEG data
/// passes through unchanged; PNG rows pass through where PDF can read them, else they are decoded.
std::optional<display::Image> read_image(const base::FileBytes& file, Span span, Diagnostics& diagnostics);

/// The resolution in dots per inch that the file states; 0 when it states none.
struct Resolution {
  double x = 0, y = 0;
};
Resolution stated_resolution(const base::FileBytes& file);

}  // namespace octavo::graphics
