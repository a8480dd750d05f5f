// What readers get as text, and where glyphs stand.

#include <cstdlib>

#include <doctest/doctest.h>

#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf_test;
using Origin = text::ShapedText::Origin;

namespace {

std::string raw_text(const display::Document& document) {
  const Outcome text = run_tool("pdftotext -raw " + write_to_file(document, "text.pdf") + " -");
  CHECK(text.err == "");
  return text.out;
}

/// The content stream of the first page, as qpdf inflates it.
std::string content_of(const display::Document& document) {
  const std::string path = write_to_file(document, "content.pdf");
  const Outcome outcome =
      run_tool("qpdf --stream-data=uncompress --object-streams=disable --qdf --normalize-content=n " + path + " " +
               temporary_file("content.qdf"));
  REQUIRE(outcome.status == 0);
  const std::string qdf = load(temporary_file("content.qdf"));
  const auto begin = qdf.find("stream\n", qdf.find("%% Contents for page 1")) + 7;
  return qdf.substr(begin, qdf.find("endstream", begin) - begin);
}

/// What justification adds to a glyph, from points.
std::int32_t units(double pt) {
  return static_cast<std::int32_t>(Length::from_pt(pt).units());
}

/// The left edge of a word, in points, as poppler sees it.
double left_edge(const std::string& path, const std::string& word) {
  const Outcome outcome = run_tool("pdftotext -bbox " + path + " -");
  const auto end = outcome.out.find(">" + word + "</word>");
  REQUIRE_MESSAGE(end != std::string::npos, outcome.out);
  const auto begin = outcome.out.rfind("xMin=\"", end) + 6;
  return std::strtod(outcome.out.c_str() + begin, nullptr);
}

}  // namespace

TEST_CASE("an added hyphen reads as a soft hyphen, a written one as itself") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif)};
  TestBook::Look added = look;
  added.origin = Origin::added_hyphen;
  book.add_page();
  book.add_line(40, 60, {book.shape(look, "well-known typo"), book.shape(added, "-")});
  book.add_line(40, 75, look, "graphy");
  CHECK(raw_text(book.document) == "well-known typo\u00AD\ngraphy\n\f");
}

TEST_CASE("a hyphen that was only ever added still has text of its own") {
  TestBook book;
  TestBook::Look added{book.font(noto_serif)};
  added.origin = Origin::added_hyphen;
  book.add_page();
  book.add_line(40, 60, {book.shape(added, "-")});
  const std::string path = write_to_file(book.document, "added.pdf");
  CHECK(run_tool("mutool draw -q -F txt " + path).out.starts_with("-"));
}

TEST_CASE("characters that share a glyph come back as each was written") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif_cjk), 20, base::black, "ja"};
  book.add_page();
  book.add_line(40, 60, look, "\u2F00\u4E00\u2F00\uF900\u8C48");
  book.add_line(40, 90, look, "葛\U000E0100城葛");
  CHECK(raw_text(book.document) == "\u2F00\u4E00\u2F00\uF900\u8C48\n葛\U000E0100城葛\n\f");
}

TEST_CASE("the plain character keeps the glyph, whichever comes first") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif_cjk), 20, base::black, "ja"};
  book.add_page();
  book.add_line(40, 60, look, "\u2F00");
  book.add_line(40, 90, look, "\u4E00");
  const std::string content = content_of(book.document);
  CHECK(content.find("/ActualText<FEFF2F00>") != std::string::npos);
  CHECK(content.find("4E00") == std::string::npos);
}

TEST_CASE("plain text needs no ActualText") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif)};
  book.add_page();
  book.add_line(40, 60, look, "Plain office text");
  const std::string content = content_of(book.document);
  CHECK(content.find("Span") == std::string::npos);
  CHECK(content.find("0 0 0 1 k") != std::string::npos);
}

TEST_CASE("a cluster of several glyphs gives its characters once") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif), 20};
  book.add_page();
  book.add_line(40, 60, look, "ab q\u0308\u0331 a\u0331b qa");
  CHECK(raw_text(book.document) == "ab q\u0308\u0331 a\u0331b qa\n\f");
}

TEST_CASE("ligatures and small capitals read as their letters") {
  TestBook book;
  const auto font = book.font(noto_serif);
  book.add_page();
  book.add_line(40, 60, {font, 12, base::black, "en", "dlig"}, "office waffle afflict");
  CHECK(raw_text(book.document) == "office waffle afflict\n\f");
}

TEST_CASE("a character that the font lacks leaves a visible box and its text") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif), 24};
  book.add_page();
  const text::ShapedText* missing = book.shape(look, "\u4E2D\u6587");
  REQUIRE(missing->glyphs[0].id == 0);
  book.add_line(40, 60, {missing});
  CHECK(raw_text(book.document) == "\u4E2D\u6587\n\f");
  const std::string path = write_to_file(book.document, "missing.pdf");
  const Outcome trace = run_tool("mutool draw -q -F trace " + path);
  CHECK_MESSAGE(trace.out.find("glyph=\"0\"") != std::string::npos, trace.out);
  REQUIRE(run_tool("pdftoppm -gray -r 72 -singlefile " + path + " " + temporary_file("missing")).status == 0);
  CHECK(load(temporary_file("missing.pgm")).find('\0') != std::string::npos);  // some pixel is black
}

TEST_CASE("justified spaces and letter-spaced runs end where they should") {
  TestBook book;
  const TestBook::Look latin{book.font(schoolbook), 9.7};
  const TestBook::Look han{book.font(noto_serif_cjk), 9.7, base::black, "ja"};
  book.add_page();
  std::vector<const text::ShapedText*> texts;
  for (int i = 0; i < 12; ++i) {
    texts.push_back(book.shape(latin, "word"));
    texts.push_back(book.shape(latin, " "));
  }
  texts.push_back(book.shape(latin, "END"));
  display::TextLine& line = book.add_line(40, 60, texts);
  Length shift;
  for (text::GlyphRun& run : line.runs) {
    run.x += shift;
    if (run.shaped->text != " ") continue;
    run.extra = units(1.2345);
    shift += Length::from_units(run.extra);
  }
  const double expected_latin = 40 + line.runs.back().x.pt();
  const text::ShapedText* ideographs = book.shape(han, "縦横無尽縦横無尽縦横無尽縦横無尽");
  display::TextLine& spaced = book.add_line(40, 90, {ideographs, book.shape(han, " "), book.shape(han, "終")});
  spaced.runs[0].extra = units(0.3337);
  for (std::size_t i = 1; i < 3; ++i) spaced.runs[i].x += Length::from_pt(0.3337) * 16;
  const double expected_han = 40 + spaced.runs[2].x.pt();
  const std::string path = write_to_file(book.document, "justified.pdf");
  CHECK(left_edge(path, "END") == doctest::Approx(expected_latin).epsilon(0.0001));
  CHECK(left_edge(path, "終") == doctest::Approx(expected_han).epsilon(0.0001));
}

TEST_CASE("widths that are no whole thousandths do not add up their roundings") {
  std::string font = load(noto_sans);
  const auto head = font.find("head", 12);  // its record in the table directory: tag, checksum, offset, length
  REQUIRE(head < 400);
  std::size_t offset = 0;
  for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | static_cast<unsigned char>(font[head + i]);
  font[offset + 18] = '\x07';  // units an em, 1000 in Debian's Noto: now 1950, so that no width divides
  font[offset + 19] = '\x9E';
  save(temporary_file("odd.ttf"), font);
  TestBook book;
  const TestBook::Look look{book.font(temporary_file("odd.ttf")), 13.3331};
  book.add_page(3000, 400);
  std::string text;
  for (int i = 0; i < 60; ++i) text += "minimum ";
  const text::ShapedText* shaped = book.shape(look, text + "END");
  book.add_line(40, 60, {shaped});
  const double expected = 40 + (width_of(*shaped) - width_of(*book.shape(look, "END"))).pt();
  CHECK(left_edge(write_to_file(book.document, "long.pdf"), "END") == doctest::Approx(expected).epsilon(0.00002));
}

TEST_CASE("raised text, offsets and colours are written only where they change") {
  TestBook book;
  const auto font = book.font(noto_serif);
  const TestBook::Look body{font, 10};
  TestBook::Look raised{font, 6};
  raised.rise = 2.5;
  const TestBook::Look red{font, 10, Cmyk{0, 800, 700, 205}};
  book.add_page();
  book.add_line(40, 60, {book.shape(body, "a"), book.shape(raised, "2"), book.shape(body, "b"), book.shape(red, "c")});
  book.add_line(40, 75, {book.shape(body, "d")});
  const std::string content = content_of(book.document);
  CHECK(content.find("/F0 6 Tf\n2.5 Ts\n") != std::string::npos);
  CHECK(content.find("0 .8 .7 .205 k") != std::string::npos);
  const auto count = [&](std::string_view what) {
    int found = 0;
    for (auto at = content.find(what); at != std::string::npos; at = content.find(what, at + 1)) ++found;
    return found;
  };
  CHECK(count(" k\n") == 3);
  CHECK(count(" Ts\n") == 2);
  CHECK(count("BT\n") == 2);
  CHECK(raw_text(book.document) == "a2bc\nd\n\f");
}

TEST_CASE("artifacts are marked and balanced") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif)};
  display::Page& page = book.add_page();
  book.add_line(40, 20, look, "Running head");
  page.items.push_back(
      {display::Fill{{Length::from_pt(40), Length::from_pt(24), Length::from_pt(100), Length::from_pt(0.5)},
                     base::black},
       display::Role::artifact});
  page.items[0].role = display::Role::head;
  book.add_line(40, 60, look, "Body");
  const std::string content = content_of(book.document);
  CHECK(content.starts_with("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\nBT\n"));
  const auto rule = content.find("EMC\n/Artifact<</Type/Layout>>BDC\n40 570.5 100 .5 re f\nEMC\n");
  const auto body = content.find("EMC\n/Document<</MCID 0>>BDC\nBT\n");
  CHECK(rule < body);
  CHECK(body != std::string::npos);
  CHECK(content.ends_with("ET\nEMC\n"));
}

TEST_CASE("an ornament is no text, and its glyph has text of its own all the same") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif_cjk)};
  TestBook::Look dot = look;
  dot.origin = Origin::ornament;
  dot.rise = 11;
  dot.size = 2.5;
  book.add_page();
  book.add_line(40, 60, {book.shape(look, "重点"), book.shape(dot, "●●")});
  CHECK(raw_text(book.document) == "重点\n\f");
  const std::string content = content_of(book.document);
  CHECK(content.find("\n/Artifact<</Type/Layout>>BDC\nBT\n") != std::string::npos);
}

TEST_CASE("a curve is stroked in its own ink and thickness") {
  TestBook book;
  display::Page& page = book.add_page(100, 100);
  const auto at = [](double x, double y) { return Point{Length::from_pt(x), Length::from_pt(y)}; };
  page.items.push_back(
      {display::Curve{{at(10, 20), at(12, 18), at(14, 18), at(16, 20)}, Length::from_pt(0.5), base::black},
       display::Role::artifact});
  const std::string content = content_of(book.document);
  CAPTURE(content);
  CHECK(content.find("q 0 0 0 1 K .5 w 10 80 m 12 82 14 82 16 80 c\nS Q\n") != std::string::npos);
}

TEST_CASE("expanded letters take the width that the display list gives them") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif)};
  const text::ShapedText* words = book.shape(look, "minimum minimum minimum minimum ");
  book.add_page();
  display::TextLine& line = book.add_line(40, 60, {words, book.shape(look, "edge")});
  line.runs[0].expansion = 20;
  line.runs[1].x = line.runs[0].end();
  CHECK(line.runs[1].x.pt() == doctest::Approx(width_of(*words).pt() * 1.02).epsilon(0.0001));
  const std::string path = write_to_file(book.document, "expanded.pdf");
  CHECK(left_edge(path, "edge") == doctest::Approx(40 + line.runs[1].x.pt()).epsilon(0.0001));
  const std::string content = content_of(book.document);
  CHECK(content.find("102 Tz") != std::string::npos);
  CHECK(content.find("100 Tz") != std::string::npos);
  // The width is in the scale alone: no glyph is moved by a number of its own.
  CHECK(content.substr(0, content.find("100 Tz")).find(")-") == std::string::npos);
}

TEST_CASE("a word whose marks stand off is still one word") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif)};
  const text::ShapedText* plain = book.shape(look, "Bonjour!");
  std::vector<text::Glyph> glyphs(plain->glyphs.begin(), plain->glyphs.end());
  glyphs[glyphs.size() - 2].advance += units(10.0 / 6);
  text::ShapedText apart = *plain;
  apart.glyphs = glyphs;
  book.add_page();
  book.add_line(40, 60, {&apart});
  CHECK(raw_text(book.document) == "Bonjour !\n\f");  // what poppler makes of the gap by itself
  apart.inner_white = text::ShapedText::InnerWhite::yes;
  CHECK(raw_text(book.document) == "Bonjour!\n\f");
}
