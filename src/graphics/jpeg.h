#pragma once
// JPEG files: checked, and passed through unchanged (PDF's DCTDecode reads them).

#include <optional>

#include "graphics/image.h"

namespace octavo::graphics {

bool is_jpeg(std::string_view bytes);
std::optional<display::Image> read_jpeg(const base::FileBytes& file, Span span, Diagnostics& diagnostics);
Resolution jpeg_resolution(std::string_view bytes);

}  // namespace octavo::graphics
