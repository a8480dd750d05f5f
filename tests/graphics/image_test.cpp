#include "graphics/image.h"

#include <doctest/doctest.h>

#include "fixtures.h"

using namespace octavo;
using namespace octavo::graphics_test;
using Coding = display::Image::Coding;
using Space = display::Image::Space;

namespace {

display::Image read_well(const std::string& bytes) {
  Diagnostics diagnostics;
  auto image = graphics::read_image(as_file(bytes), {}, diagnostics);
  for (const auto& diagnostic : diagnostics.sorted()) FAIL_CHECK(diagnostic.message);
  REQUIRE(image);
  return *image;
}

base::Diagnostic read_badly(const std::string& bytes) {
  Diagnostics diagnostics;
  const Span span{SourceId{1}, 10, 20};
  CHECK_FALSE(graphics::read_image(as_file(bytes), span, diagnostics));
  const auto all = diagnostics.sorted();
  REQUIRE(all.size() == 1);
  CHECK(all[0].span == span);
  return all[0];
}

std::string_view id_of(const base::Diagnostic& diagnostic) {
  return base::info(diagnostic.code).id;
}

/// A JPEG of 40 × 30 pixels with an Exif segment after its JFIF one.
std::string with_exif(const std::string& exif) {
  const std::string segment = std::string("Exif\0\0", 6) + exif;
  std::string jpeg = make_jpeg({});
  std::string marker = "\xFF\xE1";
  marker += static_cast<char>((segment.size() + 2) >> 8);
  marker += static_cast<char>((segment.size() + 2) & 0xFF);
  return jpeg.insert(20, marker + segment);
}

}  // namespace

TEST_CASE("JPEG data passes through unchanged") {
  for (const int components : {1, 3, 4}) {
    for (const bool progressive : {false, true}) {
      JpegKind kind;
      kind.components = components;
      kind.progressive = progressive;
      const std::string bytes = make_jpeg(kind);
      const display::Image image = read_well(bytes);
      CHECK(image.coding == Coding::jpeg);
      CHECK(image.data.bytes == bytes);
      CHECK(image.width == 40);
      CHECK(image.height == 30);
      CHECK(image.bits == 8);
      CHECK(image.space == (components == 1 ? Space::grey : components == 3 ? Space::rgb : Space::cmyk));
      CHECK(image.inverted == (components == 4));
    }
  }
}

TEST_CASE("an ICC profile in several segments is put together, if it fits the image") {
  JpegKind kind;
  kind.profile = profile_head("RGB ");
  CHECK(read_well(make_jpeg(kind)).icc.bytes == kind.profile);
  kind.profile = profile_head("CMYK");
  CHECK(read_well(make_jpeg(kind)).icc.bytes.empty());
}

TEST_CASE("a truncated JPEG is damaged, wherever it is cut") {
  for (const bool progressive : {false, true}) {
    JpegKind kind;
    kind.width = kind.height = 100;
    kind.progressive = progressive;
    const std::string whole = make_jpeg(kind);
    for (std::size_t size = 4; size + 2 < whole.size(); size += 97) {
      CAPTURE(size);
      CHECK(id_of(read_badly(whole.substr(0, size))) == "E603");
    }
  }
}

TEST_CASE("a JPEG with a hole in its data is damaged") {
  JpegKind kind;
  kind.width = kind.height = 200;
  std::string bytes = make_jpeg(kind);
  bytes.replace(bytes.size() / 2, 400, std::string(400, '\xFF'));
  CHECK(id_of(read_badly(bytes)) == "E603");
}

TEST_CASE("kinds of JPEG that PDF cannot hold are told apart from damage") {
  std::string bytes = make_jpeg({});
  const auto frame = bytes.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  std::string lossless = bytes;
  lossless[frame + 1] = '\xC3';
  CHECK(id_of(read_badly(lossless)) == "E602");
  CHECK(read_badly(lossless).message.find("lossless") != std::string::npos);
  std::string deep = bytes;
  deep[frame + 4] = 12;
  CHECK(read_badly(deep).message.find("12-bit") != std::string::npos);
}

TEST_CASE("PNG rows pass through where PDF reads them") {
  for (const int bits : {1, 2, 4, 8, 16}) {
    for (const int colour : {0, 2, 3}) {
      if ((colour == 2 && bits < 8) || (colour == 3 && bits > 8)) continue;
      CAPTURE(bits);
      CAPTURE(colour);
      PngKind kind;
      kind.bits = bits;
      kind.colour = colour;
      const std::string bytes = make_png(kind);
      const display::Image image = read_well(bytes);
      CHECK(image.coding == Coding::deflated_png_rows);
      CHECK(image.bits == bits);
      CHECK(image.space == (colour == 0 ? Space::grey : colour == 2 ? Space::rgb : Space::indexed_rgb));
      CHECK(bytes.find(image.data.bytes) != std::string::npos);
      CHECK(image.palette.size() == (colour == 3 ? std::size_t{3} << bits : 0));
      CHECK(image.alpha.empty());
    }
  }
}

TEST_CASE("alpha, transparency and interlacing are decoded") {
  PngKind kind;
  kind.colour = 6;
  display::Image image = read_well(make_png(kind));
  CHECK(image.coding == Coding::raw);
  CHECK(image.space == Space::rgb);
  REQUIRE(image.data.bytes.size() == 40 * 30 * 3);
  REQUIRE(image.alpha.size() == 40 * 30);
  CHECK(static_cast<unsigned char>(image.data.bytes[0]) == 0);
  CHECK(static_cast<unsigned char>(image.alpha[0]) == 21);  // the fixture counts 0, 7, 14, 21 along a row
  kind.bits = 16;
  image = read_well(make_png(kind));
  CHECK(image.bits == 8);
  CHECK(image.alpha.size() == 40 * 30);
  image = read_well(make_png({.colour = 4}));
  CHECK(image.space == Space::grey);
  CHECK(image.data.bytes.size() == 40 * 30);
  image = read_well(make_png({.colour = 3, .transparent = true}));
  CHECK(image.space == Space::rgb);
  CHECK(image.alpha.size() == 40 * 30);
  image = read_well(make_png({.colour = 2, .bits = 16, .interlaced = true}));
  CHECK(image.bits == 16);
  CHECK(image.data.bytes.size() == 40 * 30 * 6);
  CHECK(image.alpha.empty());
}

TEST_CASE("an interlaced PNG decodes to the pixels of the plain one") {
  const display::Image plain = read_well(make_png({.colour = 6}));
  const display::Image interlaced = read_well(make_png({.colour = 6, .interlaced = true}));
  CHECK(plain.data.bytes == interlaced.data.bytes);
  CHECK(plain.alpha == interlaced.alpha);
}

TEST_CASE("a PNG that is cut or altered is damaged") {
  for (const bool interlaced : {false, true}) {
    const std::string whole = make_png({.interlaced = interlaced});
    for (std::size_t size = 9; size < whole.size(); size += 61) {
      CAPTURE(size);
      CHECK(id_of(read_badly(whole.substr(0, size))) == "E603");
    }
    std::string altered = whole;
    altered[altered.find("IDAT") + 40] ^= 1;
    CHECK(id_of(read_badly(altered)) == "E603");
  }
}

TEST_CASE("an image that claims too many pixels is refused by its head") {
  std::string png = make_png({});
  png.replace(16, 8, std::string("\x00\x01\x86\xA0\x00\x01\x86\xA0", 8));
  const base::Diagnostic refused = read_badly(png);
  CHECK(id_of(refused) == "E604");
  CHECK(refused.message.find("100000 × 100000") != std::string::npos);
  std::string jpeg = make_jpeg({});
  jpeg.replace(jpeg.find("\xFF\xC0") + 5, 4, "\xFF\x00\xFF\x00", 4);
  CHECK(id_of(read_badly(jpeg)) == "E604");
  png.replace(16, 4, std::string(4, '\0'));
  CHECK(id_of(read_badly(png)) == "E603");
}

TEST_CASE("other files are told what they seem to be") {
  const auto message = [](const std::string& bytes) {
    const base::Diagnostic diagnostic = read_badly(bytes);
    CHECK(id_of(diagnostic) == "E602");
    CHECK_FALSE(diagnostic.hints.empty());
    return diagnostic.message;
  };
  CHECK(message(std::string("RIFF\x10\0\0\0WEBPVP8 ", 16)) ==
        "picture is not a JPEG, PNG or SVG image: it seems to be a WebP image");
  CHECK(message("GIF89a....").find("a GIF image") != std::string::npos);
  CHECK(message("<?xml version=\"1.0\"?>\n<book/>").find("an XML file") != std::string::npos);
  CHECK(message("<!DOCTYPE html><html>").find("a web page") != std::string::npos);
  CHECK(message("%PDF-1.7").find("a PDF") != std::string::npos);
  CHECK(message("") == "picture is not a JPEG, PNG or SVG image: it seems to be empty");
  CHECK(message("nothing known") == "picture is not a JPEG, PNG or SVG image");
}

TEST_CASE("the stated resolution comes from JFIF, Exif or pHYs") {
  const auto of = [](const std::string& bytes) { return graphics::stated_resolution(as_file(bytes)); };
  CHECK(of(make_jpeg({.profile = {}, .dots = 300})).x == doctest::Approx(300));
  CHECK(of(make_jpeg({.profile = {}, .dots = 118, .unit = 2})).y == doctest::Approx(299.72));
  CHECK(of(make_jpeg({})).x == 0);
  CHECK(of(make_png({.dots_per_metre = 11811})).x == doctest::Approx(300).epsilon(0.001));
  CHECK(of(make_png({})).x == 0);
  CHECK(of("nothing").x == 0);
}

TEST_CASE("the resolution is read from Exif in both byte orders") {
  const std::string little(
      "II*\0\x08\0\0\0\x03\0"
      "\x1A\x01\x05\0\x01\0\0\0\x32\0\0\0"
      "\x1B\x01\x05\0\x01\0\0\0\x32\0\0\0"
      "\x28\x01\x03\0\x01\0\0\0\x02\0\0\0"
      "\0\0\0\0\x58\x02\0\0\x02\0\0\0",
      58);
  const std::string big(
      "MM\0*\0\0\0\x08\0\x01"
      "\x01\x1A\0\x05\0\0\0\x01\0\0\0\x1A"
      "\0\0\0\0\0\0\0\x78\0\0\0\x01",
      34);
  for (const auto& [exif, expected] : {std::pair(little, 300.0), std::pair(big, 120.0)}) {
    CHECK(graphics::stated_resolution(as_file(with_exif(exif))).x == doctest::Approx(expected));
  }
}

TEST_CASE("the orientation is read from Exif, and swaps width and height") {
  const auto said = [](char value) {
    std::string exif("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 26);
    exif[19] = value;
    Diagnostics diagnostics;
    const auto image = graphics::read_image(as_file(with_exif(exif)), {}, diagnostics);
    REQUIRE(image);
    return *image;
  };
  CHECK(said(3).orientation == display::Orientation::half_turn);
  CHECK(said(6).orientation == display::Orientation::right);
  CHECK(said(6).shown_width() == 30);
  CHECK(said(6).shown_height() == 40);
  CHECK(said(3).shown_width() == 40);
  CHECK(said(0).orientation == display::Orientation::upright);
  CHECK(said(9).orientation == display::Orientation::upright);
}
