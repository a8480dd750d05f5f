#include <algorithm>

#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

TEST_CASE("ragged lines keep natural spaces and stay inside the measure") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 200);
  style.align = Align::start;
  for (const Line& line : bench.set(english, bench.style("en"), style)) {
    CHECK(line.width == line.natural_width);
    CHECK(line.width <= style.measure);
    if (line.end != Line::End::last) CHECK(line.width > Length::from_pt(140));
    for (const GlyphRun& run : line.runs) CHECK(run.extra == 0);
  }
}

TEST_CASE("centred lines have equal white on both sides, lines at the end have it before them") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 200);
  style.align = Align::centre;
  for (const Line& line : bench.set(english, bench.style("en"), style)) {
    const Length after = style.measure - end_of(line);
    CHECK(std::abs((after - line.runs[0].x).units()) <= 1);
  }
  style.align = Align::end;
  for (const Line& line : bench.set(english, bench.style("en"), style)) CHECK(end_of(line) == style.measure);
}

TEST_CASE("indents stand before the text, and the first line has its own") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 200);
  style.first_indent = Length::from_pt(12);
  style.indent = Length::from_pt(20);
  const auto lines = bench.set(english, bench.style("en"), style);
  CHECK(lines[0].runs[0].x == Length::from_pt(32));
  CHECK(lines[1].runs[0].x == Length::from_pt(20));
  CHECK(end_of(lines[0]) == style.measure);
  CHECK(end_of(lines[1]) == style.measure);
}

TEST_CASE("a hanging indent gives the first line more room") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 200);
  style.first_indent = Length::from_pt(-15);
  style.indent = Length::from_pt(15);
  const auto lines = bench.set(english, bench.style("en"), style);
  CHECK(lines[0].runs[0].x == Length());
  CHECK(end_of(lines[0]) == style.measure);
}

TEST_CASE("a balanced heading has lines of about one length, and as many as before") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 250);
  style.align = Align::start;
  style.hyphenate = Hyphenate::no;
  const std::string_view heading = "Which tensions of the past are the two neighbours trying to overcome?";
  const auto plain = bench.set(heading, bench.style("en", 12), style);
  style.balance = Balance::yes;
  const auto balanced = bench.set(heading, bench.style("en", 12), style);
  REQUIRE(plain.size() == 2);
  REQUIRE(balanced.size() == 2);
  CHECK(std::abs((balanced[0].width - balanced[1].width).pt()) < 45);
}

TEST_CASE("a Japanese heading breaks between phrases, unless one fits no line") {
  Bench bench;
  ParagraphStyle style = paragraph("ja", 200);
  style.align = Align::start;
  style.balance = Balance::yes;
  const std::string_view heading = "歴史をめぐるどんな対立を越えようとしているのか";
  const auto lines = bench.set(heading, bench.style("ja"), style);
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[0]).ends_with("対立を"));
  style.measure = Length::from_pt(30);
  for (const Line& line : bench.set(heading, bench.style("ja"), style)) CHECK(line.width <= style.measure);
}

TEST_CASE("a heading breaks where a clause ends, unless that leaves a stub") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 150);
  style.align = Align::start;
  style.hyphenate = Hyphenate::no;
  style.balance = Balance::yes;
  const auto title = bench.set("South Korea and Japan: A New Chapter", bench.style("en", 12), style);
  REQUIRE(title.size() == 2);
  CHECK(text_of(title[0]) == "South Korea and Japan:");
  const auto stub = bench.set("Yes, this heading takes two lines", bench.style("en", 12), style);
  REQUIRE(stub.size() == 2);
  CHECK(text_of(stub[0]) != "Yes,");
}

TEST_CASE("a Chinese heading breaks after its first clause even where that is half as long as the rest") {
  Bench bench;
  ParagraphStyle style = paragraph("zh-Hans", 170);
  style.align = Align::start;
  style.balance = Balance::yes;
  const auto lines = bench.set("为构建新关系，两国正设法越过哪些历史纠葛？", bench.style("zh-Hans"), style);
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[0]) == "为构建新关系，");
}

TEST_CASE("Han compounds and Chinese words stay whole in headings") {
  Bench bench;
  ParagraphStyle style = paragraph("ja", 130);
  style.align = Align::start;
  style.balance = Balance::yes;
  const auto japanese = bench.set("地域の安全保障上の懸念とは何か", bench.style("ja"), style);
  REQUIRE(japanese.size() == 2);
  CHECK(text_of(japanese[0]) == "地域の安全保障上の");
  style.measure = Length::from_pt(205);
  const auto loose = bench.set("関係の改善は地域の安全保障と貿易をどう変えるのか", bench.style("ja"), style);
  REQUIRE(loose.size() == 2);
  CHECK(text_of(loose[0]).find("安全保障と") != std::string::npos);
  style.language = Language("zh-Hans");
  style.measure = Length::from_pt(100);
  const auto chinese = bench.set("关系改善将如何影响地区安全", bench.style("zh-Hans"), style);
  REQUIRE(chinese.size() == 2);
  CHECK(text_of(chinese[0]) == "关系改善将如何");
  style.measure = Length::from_pt(80);
  for (const Line& line : bench.set("这能否催生更广泛的亚洲同盟", bench.style("zh-Hans"), style)) {
    CHECK_FALSE(text_of(line).starts_with("的"));
  }
}

TEST_CASE("a single line is set at its natural width") {
  Bench bench;
  const Run run{english, bench.style("en"), {}, {}, ShapedText::Origin::source};
  const Line line = bench.typesetter.set_single({&run, 1});
  CHECK(line.width == line.natural_width);
  CHECK(text_of(line) == english);
  CHECK(line.ascent > Length::from_pt(6));
  CHECK(line.descent > Length());
}

TEST_CASE("a last line is kept above its minimum where that can be had") {
  Bench bench;
  const auto short_ends = [&](Length minimum) {
    int count = 0;
    for (int measure = 180; measure <= 300; measure += 2) {
      ParagraphStyle style = paragraph("en", measure);
      style.last_line_minimum = minimum;
      const auto lines = bench.set(english, bench.style("en"), style);
      if (lines.back().width < Length::from_pt(70)) ++count;
    }
    return count;
  };
  const int by_chance = short_ends(Length());
  const int avoided = short_ends(Length::from_pt(70));
  CHECK(by_chance >= 5);
  CHECK(avoided * 3 < by_chance);
}

TEST_CASE("in a narrow column the looseness is shared out, not left to one line") {
  Bench bench;
  const std::string_view text =
      "The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox "
      "jumps over the lazy dog. The quick brown fox jumps over the lazy dog.";
  const auto lines = bench.set(text, bench.style("en", 10), paragraph("en", 92));
  REQUIRE(lines.size() > 6);
  for (const Line& line : lines) CHECK((line.width - line.natural_width).pt() < 30);
}

TEST_CASE("what stands beside the first lines takes their start or their end, and leaves the rest alone") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 200);
  style.inset = {Inset::Side::end, 2, Length::from_pt(60)};
  const auto ending = bench.set(english, bench.style("en"), style);
  REQUIRE(ending.size() > 3);
  CHECK(ending[1].runs[0].x == Length());
  CHECK(end_of(ending[1]) == Length::from_pt(140));
  CHECK(end_of(ending[2]) == style.measure);
  style.inset.side = Inset::Side::start;
  const auto starting = bench.set(english, bench.style("en"), style);
  CHECK(starting[1].runs[0].x == Length::from_pt(60));
  CHECK(end_of(starting[1]) == style.measure);
  CHECK(starting[2].runs[0].x == Length());
}

TEST_CASE("more lines than a drop cap has may stand beside something") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 120);
  style.inset = {Inset::Side::end, Inset::most_lines, Length::from_pt(20)};
  const auto lines = bench.set(english, bench.style("en"), style);
  REQUIRE(lines.size() > 6);
  for (const Line& line : lines) {
    if (line.end != Line::End::last) CHECK(end_of(line) == Length::from_pt(100));
  }
}
