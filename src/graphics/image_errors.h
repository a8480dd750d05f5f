#pragma once
// Messages that both image readers give.

#include <string_view>

#include "base/diagnostics.h"
#include "base/files.h"

namespace octavo::graphics {

/// E603: the image is of a kind that is read, but cannot be.
void report_damaged(Diagnostics& diagnostics, Span span, const base::FileBytes& file, std::string_view why);
/// E604 when the image has more pixels than `most_pixels`, or none; false then.
bool check_pixels(Diagnostics& diagnostics, Span span, const base::FileBytes& file, std::uint64_t width,
                  std::uint64_t height);

}  // namespace octavo::graphics
