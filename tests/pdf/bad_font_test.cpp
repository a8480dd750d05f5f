// Fonts that may not or cannot be embedded.

#include <doctest/doctest.h>

#include "pdf/writer.h"
#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf_test;

namespace {

std::size_t table_offset(const std::string& font, const char* tag) {
  const auto record = font.find(tag, 12);
  REQUIRE(record < 400);
  std::size_t offset = 0;
  for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | static_cast<unsigned char>(font[record + i]);
  return offset;
}

/// The one message after a font's bytes were replaced by `bytes`.
std::string message_for(const std::string& bytes) {
  TestBook book;
  const TestBook::Look look{book.font(noto_sans)};
  book.add_page();
  book.add_line(40, 60, look, "text");
  book.document.fonts[0].path = "some.ttf";
  book.document.fonts[0].file.bytes = bytes;
  Diagnostics diagnostics;
  CHECK_FALSE(pdf::write(book.document, {}, diagnostics));
  const auto all = diagnostics.sorted();
  REQUIRE(all.size() == 1);
  CHECK(all[0].code == Code::E404);
  return all[0].message;
}

}  // namespace

TEST_CASE("a font whose licence forbids embedding is refused") {
  std::string font = load(noto_sans);
  font[table_offset(font, "OS/2") + 9] = 2;
  CHECK(message_for(font).find("forbid embedding") != std::string::npos);
  font[table_offset(font, "OS/2") + 9] = 0;
  font[table_offset(font, "OS/2") + 8] = 1;
  CHECK(message_for(font).find("forbid embedding a part") != std::string::npos);
}

TEST_CASE("a font for editable embedding is welcome") {
  std::string font = load(noto_sans);
  font[table_offset(font, "OS/2") + 9] = 8;
  save(temporary_file("editable.ttf"), font);
  TestBook book;
  const TestBook::Look look{book.font(temporary_file("editable.ttf"))};
  book.add_page();
  book.add_line(40, 60, look, "text");
  CHECK(write_cleanly(book.document).size() > 1000);
}

TEST_CASE("what is no font, or an empty file, is told so") {
  CHECK(message_for("") == "the font some.ttf cannot go into the PDF: it is empty");
  CHECK(message_for("Not a font at all, but long enough to look for tables in it") ==
        "the font some.ttf cannot go into the PDF: it is not a font, or has no such face");
}

TEST_CASE("a font without outlines that PDF knows is refused") {
  std::string font = load(noto_sans);
  font.replace(font.find("glyf", 12), 4, "CFF2");
  CHECK(message_for(font).find("neither CFF nor TrueType outlines") != std::string::npos);
}

TEST_CASE("glyphs whose outlines cannot be read are not left blank") {
  const std::string font = load(noto_sans);
  const auto damaged = [&](const char* tag, std::size_t from, std::size_t count, char byte) {
    std::string bytes = font;
    bytes.replace(table_offset(font, tag) + from, count, count, byte);
    return message_for(bytes);
  };
  const std::size_t outlines = font.size() - table_offset(font, "glyf") > 200'000 ? 200'000 : 100'000;
  CHECK(damaged("glyf", 0, outlines, '\x7F').find("it is damaged") != std::string::npos);
  CHECK(damaged("loca", 0, 2000, '\xFF').find("it is damaged") != std::string::npos);
}

TEST_CASE("a font cut short never crashes the writer") {
  const std::string font = load(noto_sans);
  for (const std::size_t size : {100u, 1000u, 10000u, 100000u, 300000u}) {
    TestBook book;
    const TestBook::Look look{book.font(noto_sans)};
    book.add_page();
    book.add_line(40, 60, look, "text");
    book.document.fonts[0].file.bytes = std::string_view(font).substr(0, size);
    Diagnostics diagnostics;
    const auto bytes = pdf::write(book.document, {}, diagnostics);
    CHECK(bytes.has_value() != diagnostics.has_errors());
  }
}
