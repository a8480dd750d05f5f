#include "page/generated.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;
using layout::NumberStyle;

TEST_CASE("numbers as the style and the language have them, alone and with those of the sections around") {
  using Part = layout::ContentPart;
  const document::Document document;
  ContentValues values;
  values.number = 105;
  values.outer_numbers = {{2}, {13}};
  const std::vector<Part> alone{{Part::Kind::number, ""}, {Part::Kind::literal, "、"}};
  const std::vector<Part> path{{Part::Kind::numbers, ""}};
  CHECK(fill(alone, values, document).before == "105、");
  CHECK(fill(path, values, document).before == "2.13.105");
  values.number_style = NumberStyle::cjk;
  values.language = Language("zh-Hant");
  CHECK(fill(alone, values, document).before == "一百零五、");
  values.language = Language("ja");
  CHECK(fill(path, values, document).before == "二.十三.百五");
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
