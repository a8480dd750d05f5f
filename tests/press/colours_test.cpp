// Colours into ink.

#include "press/colours.h"

#include <doctest/doctest.h>

#include "small_pdf.h"

using namespace octavo;
using namespace octavo::press;
using namespace octavo::press_test;

namespace {

display::Image image_of(display::Image::Space space, std::string samples, std::uint32_t width) {
  display::Image image;
  image.space = space;
  image.width = width;
  image.height = 1;
  const auto kept = std::make_shared<const std::string>(std::move(samples));
  image.data = {"a.png", *kept, kept};
  return image;
}

const InkConversion& conversion() {
  static const std::string profile = fogra39_profile();
  static const InkConversion made{profile};
  return made;
}

}  // namespace

TEST_CASE("greys become black ink alone, from paper to full black") {
  CHECK(conversion().ink_of(255, 255, 255) == base::paper_white);
  CHECK(conversion().ink_of(0, 0, 0) == base::black);
  Cmyk before = base::black;
  for (int grey = 1; grey < 256; ++grey) {
    const auto level = static_cast<std::uint8_t>(grey);
    const Cmyk ink = conversion().ink_of(level, level, level);
    CHECK(ink.is_grey());
    CHECK(ink.k <= before.k);
    before = ink;
  }
}

TEST_CASE("colours become the inks that one expects, within the limit of the paper") {
  const Cmyk red = conversion().ink_of(255, 0, 0);
  CHECK(red.m > 800);
  CHECK(red.y > 800);
  CHECK(red.c < 200);
  for (int r = 0; r < 256; r += 51) {
    for (int g = 0; g < 256; g += 51) {
      for (int b = 0; b < 256; b += 51) {
        const Cmyk ink = conversion().ink_of(static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(g),
                                             static_cast<std::uint8_t>(b));
        CHECK(ink.c + ink.m + ink.y + ink.k <= 3310);
      }
    }
  }
}

TEST_CASE("an image without a profile is taken for sRGB, and told of") {
  Diagnostics diagnostics;
  const auto ink =
      conversion().in_ink(image_of(display::Image::Space::rgb, std::string("\xFF\0\0\x80\x80\x80", 6), 2), diagnostics);
  REQUIRE(ink.has_value());
  CHECK(ink->space == display::Image::Space::cmyk);
  REQUIRE(ink->data.bytes.size() == 8);
  CHECK(static_cast<unsigned char>(ink->data.bytes[1]) > 200);
  CHECK(ink->data.bytes.substr(4, 3) == std::string(3, '\0'));  // grey in a drawing
  REQUIRE(diagnostics.warnings() == 1);
  CHECK(diagnostics.sorted().front().code == Code::W814);
}

TEST_CASE("a picture that is grey as a whole becomes one of black ink") {
  Diagnostics diagnostics;
  auto picture = image_of(display::Image::Space::rgb, std::string("\0\0\0\x80\x80\x80\xFF\xFF\xFF", 9), 3);
  const std::string profile = srgb_profile();
  picture.icc = {"", profile, nullptr};
  const auto ink = conversion().in_ink(picture, diagnostics);
  REQUIRE(ink.has_value());
  CHECK(ink->space == display::Image::Space::grey);
  CHECK(ink->icc.bytes.empty());
  CHECK(static_cast<unsigned char>(ink->data.bytes[0]) == 0);
  CHECK(static_cast<unsigned char>(ink->data.bytes[2]) == 255);
  CHECK(diagnostics.warnings() == 0);
}

TEST_CASE("grey and ink go through, and palettes are looked up") {
  Diagnostics diagnostics;
  CHECK(conversion().in_ink(image_of(display::Image::Space::grey, "abc", 3), diagnostics)->data.bytes == "abc");
  CHECK(conversion().in_ink(image_of(display::Image::Space::cmyk, "abcd", 1), diagnostics)->data.bytes == "abcd");
  auto indexed = image_of(display::Image::Space::indexed_rgb, std::string("\x40", 1), 2);  // 01 00: of two bits a pixel
  indexed.bits = 2;
  indexed.palette = std::string("\xFF\xFF\xFF\0\0\xFF", 6);
  const auto ink = conversion().in_ink(indexed, diagnostics);
  REQUIRE(ink.has_value());
  CHECK(ink->data.bytes.substr(4) == std::string(4, '\0'));
  CHECK(static_cast<unsigned char>(ink->data.bytes[0]) > 150);
}

TEST_CASE("an image whose data is damaged is told of") {
  Diagnostics diagnostics;
  auto broken = image_of(display::Image::Space::rgb, "x", 10);
  CHECK_FALSE(conversion().in_ink(broken, diagnostics).has_value());
  CHECK(diagnostics.sorted().front().code == Code::E603);
  broken.coding = display::Image::Coding::jpeg;
  CHECK_FALSE(conversion().in_ink(broken, diagnostics).has_value());
  broken.coding = display::Image::Coding::deflated_png_rows;
  CHECK_FALSE(conversion().in_ink(broken, diagnostics).has_value());
}
