#include "graphics/profile.h"

#include <memory>

namespace octavo::graphics {

void attach_profile(display::Image& image, std::string profile) {
  using Space = display::Image::Space;
  constexpr std::size_t header = 128;
  if (profile.size() < header || profile.compare(36, 4, "acsp") != 0) return;
  const std::string_view space = std::string_view(profile).substr(16, 4);
  const bool fits = image.space == Space::grey   ? space == "GRAY"
                    : image.space == Space::cmyk ? space == "CMYK"
                                                 : space == "RGB ";
  if (!fits) return;
  const auto kept = std::make_shared<const std::string>(std::move(profile));
  image.icc = {"", *kept, kept};
}

}  // namespace octavo::graphics
