#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

ParagraphStyle korean_paragraph(double measure_pt) {
  ParagraphStyle style = paragraph("ko", measure_pt);
  style.spacing.justification = Justification::korean;
  return style;
}

}  // namespace

TEST_CASE("Korean lines break between words only") {
  Bench bench;
  for (int measure = 80; measure <= 400; measure += 5) {
    std::string joined;
    for (const Line& line : bench.set(korean, bench.style("ko"), paragraph("ko", measure))) {
      const std::string text = text_of(line);
      // A middle dot joins words that may part after it.
      if (!joined.empty() && !joined.ends_with("·")) joined += " ";
      joined += text;
      CHECK(!text.starts_with("·"));
      CHECK(!text.starts_with("”"));
      CHECK(!text.starts_with(","));
      CHECK(!text.ends_with("“"));
      CHECK(!text.ends_with("("));
    }
    CHECK(joined == korean);
  }
}

TEST_CASE("a Korean word wider than the measure breaks between syllables") {
  Bench bench;
  const auto lines = bench.set("대한민국임시정부수립기념관", bench.style("ko"), paragraph("ko", 45));
  CHECK(lines.size() >= 3);
  for (const Line& line : lines) CHECK(end_of(line) <= Length::from_pt(45));
}

TEST_CASE("syllable breaking fills lines that word breaking leaves loose") {
  Bench bench;
  const auto loosest = [&](KoreanBreaks breaks) {
    ParagraphStyle style = korean_paragraph(120);
    style.korean_breaks = breaks;
    float worst = 0;
    for (const Line& line : bench.set(korean, bench.style("ko"), style)) worst = std::max(worst, line.adjustment.ratio);
    return worst;
  };
  CHECK(loosest(KoreanBreaks::syllables) < 1.5);
  CHECK(loosest(KoreanBreaks::words) > 2);
}

TEST_CASE("what stands between syllables gives a little once the spaces of a Korean line have") {
  Bench bench;
  const Length most = Length::from_pt(10) / 20;
  bool opened = false, closed = false;
  for (int measure = 120; measure <= 300; measure += 10) {
    const auto lines = bench.set(korean, bench.style("ko"), korean_paragraph(measure));
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
      // The white after the line's last syllable is no one's.
      const Length short_by =
          Length::from_pt(measure) - end_of(lines[at]) + Length::from_units(lines[at].runs.back().extra);
      CHECK(short_by >= Length());
      CHECK(short_by < Length::from_units(100));
      for (const GlyphRun& run : lines[at].runs) {
        if (run.shaped->text == " ") continue;
        CHECK(std::abs(run.extra) <= most.units() + 10);  // the last word takes what rounding leaves
        opened = opened || run.extra > 0;
        closed = closed || run.extra < 0;
      }
    }
  }
  CHECK(opened);
  CHECK(closed);
}

TEST_CASE("Korean quotes are proportional and come from the Korean face") {
  Bench bench;
  const auto lines = bench.set("“물음”", bench.style("ko"), paragraph("ko", 200));
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].runs.size() == 1);
  CHECK(bench.fonts.face(lines[0].runs[0].shaped->font).path.find("NotoSerifCJK") != std::string::npos);
  CHECK(lines[0].runs[0].shaped->glyphs[0].advance < Length::from_pt(6).units());
}

TEST_CASE("digits and Latin letters in Korean come from the Latin face, without a gap") {
  Bench bench;
  const auto lines = bench.set("2026년", bench.style("ko"), paragraph("ko", 200));
  REQUIRE(lines[0].runs.size() == 2);
  CHECK(bench.fonts.face(lines[0].runs[0].shaped->font).path.find("Vollkorn") != std::string::npos);
  CHECK(bench.fonts.face(lines[0].runs[1].shaped->font).path.find("NotoSerifCJK") != std::string::npos);
}

namespace {

ParagraphStyle syllables(double measure, int penalty) {
  ParagraphStyle style = paragraph("ko", measure);
  style.korean_breaks = KoreanBreaks::syllables;
  style.syllable_penalty = penalty;
  return style;
}

/// Lines that end inside of a word.
int divided_words(const std::vector<Line>& lines) {
  std::size_t at = 0;
  int count = 0;
  for (const Line& line : lines) {
    const std::string text = text_of(line);
    at = korean.find(text, at);
    REQUIRE(at != std::string_view::npos);
    at += text.size();
    if (at < korean.size() && korean[at] != ' ' && !text.ends_with("·")) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("breaks between syllables have a price: the dearer they are, the fewer words are divided") {
  Bench bench;
  int free = 0;
  int dear = 0;
  for (int measure = 100; measure <= 300; measure += 10) {
    free += divided_words(bench.set(korean, bench.style("ko"), syllables(measure, 0)));
    dear += divided_words(bench.set(korean, bench.style("ko"), syllables(measure, 1000)));
  }
  CHECK(dear * 3 < free * 2);
  CHECK(dear > 0);
}

TEST_CASE("a Korean paragraph does not end with a syllable alone") {
  Bench bench;
  for (int measure = 60; measure <= 200; ++measure) {
    const auto lines = bench.set("가나다라마바 사아자차카타파하 거너더러머버서어저처커터퍼허.", bench.style("ko"),
                                 syllables(measure, 0));
    CHECK(text_of(lines.back()) != "허.");
  }
}

TEST_CASE("the strictness of a paragraph reaches into Korean words") {
  Bench bench;
  const auto starts_with_ellipsis = [&](Strictness level) {
    bool found = false;
    for (int measure = 28; measure <= 40; ++measure) {
      ParagraphStyle style = syllables(measure, 0);
      style.strictness = level;
      for (const Line& line : bench.set("한국어…한국어…한국어…한국어", bench.style("ko"), style)) {
        found = found || text_of(line).starts_with("…");
      }
    }
    return found;
  };
  CHECK(!starts_with_ellipsis(Strictness::strict));
  CHECK(starts_with_ellipsis(Strictness::loose));
}
