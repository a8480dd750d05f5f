// What layout files say, how children change it, and where every value says it comes from.
#include "reading.h"

namespace octavo::layout {
namespace {

using namespace base::literals;

TEST_CASE("a child changes one property and keeps the rest") {
  auto reading = reading_of(R"(<style for="question" size="15pt"/>)");
  const auto layout = reading.read("a");
  REQUIRE(layout);
  CHECK(value_of(*layout, "style.question.size").text == "15pt");
  CHECK(value_of(*layout, "style.question.size").file == "layouts/a.xml");
  CHECK(value_of(*layout, "style.question.size").line == 2);
  CHECK(value_of(*layout, "style.question.family").file == "layouts/base.xml");
}

TEST_CASE("values are listed by name, sorted, each once") {
  auto reading = reading_of("");
  const auto layout = reading.read("a");
  REQUIRE(layout);
  CHECK(std::ranges::is_sorted(layout->values, {}, &Value::name));
  CHECK(std::ranges::adjacent_find(layout->values, {}, &Value::name) == layout->values.end());
}

TEST_CASE("--set wins over every file and says so") {
  auto reading = reading_of(R"(<style for="p" size="11pt"/>)");
  const auto layout = reading.read("a", {{"color.accent", "0 0 0 100"}, {"style.p.size", "12pt"}});
  REQUIRE(layout);
  CHECK(value_of(*layout, "style.p.size").text == "12pt");
  CHECK(value_of(*layout, "style.p.size").file == "--set");
  CHECK(value_of(*layout, "style.p.size").line == 2);
  CHECK(value_of(*layout, "color.accent").text == "0 0 0 100");
}

TEST_CASE("--set reaches what no file speaks of by itself") {
  auto reading = reading_of("");
  const auto layout = reading.read("a", {{"style.answer/p[ja].first-indent", "2em"},
                                         {"text.contents[fr]", "Sommaire"},
                                         {"page.body.running.folio.content[ja]", "{page}頁"},
                                         {"paper.size", "A5 landscape"}});
  REQUIRE(layout);
  CHECK(value_of(*layout, "style.answer/p[ja].first-indent").text == "2em");
  CHECK(value_of(*layout, "text.contents[fr]").text == "Sommaire");
  CHECK(layout->trim.width.mm() == doctest::Approx(210));
  CHECK(layout->trim.height.mm() == doctest::Approx(148));
}

TEST_CASE("a parent is found by name in the folder or by path beside the file") {
  Reading reading({{"mine/child.xml", R"(<layout extends="parent.xml"><pages multiple="4"/></layout>)"},
                   {"mine/parent.xml", R"(<layout extends="base"><paper width="100mm" height="150mm"/></layout>)"}});
  const auto layout = reading.read("mine/child.xml");
  REQUIRE(layout);
  CHECK(layout->trim == Size{100_mm, 150_mm});
  CHECK(layout->page_multiple == 4);
  CHECK(layout->file == "mine/child.xml");
}

TEST_CASE("a layout that extends nothing extends base") {
  Reading reading({{"layouts/a.xml", "<layout><pages multiple=\"2\"/></layout>"}});
  const auto layout = reading.read("a");
  REQUIRE(layout);
  CHECK(layout->page_multiple == 2);
  CHECK(layout->page_types.contains("body"));
}

TEST_CASE("page types hold lengths, columns, running lines, frames and shapes") {
  auto reading = reading_of(R"(<length name="gutter" value="8mm"/>
    <page-type name="body" margin-top="2li" margin-inner="20mm" margin-outer="25mm" columns="2" column-gap="gutter"
               column-rule="0.5pt accent" balance="yes">
      <frame name="title" x="10mm" y="20mm" width="50mm" height="60mm" align="bottom" content="title subtitle"/>
      <shape name="field" x="1mm" y="2mm" height="5mm" color="accent" side="verso"/>
      <running name="folio" at="centre"/>
    </page-type>)");
  const auto layout = reading.read("a");
  REQUIRE(layout);
  const PageType& page = layout->page_type("body");
  CHECK(page.margin_top == layout->grid_leading * 2);
  CHECK(page.columns == 2);
  CHECK(page.column_gap == 8_mm);
  CHECK(page.column_rule.thickness == 0.5_pt);
  CHECK(page.column_rule.colour == Cmyk{120, 880, 780, 300});
  CHECK(page.level_feet == LevelFeet::yes);
  REQUIRE(page.frames.size() == 1);
  CHECK(page.frames[0].align == FrameAlign::bottom);
  CHECK(page.frames[0].content == std::vector<std::string>{"title", "subtitle"});
  REQUIRE(page.shapes.size() == 1);
  CHECK(page.shapes[0].rect == Rect{1_mm, 2_mm, Length(), 5_mm});
  CHECK(page.shapes[0].side == Side::verso);
  REQUIRE(page.running.size() == 1);  // base's folio, changed in one property
  CHECK(page.running[0].at == Running::At::centre);
  CHECK(page.running[0].where == Running::Where::foot);
}

TEST_CASE("a page type that is like another takes what it does not say itself") {
  auto reading = reading_of(R"(<page-type name="first" like="body" margin-top="50mm"/>)");
  const auto layout = reading.read("a");
  REQUIRE(layout);
  CHECK(layout->page_type("first").margin_top == 50_mm);
  CHECK(layout->page_type("first").margin_outer == layout->page_type("body").margin_outer);
  CHECK(layout->page_type("first").running.empty());
}

TEST_CASE("a layout says where notes stand and how they are counted") {
  auto reading = reading_of(R"(<notes place="margin"/><style for="footnote::call" content="[{number}]"/>)");
  const auto layout = reading.read("a", {{"notes.numbering", "page"}});
  REQUIRE(layout);
  CHECK(layout->notes.place == NoteRules::Place::margin);
  CHECK(layout->notes.numbering == NoteRules::Numbering::page);
  CHECK(value_of(*layout, "style.footnote::call.content").text == "[{number}]");
  CHECK_FALSE(reading.read("a", {{"notes.place", "head"}}));
}

TEST_CASE("parts stand in the order of the sequence") {
  auto reading = reading_of(R"(<part name="cover" kind="fixed" page="body" start="recto" folios="hidden"/>
    <parts sequence="cover body"/>)");
  const auto layout = reading.read("a");
  REQUIRE(layout);
  REQUIRE(layout->parts.size() == 2);
  CHECK(layout->parts[0].name == "cover");
  CHECK(layout->parts[0].kind == Part::Kind::fixed);
  CHECK(layout->parts[0].start == Part::Start::recto);
  CHECK(layout->parts[0].folios == Part::Folios::counted_hidden);
  CHECK(layout->parts[0].first_page == "body");
  CHECK(layout->parts[1].flow.back() == "body");
}

TEST_CASE("running lines differ by language, by their texts or by their own content") {
  auto reading = reading_of(R"(<page-type name="body">
      <running name="head" content="{text:contents}"/>
      <running name="folio" xml:lang="ja" content="{page}頁"/>
    </page-type>)");
  const auto layout = reading.read("a");
  REQUIRE(layout);
  const auto said = [&](std::size_t line, std::string_view tag) -> std::string {
    for (const auto& [language, parts] : layout->page_type("body").running[line].content) {
      if (language == Language(tag)) return parts.back().text;
    }
    return "not said";
  };
  CHECK(said(1, "ja") == "目次");
  CHECK(said(1, "zh-Hant") == "目錄");
  CHECK(said(1, "") == "Contents");
  CHECK(said(0, "ja") == "頁");
  CHECK(said(0, "") == "");
}

TEST_CASE("one style may be for several elements and languages") {
  auto reading = reading_of(R"(<style for="p item" xml:lang="ja ko" size="8pt"/>)");
  const auto layout = reading.read("a");
  REQUIRE(layout);
  for (const char* name : {"style.p[ja].size", "style.p[ko].size", "style.item[ja].size", "style.item[ko].size"}) {
    CHECK(value_of(*layout, name).text == "8pt");
  }
}

TEST_CASE("fallbacks are listed with the program as their place") {
  auto reading = reading_of(R"(<page-type name="bare"/>)");
  const auto layout = reading.read("a");
  REQUIRE(layout);
  CHECK(value_of(*layout, "page.bare.columns").text == "1");
  CHECK(value_of(*layout, "page.bare.columns").file == "(default)");
}

}  // namespace
}  // namespace octavo::layout
