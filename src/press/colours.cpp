#include "press/colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <string>
#include <utility>

#include <lcms2.h>

#include "graphics/pixels.h"

namespace octavo::press {
namespace {

using Space = display::Image::Space;

struct CloseHandle {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using ProfileHandle = std::unique_ptr<void, CloseHandle>;
using Transform = std::unique_ptr<void, DeleteTransform>;

ProfileHandle open_profile(std::string_view bytes) {
  return ProfileHandle(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
}

/// One transform may be used by several threads: nothing is cached in it.
constexpr cmsUInt32Number shared = cmsFLAGS_NOCACHE;
constexpr cmsUInt32Number with_black_point = cmsFLAGS_BLACKPOINTCOMPENSATION | shared;

Transform make_transform(const ProfileHandle& from, cmsUInt32Number form, const ProfileHandle& to,
                         cmsUInt32Number to_form, cmsUInt32Number intent) {
  return Transform(cmsCreateTransform(from.get(), form, to.get(), to_form, intent, with_black_point));
}

/// How much black ink alone, of 255, is as light as each grey of sRGB, the lightest and the darkest being paper and
/// full black.
std::array<std::uint8_t, 256> black_for_greys(const ProfileHandle& inks, const ProfileHandle& rgb) {
  const ProfileHandle lab(cmsCreateLab4Profile(nullptr));
  const Transform of_ink(
      cmsCreateTransform(inks.get(), TYPE_CMYK_8, lab.get(), TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC, shared));
  const Transform of_grey(
      cmsCreateTransform(rgb.get(), TYPE_RGB_8, lab.get(), TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC, shared));
  std::array<std::uint8_t, 256> table{};
  std::array<double, 256> lightness{};
  for (int k = 0; k < 256; ++k) {
    const std::array<std::uint8_t, 4> ink{0, 0, 0, static_cast<std::uint8_t>(k)};
    cmsCIELab colour{};
    cmsDoTransform(of_ink.get(), ink.data(), &colour, 1);
    lightness[static_cast<std::size_t>(k)] = colour.L;
  }
  const double darkest = lightness[255], lightest = lightness[0];
  std::size_t k = 255;
  for (int grey = 0; grey < 256; ++grey) {
    const auto level = static_cast<std::uint8_t>(grey);
    const std::array<std::uint8_t, 3> pixel{level, level, level};
    cmsCIELab colour{};
    cmsDoTransform(of_grey.get(), pixel.data(), &colour, 1);
    const double wanted = darkest + colour.L / 100 * (lightest - darkest);
    while (k > 0 && std::abs(lightness[k - 1] - wanted) <= std::abs(lightness[k] - wanted)) --k;
    table[static_cast<std::size_t>(grey)] = static_cast<std::uint8_t>(k);
  }
  return table;
}

bool is_grey(const char* pixel) {
  return pixel[0] == pixel[1] && pixel[1] == pixel[2];
}

bool is_grey(const graphics::Pixels& pixels) {
  for (std::size_t i = 0; i < pixels.samples.size(); i += 3) {
    if (!is_grey(pixels.samples.data() + i)) return false;
  }
  return true;
}

/// Of inks that nobody says the look of (ISO 32000-1, 10.3.3).
char grey_by_rule(const char* inks) {
  const auto ink = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(inks[i])); };
  const int dark = (30 * ink(0) + 59 * ink(1) + 11 * ink(2) + 50) / 100 + ink(3);
  return static_cast<char>(255 - std::min(255, dark));
}

/// The image with other samples: no coding, no palette, no profile.
display::Image with_samples(const display::Image& image, Space space, std::string samples) {
  display::Image made = image;
  made.coding = display::Image::Coding::raw;
  made.space = space;
  made.bits = 8;
  made.inverted = false;
  made.palette.clear();
  made.icc = {};
  const auto kept = std::make_shared<const std::string>(std::move(samples));
  made.data = {image.data.path, *kept, kept};
  return made;
}

}  // namespace

struct InkConversion::Tables {
  ProfileHandle inks, srgb;
  Transform from_srgb;
  std::array<std::uint8_t, 256> black{};

  explicit Tables(std::string_view profile) : inks(open_profile(profile)), srgb(cmsCreate_sRGBProfile()) {
    if (is_black_alone()) {
      from_srgb = make_transform(srgb, TYPE_RGB_8, inks, TYPE_GRAY_8, INTENT_RELATIVE_COLORIMETRIC);
      for (int grey = 0; grey < 256; ++grey) {
        const auto level = static_cast<std::uint8_t>(grey);
        black[level] = static_cast<std::uint8_t>(255 - grey_of({level, level, level}));
      }
      return;
    }
    from_srgb = make_transform(srgb, TYPE_RGB_8, inks, TYPE_CMYK_8, INTENT_RELATIVE_COLORIMETRIC);
    black = black_for_greys(inks, srgb);
  }

  bool is_black_alone() const { return cmsGetColorSpace(inks.get()) == cmsSigGrayData; }

  std::uint8_t grey_of(const std::array<std::uint8_t, 3>& pixel) const {
    std::uint8_t grey = 0;
    cmsDoTransform(from_srgb.get(), pixel.data(), &grey, 1);
    return grey;
  }

  /// Any image as one of black ink, for a press that has no other.
  display::Image in_black(const display::Image& image, const graphics::Pixels& pixels) const {
    const auto channels = static_cast<std::size_t>(pixels.channels);
    const std::size_t count = pixels.samples.size() / channels;
    const ProfileHandle own = image.icc.bytes.empty() ? nullptr : open_profile(image.icc.bytes);
    const bool rgb = channels == 3;
    const bool known = own && cmsGetColorSpace(own.get()) == (rgb ? cmsSigRgbData : cmsSigCmykData);
    const Transform from_own =
        known ? make_transform(own, rgb ? TYPE_RGB_8 : TYPE_CMYK_8, inks, TYPE_GRAY_8, INTENT_RELATIVE_COLORIMETRIC)
              : nullptr;
    std::string grey(count, '\0');
    if (from_own || rgb) {
      cmsDoTransform(from_own ? from_own.get() : from_srgb.get(), pixels.samples.data(), grey.data(),
                     static_cast<cmsUInt32Number>(count));
    } else {
      for (std::size_t i = 0; i < count; ++i) grey[i] = grey_by_rule(pixels.samples.data() + i * channels);
    }
    return with_samples(image, Space::grey, std::move(grey));
  }

  /// A picture that is grey as a whole becomes one of black ink; else each pixel is converted, and in drawings, whose
  /// greys are meant, grey ones to black. In photographs they are chance, and would stand out from their neighbours.
  display::Image from_rgb(const display::Image& image, const graphics::Pixels& pixels) const {
    const std::size_t count = pixels.samples.size() / 3;
    if (is_grey(pixels)) {
      std::string grey(count, '\0');
      for (std::size_t i = 0; i < count; ++i) grey[i] = static_cast<char>(255 - black_of(pixels.samples[3 * i]));
      return with_samples(image, Space::grey, std::move(grey));
    }
    std::string ink(count * 4, '\0');
    const ProfileHandle own = image.icc.bytes.empty() ? nullptr : open_profile(image.icc.bytes);
    const bool own_rgb = own && cmsGetColorSpace(own.get()) == cmsSigRgbData;
    const Transform from_own =
        own_rgb ? make_transform(own, TYPE_RGB_8, inks, TYPE_CMYK_8, INTENT_RELATIVE_COLORIMETRIC) : nullptr;
    cmsDoTransform(from_own ? from_own.get() : from_srgb.get(), pixels.samples.data(), ink.data(),
                   static_cast<cmsUInt32Number>(count));
    if (image.coding != display::Image::Coding::jpeg) {
      for (std::size_t i = 0; i < count; ++i) {
        if (!is_grey(pixels.samples.data() + 3 * i)) continue;
        std::fill_n(ink.data() + 4 * i, 3, '\0');
        ink[4 * i + 3] = static_cast<char>(black_of(pixels.samples[3 * i]));
      }
    }
    return with_samples(image, Space::cmyk, std::move(ink));
  }

  /// Inks that were mixed for another press.
  display::Image from_other_inks(const display::Image& image, const ProfileHandle& own,
                                 const graphics::Pixels& pixels) const {
    std::string ink(pixels.samples.size(), '\0');
    const Transform transform =
        make_transform(own, TYPE_CMYK_8, inks, TYPE_CMYK_8, INTENT_PRESERVE_K_ONLY_RELATIVE_COLORIMETRIC);
    cmsDoTransform(transform.get(), pixels.samples.data(), ink.data(),
                   static_cast<cmsUInt32Number>(pixels.samples.size() / 4));
    return with_samples(image, Space::cmyk, std::move(ink));
  }

  std::uint8_t black_of(char grey) const { return black[static_cast<unsigned char>(grey)]; }
};

struct InkConversion::State {
  std::string_view profile;
  std::once_flag once = {};
  std::unique_ptr<Tables> tables = {};
};

InkConversion::InkConversion(std::string_view profile) : state_(std::make_unique<State>()) {
  state_->profile = profile;
}
InkConversion::~InkConversion() = default;
InkConversion::InkConversion(InkConversion&&) noexcept = default;
InkConversion& InkConversion::operator=(InkConversion&&) noexcept = default;

const InkConversion::Tables& InkConversion::tables() const {
  std::call_once(state_->once, [&] { state_->tables = std::make_unique<Tables>(state_->profile); });
  return *state_->tables;
}

Cmyk InkConversion::ink_of(std::uint8_t red, std::uint8_t green, std::uint8_t blue) const {
  const auto part = [](std::uint8_t value) { return static_cast<std::uint16_t>((value * 1000 + 127) / 255); };
  if (red == green && green == blue) return {0, 0, 0, part(tables().black[red])};
  const std::array<std::uint8_t, 3> pixel{red, green, blue};
  if (tables().is_black_alone()) return {0, 0, 0, part(static_cast<std::uint8_t>(255 - tables().grey_of(pixel)))};
  std::array<std::uint8_t, 4> ink{};
  cmsDoTransform(tables().from_srgb.get(), pixel.data(), ink.data(), 1);
  return {part(ink[0]), part(ink[1]), part(ink[2]), part(ink[3])};
}

std::optional<display::Image> InkConversion::in_ink(const display::Image& image, Diagnostics& diagnostics) const {
  const ProfileHandle own = image.icc.bytes.empty() ? nullptr : open_profile(image.icc.bytes);
  const bool black_alone = tables().is_black_alone() && image.space != Space::grey;
  const bool other_inks = own && image.space == Space::cmyk && cmsGetColorSpace(own.get()) == cmsSigCmykData;
  if (image.space == Space::grey || (image.space == Space::cmyk && !other_inks && !black_alone)) {
    display::Image same = image;
    same.icc = {};
    return same;
  }
  const auto pixels = graphics::decode(image);
  if (!pixels) {
    diagnostics.report(Code::E603, image.span, "the image " + image.data.path + " cannot be decoded",
                       {"open it in an image editor and save it again"});
    return std::nullopt;
  }
  if (black_alone && image.space == Space::cmyk) return tables().in_black(image, *pixels);
  if (other_inks) return tables().from_other_inks(image, own, *pixels);
  if (image.icc.bytes.empty()) {
    diagnostics.report(Code::W814, image.span,
                       "the image " + image.data.path + " has no profile, and is taken for sRGB",
                       {"save it with its profile, if it is of another space"});
  }
  return black_alone ? tables().in_black(image, *pixels) : tables().from_rgb(image, *pixels);
}

bool convert_images(display::Document& document, const InkConversion& conversion, Diagnostics& diagnostics) {
  for (display::Image& image : document.images) {
    auto converted = conversion.in_ink(image, diagnostics);
    if (!converted) return false;
    image = std::move(*converted);
  }
  return true;
}

}  // namespace octavo::press
