#pragma once
// Images made for the tests by libjpeg and libpng.

#include <cstdint>
#include <string>

#include "base/files.h"

namespace octavo::graphics_test {

struct JpegKind {
  unsigned width = 40, height = 30;
  int components = 3;  ///< 1 grey, 3 RGB, 4 CMYK as Adobe inverts it
  bool progressive = false;
  std::string profile;  ///< in ICC segments, split in two
  int dots = 0;         ///< density, per `unit`
  int unit = 1;         ///< 1 inch, 2 centimetre
};
std::string make_jpeg(const JpegKind& kind);

struct PngKind {
  unsigned width = 40, height = 30;
  int colour = 2;  ///< PNG colour type: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
  int bits = 8;
  bool interlaced = false;
  bool transparent = false;  ///< with a tRNS chunk
  unsigned dots_per_metre = 0;
};
std::string make_png(const PngKind& kind);

/// An ICC profile of the given colour space ("RGB ", "CMYK"), only its header.
std::string profile_head(const std::string& space);

base::FileBytes as_file(std::string bytes);

}  // namespace octavo::graphics_test
