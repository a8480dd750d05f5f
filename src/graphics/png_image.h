#pragma once
// PNG files: rows pass through deflated where PDF can read them, else they are decoded.

#include <optional>

#include "graphics/image.h"

namespace octavo::graphics {

bool is_png(std::string_view bytes);
std::optional<display::Image> read_png(const base::FileBytes& file, Span span, Diagnostics& diagnostics);
Resolution png_resolution(std::string_view bytes);

}  // namespace octavo::graphics
