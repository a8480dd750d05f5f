#include "page/generated.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;
using layout::NumberStyle;

TEST_CASE("numbers in the languages' own ways") {
  CHECK(format_number(7, NumberStyle::decimal) == "7");
  CHECK(format_number(3, NumberStyle::lower_alpha) == "c");
  CHECK(format_number(1994, NumberStyle::lower_roman) == "mcmxciv");
  CHECK(format_number(10, NumberStyle::cjk) == "十");
  CHECK(format_number(12, NumberStyle::cjk) == "十二");
  CHECK(format_number(30, NumberStyle::cjk) == "三十");
  CHECK(format_number(3, NumberStyle::hangul) == "다");
  CHECK(format_number(20, NumberStyle::circled) == "⑳");
}

TEST_CASE("numbers that a style does not reach are decimal") {
  CHECK(format_number(27, NumberStyle::lower_alpha) == "27");
  CHECK(format_number(15, NumberStyle::hangul) == "15");
  CHECK(format_number(21, NumberStyle::circled) == "21");
  CHECK(format_number(0, NumberStyle::lower_roman) == "0");
}

TEST_CASE("a leader splits content in two") {
  using Part = layout::ContentPart;
  document::Document document;
  ContentValues values;
  values.entry = "Trade";
  values.page = 7;
  const auto filled =
      fill({{Part::Kind::entry, ""}, {Part::Kind::literal, "!"}, {Part::Kind::leader, ""}, {Part::Kind::page, ""}},
           values, document);
  CHECK(filled.before == "Trade!");
  CHECK(filled.after == "7");
}

TEST_CASE("a separator goes with what it separates") {
  using Part = layout::ContentPart;
  const std::vector<Part> content{{Part::Kind::section, ""}, {Part::Kind::literal, " · "}, {Part::Kind::entry, ""}};
  const document::Document document;
  ContentValues values;
  values.section = "Trade";
  CHECK(fill(content, values, document).before == "Trade");
  values.entry = "2026";
  CHECK(fill(content, values, document).before == "Trade · 2026");
}
