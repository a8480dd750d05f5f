#pragma once
// ICC profiles inside images.

#include <string>

#include "display/display.h"

namespace octavo::graphics {

/// Attaches a profile when its colour space (ICC.1, 7.2.6) is the image's; one that does not fit would make the whole
/// PDF faulty and is left out, as viewers leave it out of the image.
void attach_profile(display::Image& image, std::string profile);

}  // namespace octavo::graphics
