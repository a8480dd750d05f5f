// Fonts as other programs find them in the file.

#include <cstdlib>
#include <sstream>

#include <doctest/doctest.h>
#include <hb-subset.h>

#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf_test;

namespace {

/// A CID-keyed CFF font whose glyph numbers are not its CIDs, as regional subsets are: a few glyphs of Noto Serif CJK.
std::string renumbered_font() {
  const std::string file = load(noto_serif_cjk);
  hb_blob_t* blob =
      hb_blob_create(file.data(), static_cast<unsigned>(file.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, 0);
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  for (const hb_codepoint_t c : {U'永', U'字', U'八', U'法', U'書', U'道'}) {
    hb_set_add(hb_subset_input_unicode_set(input), c);
  }
  hb_face_t* subset = hb_subset_or_fail(face, input);
  REQUIRE(subset);
  hb_blob_t* made = hb_face_reference_blob(subset);
  unsigned size = 0;
  const char* data = hb_blob_get_data(made, &size);
  const std::string path = temporary_file("renumbered.otf");
  save(path, {data, size});
  hb_blob_destroy(made);
  hb_face_destroy(subset);
  hb_subset_input_destroy(input);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return path;
}

struct Picture {
  std::size_t width = 0, height = 0;
  std::string pixels;
  int at(std::size_t x, std::size_t y) const {
    return static_cast<unsigned char>(pixels[static_cast<std::size_t>(y) * width + x]);
  }
};

Picture read_pgm(const std::string& path) {
  std::istringstream in(load(path));
  std::string magic;
  int most = 0;
  Picture picture;
  in >> magic >> std::ws;
  for (std::string comment; in.peek() == '#';) std::getline(in, comment);
  in >> picture.width >> picture.height >> most;
  REQUIRE(magic == "P5");
  REQUIRE(most == 255);
  in.get();
  picture.pixels.assign(std::istreambuf_iterator<char>(in), {});
  REQUIRE(picture.pixels.size() == picture.width * picture.height);
  return picture;
}

/// Ink in 16-pixel cells, and the largest difference between two pictures in any: antialiasing differs between
/// programs, a wrong or missing glyph fills or empties a cell.
struct Comparison {
  int most_ink = 0;
  int largest_difference = 0;
};
Comparison compare(const Picture& a, const Picture& b) {
  Comparison result;
  const auto ink = [](const Picture& picture, std::size_t left, std::size_t top) {
    int sum = 0;
    for (std::size_t y = top; y < top + 16 && y < picture.height; ++y) {
      for (std::size_t x = left; x < left + 16 && x < picture.width; ++x) sum += 255 - picture.at(x, y);
    }
    return sum / 256;
  };
  for (std::size_t y = 0; y < std::min(a.height, b.height); y += 16) {
    for (std::size_t x = 0; x < std::min(a.width, b.width); x += 16) {
      result.most_ink = std::max(result.most_ink, ink(a, x, y));
      result.largest_difference = std::max(result.largest_difference, std::abs(ink(a, x, y) - ink(b, x, y)));
    }
  }
  return result;
}

/// Debian's MuPDF is built without colour management and says so each time.
std::string without_icc_notice(std::string text) {
  const std::string notice = "warning: ICC support is not available\n";
  if (const auto at = text.find(notice); at != std::string::npos) text.erase(at, notice.size());
  return text;
}

/// A page with text in every kind of font that a PDF can hold.
TestBook book_of_every_kind() {
  TestBook book;
  const auto serif = book.font(noto_serif);
  const auto sans = book.font(noto_sans);
  const auto japanese = book.font(noto_serif_cjk, 0);
  const auto korean = book.font(noto_serif_cjk, 1);
  const auto named = book.font(schoolbook);
  const auto renumbered = book.font(renumbered_font());
  book.add_page();
  book.add_line(40, 60, {serif, 14}, "AVATAR Wafer fjord — “quoted”");
  book.add_line(40, 90, {sans, 14}, "The quick brown fox jumps over the lazy dog");
  book.add_line(40, 120, {japanese, 14, base::black, "ja"}, "日本語の組版、句読点。");
  book.add_line(40, 150, {korean, 14, base::black, "ko"}, "한국어 조판과 줄바꿈");
  book.add_line(40, 180, {named, 14}, "Century Schoolbook, office (brackets)");
  book.add_line(40, 210, {renumbered, 28, base::black, "ja"}, "永字八法書道");
  return book;
}

std::string const every_kind_text =
    "AVATAR Wafer fjord — “quoted”\n"
    "The quick brown fox jumps over the lazy dog\n"
    "日本語の組版、句読点。\n"
    "한국어 조판과 줄바꿈\n"
    "Century Schoolbook, office (brackets)\n"
    "永字八法書道\n";

}  // namespace

TEST_CASE("every kind of font is embedded as a subset with Unicode") {
  const std::string path = write_to_file(book_of_every_kind().document, "kinds.pdf");
  const Outcome fonts = run_tool("pdffonts " + path);
  CHECK(fonts.err == "");
  std::istringstream lines(fonts.out);
  std::string line;
  int rows = 0;
  while (std::getline(lines, line)) {
    if (line.find('+') == std::string::npos) continue;
    ++rows;
    CAPTURE(line);
    CHECK(line.find("Identity-H       yes yes yes") != std::string::npos);
  }
  // The Japanese and the Korean face of the collection share their outlines, and so one embedded font.
  CHECK(rows == 5);
  CHECK(fonts.out.find("CID TrueType") != std::string::npos);
  CHECK(fonts.out.find("CID Type 0C") != std::string::npos);
  CHECK(fonts.out.find("+NotoSerif") != std::string::npos);
}

TEST_CASE("text in every kind of font comes back as it was") {
  const std::string path = write_to_file(book_of_every_kind().document, "text.pdf");
  const Outcome text = run_tool("pdftotext -raw " + path + " -");
  CHECK(text.err == "");
  CHECK(text.out == every_kind_text + "\f");
}

TEST_CASE("no checker finds fault with any kind of font") {
  const std::string path = write_to_file(book_of_every_kind().document, "check.pdf");
  const Outcome qpdf = run_tool("qpdf --check " + path);
  CHECK_MESSAGE(qpdf.status == 0, qpdf.out << qpdf.err);
  const Outcome mutool = run_tool("mutool draw -q -r 100 -o " + temporary_file("check.ppm") + " " + path);
  CHECK(mutool.status == 0);
  CHECK(without_icc_notice(mutool.err) == "");
  const Outcome gs = run_tool("gs -q -dPDFSTOPONERROR -dPDFSTOPONWARNING -dNOPAUSE -dBATCH -sDEVICE=nullpage " + path);
  CHECK_MESSAGE(gs.status == 0, gs.out << gs.err);
}

TEST_CASE("poppler, MuPDF and Ghostscript draw the same glyphs") {
  const std::string path = write_to_file(book_of_every_kind().document, "draw.pdf");
  REQUIRE(run_tool("pdftoppm -gray -r 100 -singlefile " + path + " " + temporary_file("poppler")).status == 0);
  REQUIRE(run_tool("mutool draw -q -c gray -r 100 -o " + temporary_file("mupdf.pgm") + " " + path).status == 0);
  REQUIRE(run_tool("gs -q -dNOPAUSE -dBATCH -sDEVICE=pgmraw -dTextAlphaBits=4 -r100 -sOutputFile=" +
                   temporary_file("gs.pgm") + " " + path)
              .status == 0);
  const Picture poppler = read_pgm(temporary_file("poppler.pgm"));
  const Comparison mupdf = compare(poppler, read_pgm(temporary_file("mupdf.pgm")));
  const Comparison gs = compare(poppler, read_pgm(temporary_file("gs.pgm")));
  CHECK(mupdf.most_ink > 60);
  CHECK(mupdf.largest_difference < 20);
  CHECK(gs.largest_difference < 30);
}
