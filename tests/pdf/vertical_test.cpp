// Vertical lines: upright glyphs stand where they are told, words lie on their side, and readers find the order.

#include <cstdlib>

#include <doctest/doctest.h>

#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf_test;

namespace {

TestBook::Look upright(TestBook& book) {
  TestBook::Look look{book.font(noto_serif_cjk), 20, base::black, "ja"};
  look.orientation = text::Orientation::upright;
  return look;
}

display::TextLine& add_vertical(TestBook& book, double x, double y, const std::vector<const text::ShapedText*>& texts) {
  display::TextLine& line = book.add_line(x, y, texts);
  line.mode = text::WritingMode::vertical;
  return line;
}

/// The box of a word, as poppler sees it: left, top, right, bottom.
std::vector<double> box_of(const std::string& path, const std::string& word) {
  const Outcome outcome = run_tool("pdftotext -bbox " + path + " -");
  const auto end = outcome.out.find(">" + word + "</word>");
  REQUIRE_MESSAGE(end != std::string::npos, outcome.out);
  std::vector<double> box;
  auto at = outcome.out.rfind("xMin=", end);
  for (int i = 0; i < 4; ++i) {
    at = outcome.out.find('"', at) + 1;
    box.push_back(std::strtod(outcome.out.c_str() + at, nullptr));
    at = outcome.out.find('"', at) + 1;
  }
  return box;
}

double number_after(const std::string& text, const std::string& mark, std::size_t from) {
  return std::strtod(text.c_str() + text.find(mark, from) + mark.size(), nullptr);
}

}  // namespace

TEST_CASE("vertical lines read from the top down and from right to left") {
  TestBook book;
  const TestBook::Look look = upright(book);
  book.add_page();
  add_vertical(book, 300, 60, {book.shape(look, "国境の長いトンネルを抜けると、")});
  add_vertical(book, 265, 60, {book.shape(look, "雪国であった。夜の底が白く")});
  add_vertical(book, 230, 60, {book.shape(look, "なった。")});
  const std::string path = write_to_file(book.document, "order.pdf");
  CHECK(run_tool("pdftotext " + path + " -").out ==
        "国境の長いトンネルを抜けると、\n雪国であった。夜の底が白く\nなった。\n\n\f");
}

TEST_CASE("upright glyphs follow each other downwards, their squares about the line's middle") {
  TestBook book;
  const TestBook::Look look = upright(book);
  book.add_page(400, 500);
  add_vertical(book, 300, 60, {book.shape(look, "一二三")});
  const std::string path = write_to_file(book.document, "squares.pdf");
  // The origins of level glyphs, as MuPDF finds them: half an em left of the middle, 0.88 em below the head.
  const std::string trace = run_tool("mutool draw -q -F trace " + path).out;
  CHECK(trace.find("wmode=\"1\"") != std::string::npos);
  double y = 500 - 60 - 0.88 * 20;
  for (const char* character : {"一", "二", "三"}) {
    const auto at = trace.find("<g unicode=\"" + std::string(character));
    REQUIRE_MESSAGE(at != std::string::npos, trace);
    CHECK(number_after(trace, " x=\"", at) == doctest::Approx(290).epsilon(0.0001));
    CHECK(number_after(trace, " y=\"", at) == doctest::Approx(y).epsilon(0.0001));
    y -= 20;
  }
}

TEST_CASE("words on their side are read where they stand in their line") {
  TestBook book;
  const TestBook::Look look = upright(book);
  const TestBook::Look side{book.font(noto_serif), 20};
  book.add_page();
  add_vertical(book, 300, 60, {book.shape(look, "東京"), book.shape(side, "Octavo"), book.shape(look, "大阪")});
  const std::string path = write_to_file(book.document, "side.pdf");
  std::string text = run_tool("pdftotext " + path + " -").out;
  std::erase(text, ' ');
  CHECK(text == "東京Octavo大阪\n\n\f");
  const auto box = box_of(path, "東京");
  CHECK(box[1] == doctest::Approx(60).epsilon(0.01));
  CHECK(box[3] == doctest::Approx(100).epsilon(0.01));
}

TEST_CASE("a word on its side goes down as far as it is wide") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif), 20};
  book.add_page();
  const text::ShapedText* word = book.shape(look, "Octavo");
  add_vertical(book, 300, 60, {word});
  const auto box = box_of(write_to_file(book.document, "side.pdf"), "Octavo");
  CHECK(box[1] == doctest::Approx(60).epsilon(0.01));
  CHECK(box[3] - box[1] == doctest::Approx(width_of(*word).pt()).epsilon(0.01));
  CHECK(box[2] - box[0] < 40);
}

TEST_CASE("a font that runs down has a second dictionary, one that lies on its side has none") {
  TestBook book;
  const TestBook::Look look = upright(book);
  const TestBook::Look side{book.font(noto_serif), 20};
  book.add_page();
  add_vertical(book, 300, 60, {book.shape(look, "東京"), book.shape(side, "Octavo")});
  const std::string path = write_to_file(book.document, "fonts.pdf");
  const std::string fonts = run_tool("pdffonts " + path).out;
  CHECK(fonts.find("NotoSerifCJKjp-Regular-Identity-V") != std::string::npos);
  CHECK(fonts.find("NotoSerif-Regular") != std::string::npos);
  CHECK(fonts.find("NotoSerif-Regular-Identity-V") == std::string::npos);
  CHECK(run_tool("qpdf --check " + path).status == 0);
}

TEST_CASE("pages that are bound at their right tell readers to turn them so") {
  TestBook book;
  book.add_page();
  book.document.binding = display::Binding::right;
  const std::string path = write_to_file(book.document, "right.pdf");
  CHECK(run_tool("qpdf --qdf --object-streams=disable " + path + " -").out.find("/Direction /R2L") !=
        std::string::npos);
}
