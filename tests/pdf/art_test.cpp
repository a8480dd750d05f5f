// Drawings in the file: painted as meant, by two programs, and state put back after each.

#include <cmath>

#include <doctest/doctest.h>

#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf_test;
using namespace octavo::literals;
using display::FillRule;
using display::Path;

namespace {

constexpr Cmyk half_black{0, 0, 0, 500};

display::Outline square(Length x, Length y, Length side) {
  display::Outline outline;
  outline.add_rect({x, y, side, side});
  return outline;
}

display::Art& add_art(TestBook& book) {
  book.document.pages.back().items.push_back({display::Art{{0_pt, 0_pt, 100_pt, 100_pt}, {}, "A drawing", {}}});
  return std::get<display::Art>(book.document.pages.back().items.back().what);
}

/// The page in grey at 72 dpi, 100 by 100 pixels, by either program.
struct Drawn {
  std::string poppler, mupdf;
  static int at(const std::string& pgm, int x, int y) {
    return static_cast<unsigned char>(pgm[pgm.size() - 10'000 + static_cast<std::size_t>(y * 100 + x)]);
  }
};

Drawn draw(const TestBook& book) {
  const std::string path = write_to_file(book.document, "art.pdf");
  const Outcome gs = run_tool("gs -q -dPDFSTOPONERROR -dPDFSTOPONWARNING -dNOPAUSE -dBATCH -sDEVICE=nullpage " + path);
  CHECK_MESSAGE(gs.status == 0, gs.out << gs.err);
  CHECK(run_tool("qpdf --check " + path).status == 0);
  REQUIRE(run_tool("pdftoppm -gray -r 72 -singlefile " + path + " " + temporary_file("art-pop")).status == 0);
  const Outcome mutool = run_tool("mutool draw -q -N -c gray -r 72 -o " + temporary_file("art-mu.pgm") + " " + path);
  REQUIRE(mutool.status == 0);
  CHECK_MESSAGE(mutool.err.empty(), mutool.err);
  return {load(temporary_file("art-pop.pgm")), load(temporary_file("art-mu.pgm"))};
}

void check_grey(const Drawn& drawn, int x, int y, int wanted, int off = 12) {
  CAPTURE(x);
  CAPTURE(y);
  CHECK(std::abs(Drawn::at(drawn.poppler, x, y) - wanted) <= off);
  CHECK(std::abs(Drawn::at(drawn.mupdf, x, y) - wanted) <= off);
}

}  // namespace

TEST_CASE("paths are filled, stroked and dashed where they are said to stand") {
  TestBook book;
  book.add_page(100, 100);
  display::Art& art = add_art(book);
  art.items.emplace_back(Path{square(10_pt, 10_pt, 20_pt), display::Filling{base::black}, {}});
  display::Outline ring = square(40_pt, 10_pt, 30_pt);
  ring.add_rect({50_pt, 20_pt, 10_pt, 10_pt});
  art.items.emplace_back(Path{ring, display::Filling{base::black, FillRule::even_odd}, {}});
  display::Outline line;
  line.move_to({10_pt, 60_pt});
  line.line_to({90_pt, 60_pt});
  art.items.emplace_back(Path{line, {}, display::Stroke{base::black, 8_pt}});
  display::Outline dashed;
  dashed.move_to({10_pt, 80_pt});
  dashed.line_to({90_pt, 80_pt});
  display::Stroke stroke{base::black, 8_pt};
  stroke.dashes = {20_pt, 20_pt};
  art.items.emplace_back(Path{dashed, {}, stroke});
  display::Outline round;  // a quarter of a disc
  round.move_to({80_pt, 10_pt});
  round.curve_to({91_pt, 10_pt}, {100_pt, 19_pt}, {100_pt, 30_pt});
  round.line_to({80_pt, 30_pt});
  round.close();
  art.items.emplace_back(Path{round, display::Filling{half_black}, {}});
  const Drawn drawn = draw(book);
  check_grey(drawn, 20, 20, 40, 45);  // black ink, as either program shows it
  check_grey(drawn, 35, 20, 255);
  check_grey(drawn, 45, 15, 40, 45);
  check_grey(drawn, 55, 25, 255);
  check_grey(drawn, 50, 60, 40, 45);
  check_grey(drawn, 50, 66, 255);
  check_grey(drawn, 20, 80, 40, 45);
  check_grey(drawn, 40, 80, 255);
  check_grey(drawn, 85, 25, 140, 30);
  check_grey(drawn, 98, 12, 255);
}

TEST_CASE("gradients run from colour to colour, in fillings and in strokes") {
  TestBook book;
  book.add_page(100, 100);
  display::Art& art = add_art(book);
  const std::vector<display::GradientStop> stops{{0, base::paper_white}, {1000, base::black}};
  const display::Gradient across{display::Gradient::Kind::linear, {80, 0, 0, 80, 10, 0}, {}, stops};
  display::Outline bar;
  bar.add_rect({10_pt, 10_pt, 80_pt, 20_pt});
  art.items.emplace_back(Path{bar, display::Filling{across}, {}});
  display::Outline line;
  line.move_to({10_pt, 40_pt});
  line.line_to({90_pt, 40_pt});
  art.items.emplace_back(Path{line, {}, display::Stroke{across, 10_pt}});
  const display::Gradient ball{display::Gradient::Kind::radial, {20, 0, 0, 20, 30, 75}, {}, stops};
  art.items.emplace_back(Path{square(10_pt, 55_pt, 40_pt), display::Filling{ball}, {}});
  // What comes after is in its own ink again.
  art.items.emplace_back(Path{square(60_pt, 60_pt, 30_pt), display::Filling{half_black}, {}});
  const Drawn drawn = draw(book);
  for (const int y : {20, 40}) {
    check_grey(drawn, 12, y, 250, 15);
    check_grey(drawn, 50, y, 140, 30);
    check_grey(drawn, 88, y, 40, 50);
  }
  check_grey(drawn, 30, 75, 250, 15);
  check_grey(drawn, 12, 57, 40, 45);
  check_grey(drawn, 75, 75, 140, 30);
}

TEST_CASE("what is let through is mixed, and what is clipped away is not there") {
  TestBook book;
  book.add_page(100, 100);
  display::Art& art = add_art(book);
  art.items.emplace_back(Path{square(10_pt, 10_pt, 40_pt), display::Filling{base::black}, {}});
  art.items.emplace_back(
      Path{square(30_pt, 10_pt, 40_pt), display::Filling{base::paper_white, FillRule::nonzero, 500}, {}});
  art.items.emplace_back(display::ClipBegin{square(10_pt, 60_pt, 20_pt), FillRule::nonzero});
  art.items.emplace_back(Path{square(0_pt, 50_pt, 50_pt), display::Filling{base::black}, {}});
  art.items.emplace_back(display::ClipEnd{});
  art.items.emplace_back(Path{square(60_pt, 60_pt, 30_pt), display::Filling{half_black}, {}});
  const Drawn drawn = draw(book);
  check_grey(drawn, 40, 30, 145, 35);
  check_grey(drawn, 60, 30, 255);
  check_grey(drawn, 20, 70, 40, 45);
  check_grey(drawn, 40, 70, 255);
  check_grey(drawn, 75, 75, 140, 30);
}

TEST_CASE("the text of a drawing is text, turned as well") {
  TestBook book;
  book.add_page(200, 200);
  const TestBook::Look look{book.font(noto_sans), 10};
  display::TextLine level = book.add_line(20, 20, look, "level");
  display::TextLine turned = book.add_line(100, 150, look, "upwards");
  book.document.pages.back().items.clear();
  display::Art& art = add_art(book);
  art.items.emplace_back(display::ArtText{turned, {0, -1, 1, 0}});  // up the page
  art.items.emplace_back(display::ArtText{level, {}});
  const std::string path = write_to_file(book.document, "art-text.pdf");
  CHECK(run_tool("pdftotext -raw " + path + " -").out.find("level") != std::string::npos);
  const std::string words = run_tool("pdftotext -bbox " + path + " -").out;
  const auto at = words.find("yMin", words.rfind("<word", words.find(">upwards<")));
  REQUIRE(at != std::string::npos);
  const double top = std::stod(words.substr(at + 6));
  const double bottom = std::stod(words.substr(words.find("yMax", at) + 6));
  CHECK(bottom == doctest::Approx(150).epsilon(0.01));
  CHECK(bottom - top > 35);
}

TEST_CASE("pages on which something shines through say what it is mixed in") {
  TestBook book;
  book.add_page(100, 100);
  add_art(book).items.emplace_back(
      Path{square(0_pt, 0_pt, 9_pt), display::Filling{base::black, FillRule::nonzero, 250}, {}});
  book.add_page(100, 100);
  const std::string path = write_to_file(book.document, "art-group.pdf");
  CHECK(run_tool("qpdf --qdf --object-streams=disable " + path + " - | grep -a -c '/CS /DeviceCMYK'").out == "1\n");
}
