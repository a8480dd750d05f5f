#pragma once
// The marker segments before a JPEG's first scan (ITU-T T.81, annex B): profiles, resolutions, Adobe's transform.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graphics/image.h"

namespace octavo::graphics {

struct JpegSegment {
  std::uint8_t marker = 0;  ///< the byte after 0xFF
  std::string_view data;    ///< without the length
};

/// Up to the start of the first scan, or to where the file stops making sense.
std::vector<JpegSegment> jpeg_segments(std::string_view bytes);

/// The ICC profile from its APP2 segments in their stated order; empty when there is none or a part is missing.
std::string jpeg_profile(const std::vector<JpegSegment>& segments);

/// From JFIF, or from Exif where JFIF states none.
Resolution resolution_of(const std::vector<JpegSegment>& segments);

/// From Exif; upright where it says nothing that makes sense.
display::Orientation orientation_of(const std::vector<JpegSegment>& segments);

}  // namespace octavo::graphics
