#pragma once
// Images as XObjects (ISO 32000-1, 8.9.5), their coded data passed through.

#include <string>

#include "display/display.h"
#include "pdf/deflate.h"
#include "pdf/haru_document.h"

namespace octavo::pdf {

/// What has to be compressed before an image can be written; empty where the data goes through as it came.
struct ImageStreams {
  std::string data, alpha, profile;
};

ImageStreams make_image_streams(const display::Image& image, Deflater& deflater);

/// Whether an image says nothing of its colours, which are then taken for sRGB.
bool needs_srgb(const display::Image& image);

/// `image` must live until the file is saved: its coded data is not copied. `srgb` is the profile of those that need
/// it.
ObjectNumber write_image(HaruDocument& file, const display::Image& image, ImageStreams streams, ObjectNumber srgb);

}  // namespace octavo::pdf
