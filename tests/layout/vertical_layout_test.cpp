// Vertical layouts and the grid of characters and lines.
#include "reading.h"

namespace octavo::layout {
namespace {

using Findings = std::vector<std::string>;

std::string pages(const std::string& attributes) {
  return "<paper size=\"JIS-B6\"/><pages writing-mode=\"vertical\" binding=\"right\"/>\n" + attributes;
}

TEST_CASE("a layout says which way lines run, how it is bound and for whom it is made") {
  auto reading = reading_of("<pages writing-mode=\"vertical\" binding=\"right\" languages=\"ja zh-Hant\"/>");
  const auto layout = reading.read("a");
  REQUIRE(layout);
  CHECK(layout->mode == text::WritingMode::vertical);
  CHECK(layout->binding == Binding::right);
  CHECK(layout->languages == std::vector<Language>{Language("ja"), Language("zh-Hant")});
  CHECK(reading_of("").read("a")->mode == text::WritingMode::horizontal);
}

TEST_CASE("running lines and frames run as the pages do, or as they say themselves") {
  auto reading = reading_of(pages(R"(<page-type name="body">
    <running name="folio" where="outer-edge" at="end"/>
    <running name="title" where="foot" at="outer" writing-mode="horizontal" content="{title}"/>
    <frame name="one" x="10mm" y="10mm" width="50mm" height="50mm" writing-mode="horizontal" content="title"/>
    <frame name="two" x="10mm" y="10mm" width="50mm" height="50mm" content="title"/>
  </page-type>)"));
  const auto layout = reading.read("a");
  REQUIRE(layout);
  const PageType& body = layout->page_type("body");
  REQUIRE(body.running.size() == 2);
  CHECK(body.running[0].mode == text::WritingMode::vertical);
  CHECK(body.running[1].mode == text::WritingMode::horizontal);
  CHECK(body.frames[0].mode == text::WritingMode::horizontal);
  CHECK(body.frames[1].mode == text::WritingMode::vertical);
}

TEST_CASE("E304: what vertical pages do not have is told where it is asked for") {
  auto column = reading_of(pages(R"(<page-type name="body" margin-column-width="30mm" margin-column-side="inner"/>)"));
  CHECK_FALSE(column.read("a"));
  CHECK(column.findings() == Findings{"E304 layouts/a.xml:3:71"});
  CHECK(column.hints_at("start for the head"));
  auto beside =
      reading_of(pages(R"(<page-type name="body"><running name="folio" where="outer-edge" at="inner"/></page-type>)"));
  CHECK_FALSE(beside.read("a"));
  CHECK(beside.findings() == Findings{"E304 layouts/a.xml:3:69"});
  CHECK(beside.hints_at("start, centre or end"));
}

TEST_CASE("E304: languages are language tags, a grid is whole numbers, a mode is one of two") {
  const auto finding = [](const std::string& content) {
    auto reading = reading_of(content);
    CHECK_FALSE(reading.read("a"));
    return reading.findings();
  };
  CHECK(finding("<pages languages=\"ja _\"/>") == Findings{"E304 layouts/a.xml:2:19"});
  CHECK(finding("<pages writing-mode=\"sideways\"/>") == Findings{"E304 layouts/a.xml:2:22"});
  CHECK(finding("<grid characters=\"30.5\"/>") == Findings{"E304 layouts/a.xml:2:19"});
  CHECK(finding("<grid lines=\"-3\"/>") == Findings{"E304 layouts/a.xml:2:14"});
  CHECK(finding("<style for=\"p\" tate-chu-yoko=\"9\"/>") == Findings{"E304 layouts/a.xml:2:31"});
}

TEST_CASE("E308: a grid whose lines hold no text, in the columns of an index either") {
  const auto finding = [](const std::string& content) {
    auto reading = reading_of(R"(<pages writing-mode="vertical" languages="ja"/><paper width="300pt" height="500pt"/>
<style for="document" xml:lang="ja" size="10pt"/>
)" + content);
    reading.read("a");
    return reading.findings();
  };
  const std::string index = R"(<page-type name="index" like="body" columns="3" column-gap="20pt"/>)";
  CHECK(finding(R"(<grid leading="11pt" characters="4" lines="5"/>)") == Findings{"E308 layouts/a.xml:4:34"});
  CHECK(finding(R"(<page-type name="index" like="body" columns="1"/><grid leading="11pt" characters="5" lines="5"/>)")
            .empty());
  CHECK(finding(index + R"(<grid leading="11pt" characters="18" lines="5"/>)").size() == 1);  // (180 − 40) / 3 < 50
  CHECK(finding(index + R"(<grid leading="11pt" characters="19" lines="5"/>)").empty());
}

TEST_CASE("E308: a grid that is larger than what the margins leave") {
  const std::string page = R"(
<style for="document" xml:lang="ja" size="10pt"/>
<page-type name="body" margin-top="40pt" margin-bottom="40pt" margin-inner="40pt" margin-outer="40pt"/>)";
  const std::string start = R"(<pages writing-mode="vertical" languages="ja"/><paper width="300pt" height="500pt"/>)";
  const auto findings_of = [&](const std::string& grid, Overrides overrides = {}) {
    auto reading = reading_of(start + "\n" + grid + page);
    reading.read("a", std::move(overrides));
    return reading.findings();
  };
  CHECK(findings_of(R"(<grid leading="11pt" characters="42" lines="20"/>)").empty());
  CHECK(findings_of(R"(<grid leading="11pt" characters="43" lines="20"/>)") == Findings{"E308 layouts/a.xml:3:34"});
  CHECK(findings_of(R"(<grid leading="11pt" characters="42" lines="21"/>)") == Findings{"E308 layouts/a.xml:3:45"});
  CHECK(findings_of(R"(<grid leading="11pt" characters="42" lines="20"/>)", {{"grid.characters", "60"}}) ==
        Findings{"E308 --set:1:17"});
  auto both = reading_of(start + "\n" + R"(<grid leading="11pt" characters="50" lines="20"/>)" + page);
  CHECK_FALSE(both.read("a"));
  CHECK(both.only().message == "50 characters of 10pt need 500pt; the margins of page type body leave 420pt");
  REQUIRE(both.only().related.size() == 1);
  CHECK(both.at(both.only().related[0].span) == "layouts/a.xml:4:43");
}

TEST_CASE("level lines are measured across the page, vertical ones down it") {
  const std::string content = R"(<paper width="300pt" height="500pt"/><grid leading="10pt" characters="30" lines="30"/>
<style for="document" size="20pt"/><style for="document" xml:lang="ja zh ko" size="10pt"/>
<page-type name="body" margin-top="40pt" margin-bottom="40pt" margin-inner="40pt" margin-outer="40pt"/>)";
  auto level = reading_of(content);
  CHECK_FALSE(level.read("a"));
  CHECK(level.findings() == Findings{"E308 layouts/a.xml:2:71"});
  auto down = reading_of("<pages writing-mode=\"vertical\"/>" + content);
  CHECK_FALSE(down.read("a"));
  CHECK(down.findings() == Findings{"E308 layouts/a.xml:2:114"});
}

TEST_CASE("the vertical templates are books that are bound at their right, on a grid that fits their paper") {
  struct Book {
    const char* name;
    const char* language;
    double width_mm, height_mm;
  };
  for (const Book& book : {Book{"tategaki", "ja", 128, 182}, Book{"zhipai", "zh-Hant", 148, 210}}) {
    CAPTURE(book.name);
    Reading reading;
    const auto layout = reading.read(book.name, {}, template_folder);
    for (const auto& finding : reading.findings()) FAIL_CHECK(finding);
    REQUIRE(layout);
    CHECK(layout->mode == text::WritingMode::vertical);
    CHECK(layout->binding == Binding::right);
    CHECK(layout->languages == std::vector<Language>{Language(book.language)});
    CHECK(layout->trim.width.mm() == doctest::Approx(book.width_mm).epsilon(0.001));
    CHECK(layout->trim.height.mm() == doctest::Approx(book.height_mm).epsilon(0.001));
    // A page of a Japanese or Chinese book of this size: 38 to 45 characters by 15 to 18 lines.
    CHECK(layout->character_grid.characters >= 38);
    CHECK(layout->character_grid.characters <= 45);
    CHECK(layout->character_grid.lines >= 15);
    CHECK(layout->character_grid.lines <= 18);
  }
}

}  // namespace
}  // namespace octavo::layout
