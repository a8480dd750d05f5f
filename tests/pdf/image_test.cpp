// Images in the file, as poppler lists them and draws them.

#include "graphics/image.h"

#include <array>
#include <sstream>

#include <doctest/doctest.h>

#include "../graphics/fixtures.h"
#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf_test;
using namespace octavo::literals;
using graphics_test::as_file;
using graphics_test::JpegKind;
using graphics_test::PngKind;

namespace {

void add_image(TestBook& book, const std::string& bytes) {
  Diagnostics diagnostics;
  auto image = graphics::read_image(as_file(bytes), {}, diagnostics);
  REQUIRE(image);
  const auto index = static_cast<std::uint32_t>(book.document.images.size());
  book.document.images.push_back(std::move(*image));
  display::Page& page = book.add_page(100, 100);
  page.items.push_back(
      {display::Picture{{10_pt, 20_pt, 40_pt, 30_pt}, index, "A gradient", {}}, display::Role::content});
}

/// The columns "type … enc" of pdfimages -list, single-spaced.
std::vector<std::string> list_images(const std::string& path) {
  std::istringstream lines(run_tool("pdfimages -list " + path).out);
  std::vector<std::string> rows;
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    std::istringstream columns(line);
    std::string page, number, type, width, height, colour, components, bits, coding;
    columns >> page >> number >> type >> width >> height >> colour >> components >> bits >> coding;
    rows.push_back(type + ' ' + width + 'x' + height + ' ' + colour + ' ' + bits + ' ' + coding);
  }
  return rows;
}

TestBook book_of_images() {
  TestBook book;
  JpegKind jpeg;
  add_image(book, graphics_test::make_jpeg(jpeg));
  jpeg.components = 1;
  add_image(book, graphics_test::make_jpeg(jpeg));
  jpeg.components = 4;
  jpeg.progressive = true;
  add_image(book, graphics_test::make_jpeg(jpeg));
  for (const int colour : {0, 2, 3, 4, 6}) {
    PngKind png;
    png.colour = colour;
    add_image(book, graphics_test::make_png(png));
  }
  add_image(book, graphics_test::make_png({.colour = 3, .bits = 2}));
  add_image(book, graphics_test::make_png({.colour = 2, .bits = 16}));
  add_image(book, graphics_test::make_png({.colour = 0, .interlaced = true}));
  return book;
}

/// A picture of four pixels: 250 top left, 180 top right, 110 bottom left, 40 bottom right.
display::Image four_greys(display::Orientation orientation) {
  static const std::string pixels{'\xFA', '\xB4', '\x6E', '\x28'};
  display::Image image;
  image.space = display::Image::Space::grey;
  image.width = image.height = 2;
  image.data = as_file(pixels);
  image.orientation = orientation;
  return image;
}

/// The average grey of the picture's place on a page, drawn at 72 dpi.
int average(const std::string& pgm) {
  const std::string bytes = load(pgm);
  const std::string pixels = bytes.substr(bytes.size() - 100 * 100);
  int sum = 0;
  for (std::size_t y = 20; y < 50; ++y) {
    for (std::size_t x = 10; x < 50; ++x) sum += static_cast<unsigned char>(pixels[y * 100 + x]);
  }
  return sum / (40 * 30);
}

}  // namespace

TEST_CASE("images keep their coding, colours and depth") {
  const std::string path = write_to_file(book_of_images().document, "images.pdf");
  CHECK(list_images(path) ==
        std::vector<std::string>{"image 40x30 icc 8 jpeg", "image 40x30 gray 8 jpeg", "image 40x30 cmyk 8 jpeg",
                                 "image 40x30 gray 8 image", "image 40x30 icc 8 image", "image 40x30 index 8 image",
                                 "image 40x30 gray 8 image", "smask 40x30 gray 8 image", "image 40x30 icc 8 image",
                                 "smask 40x30 gray 8 image", "image 40x30 index 2 image", "image 40x30 icc 16 image",
                                 "image 40x30 gray 8 image"});
}

TEST_CASE("images pass every checker") {
  const std::string path = write_to_file(book_of_images().document, "images.pdf");
  const Outcome qpdf = run_tool("qpdf --check " + path);
  CHECK_MESSAGE(qpdf.status == 0, qpdf.out << qpdf.err);
  const Outcome gs = run_tool("gs -q -dPDFSTOPONERROR -dPDFSTOPONWARNING -dNOPAUSE -dBATCH -sDEVICE=nullpage " + path);
  CHECK_MESSAGE(gs.status == 0, gs.out << gs.err);
}

TEST_CASE("poppler and MuPDF draw images alike, inverted CMYK too") {
  const TestBook book = book_of_images();
  const std::string path = write_to_file(book.document, "images.pdf");
  for (std::size_t page = 1; page <= book.document.pages.size(); ++page) {
    CAPTURE(page);
    const std::string number = std::to_string(page);
    REQUIRE(
        run_tool("pdftoppm -gray -r 72 -singlefile -f " + number + " " + path + " " + temporary_file("pop")).status ==
        0);
    REQUIRE(
        run_tool("mutool draw -q -c gray -r 72 -o " + temporary_file("mu.pgm") + " " + path + " " + number).status ==
        0);
    const int poppler = average(temporary_file("pop.pgm"));
    const int mupdf = average(temporary_file("mu.pgm"));
    const bool cmyk = page == 3;  // light; read the wrong way round it is nearly black. Programs mix ink differently.
    CHECK(poppler > (cmyk ? 150 : 40));
    CHECK(mupdf > (cmyk ? 150 : 40));
    CHECK(poppler < 250);
    CHECK(std::abs(poppler - mupdf) < (cmyk ? 60 : 12));
  }
}

TEST_CASE("a profile becomes the image's colour space") {
  TestBook book;
  JpegKind jpeg;
  jpeg.profile = graphics_test::profile_head("RGB ");
  add_image(book, graphics_test::make_jpeg(jpeg));
  CHECK(list_images(write_to_file(book.document, "profile.pdf")) == std::vector<std::string>{"image 40x30 icc 8 jpeg"});
}

TEST_CASE("a photograph is shown as its Exif orientation says") {
  // Top left, top right, bottom left, bottom right, as shown.
  const std::vector<std::array<int, 4>> shown{{250, 180, 110, 40}, {180, 250, 40, 110}, {40, 110, 180, 250},
                                              {110, 40, 250, 180}, {250, 110, 180, 40}, {110, 250, 40, 180},
                                              {40, 180, 110, 250}, {180, 40, 250, 110}};
  TestBook book;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    book.document.images.push_back(four_greys(static_cast<display::Orientation>(i + 1)));
    book.add_page(100, 100).items.push_back(
        {display::Picture{{10_pt, 20_pt, 40_pt, 30_pt}, static_cast<std::uint32_t>(i), "Four greys", {}},
         display::Role::content});
  }
  const std::string path = write_to_file(book.document, "turned.pdf");
  for (std::size_t i = 0; i < shown.size(); ++i) {
    CAPTURE(i);
    const std::string number = std::to_string(i + 1);
    REQUIRE(run_tool("pdftoppm -gray -r 72 -singlefile -f " + number + " " + path + " " + temporary_file("turned"))
                .status == 0);
    const std::string bytes = load(temporary_file("turned.pgm"));
    const auto grey = [&](std::size_t x, std::size_t y) {
      return static_cast<int>(static_cast<unsigned char>(bytes[bytes.size() - 100 * 100 + y * 100 + x]));
    };
    CHECK(std::array{grey(18, 25), grey(42, 25), grey(18, 45), grey(42, 45)} == shown[i]);
  }
}
