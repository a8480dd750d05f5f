#include "cli/columns.h"

#include <doctest/doctest.h>

#include "cli/table.h"

using namespace octavo::cli;

namespace {

std::size_t width(std::string_view text) {
  std::size_t sum = 0;
  for (const Cell& cell : cells(text)) sum += cell.width;
  return sum;
}

}  // namespace

TEST_CASE("Han, kana, hangul and full-width forms take two columns") {
  CHECK(width("abc") == 3);
  CHECK(width("日本語") == 6);
  CHECK(width("한국") == 4);
  CHECK(width("（「。」）") == 10);
  CHECK(width("ｱｲ") == 2);
  CHECK(width("é—“”") == 4);
  CHECK(width("𠮷😀") == 4);
}

TEST_CASE("combining marks take none") {
  CHECK(width("e\u0301") == 1);
  CHECK(width("か\u3099") == 2);
}

TEST_CASE("a tab reaches to the next multiple of four") {
  CHECK(printable("\tx") == "    x");
  CHECK(printable("abc\tx") == "abc x");
  CHECK(printable("日\tx") == "日  x");
}

TEST_CASE("nothing that would command the terminal is printed") {
  CHECK(printable("a\x1b[31mb\x07") == "a\uFFFD[31mb\uFFFD");
  CHECK(printable("a\u202Eb") == "a\uFFFDb");
  CHECK(printable("\xC2\x9B") == "\uFFFD");
}

TEST_CASE("bytes that are not UTF-8 are shown as such, each by itself") {
  CHECK(printable("a\xFF\xFE z") == "a\uFFFD\uFFFD z");
  CHECK(printable("日\xE6\x97") == "日\uFFFD\uFFFD");
  CHECK(cells("\xFFz").at(1).offset == 1);
}

TEST_CASE("the columns of a table stand below each other, also with wide characters") {
  CHECK(table({{"A", "B"}, {"日本", "x"}, {"abcdefg", ""}}) ==
        "A        B\n"
        "日本     x\n"
        "abcdefg\n");
}
