#include <optional>
#include <utility>

#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"
#include "text/korean_spacing.h"

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
    style.word_breaking = breaks == KoreanBreaks::words ? WordBreaking::keep_all : WordBreaking::normal;
    float worst = 0;
    for (const Line& line : bench.set(korean, bench.style("ko"), style)) worst = std::max(worst, line.adjustment.ratio);
    return worst;
  };
  CHECK(loosest(KoreanBreaks::syllables) < 1.5);
  CHECK(loosest(KoreanBreaks::words) > 2);
}

TEST_CASE("what stands between syllables gives a little once the spaces of a Korean line have") {
  Bench bench;
  const Length most = korean_syllable_most.of(Length::from_pt(10));
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

TEST_CASE("places beside marks are told from those inside words and numbers") {
  const auto places = [](std::string_view word) {
    const InnerPlaces found = inner_places(word);
    return std::pair{found.beside_marks, found.others};
  };
  CHECK(places("찾아보라.”") == std::pair<std::int64_t, std::int64_t>{2, 3});
  CHECK(places("‘웹") == std::pair<std::int64_t, std::int64_t>{1, 0});
  CHECK(places("부호(모두") == std::pair<std::int64_t, std::int64_t>{2, 2});
  CHECK(places("41,600쪽") == std::pair<std::int64_t, std::int64_t>{0, 6});
  CHECK(places("62.5%는") == std::pair<std::int64_t, std::int64_t>{0, 5});
  CHECK(places("312쪽,") == std::pair<std::int64_t, std::int64_t>{1, 3});
  CHECK(places("1.") == std::pair<std::int64_t, std::int64_t>{1, 0});
  CHECK(places("한국·일본") == std::pair<std::int64_t, std::int64_t>{0, 4});
  CHECK(places("말") == std::pair<std::int64_t, std::int64_t>{0, 0});
  CHECK(begins_with_mark("“그때"));
  CHECK(ends_with_mark("아니다."));
  CHECK(!ends_with_mark("62.5"));
}

namespace {

constexpr std::string_view quoted =
    "그가 말했다. “의심스러우면 찾아보라.” 그런데도 ‘웹 페이지’인지 ‘Web페이지’인지, 끝내 정하지 못하는 낱말이 "
    "(다달이) 대여섯 개씩 나온다. “의심스럽지 않으면, 더 찾아보라!” 이것을 ‘대조 읽기’라고 부른다.";

/// How far a run stands from where the one before it ends; nothing at the start of a line and beside spaces.
std::optional<Length> inner_white(const Line& line, std::size_t run) {
  if (run == 0 || line.runs[run].shaped->text == " " || line.runs[run - 1].shaped->text == " ") return std::nullopt;
  const GlyphRun& before = line.runs[run - 1];
  return line.runs[run].x - before.end() + Length::from_units(before.extra);
}

}  // namespace

TEST_CASE("the white of marks closes before syllables do, and no further than a twentieth of an em") {
  Bench bench;
  const Length em = Length::from_pt(10);
  const Length least = -mark_give.of(em) - Length::from_units(200);
  int closed = 0, syllables = 0;
  for (int measure = 120; measure <= 320; ++measure) {
    for (const Line& line : bench.set(quoted, bench.style("ko"), korean_paragraph(measure))) {
      if (line.adjustment.setting != Adjustment::Setting::shrunk) continue;
      const bool all = line.adjustment.used(syllable_shrink_stage) > Length::from_pt(0.1);
      syllables += all ? 1 : 0;
      for (std::size_t run = 1; run < line.runs.size(); ++run) {
        const auto white = inner_white(line, run);
        const auto [first, last] = std::pair{text_of(line.runs[run]), text_of(line.runs[run - 1])};
        if (!white || (!begins_with_mark(first) && !ends_with_mark(last))) continue;
        CHECK(*white >= least);
        closed += *white < Length() ? 1 : 0;
        if (all) CHECK(*white <= -mark_give.of(em) + Length::from_units(200));
      }
    }
  }
  CHECK(closed > 10);
  CHECK(syllables > 0);
}

TEST_CASE("Korean word spaces close alike, and one beside a mark goes on where the others have given all") {
  Bench bench;
  const Length em = Length::from_pt(10);
  const Length rounding = Length::from_units(20);
  bool narrower = false;
  for (int measure = 120; measure <= 320; ++measure) {
    for (const Line& line : bench.set(quoted, bench.style("ko"), korean_paragraph(measure))) {
      if (line.adjustment.setting != Adjustment::Setting::shrunk) continue;
      std::optional<Length> plain, beside;
      for (std::size_t run = 1; run + 1 < line.runs.size(); ++run) {
        if (text_of(line.runs[run]) != " ") continue;
        const bool mark = ends_with_mark(text_of(line.runs[run - 1])) || begins_with_mark(text_of(line.runs[run + 1]));
        const Length width = line.runs[run + 1].x - line.runs[run].x;
        CHECK(width + rounding >= (mark ? korean_least_space_at_mark : korean_least_space).of(em));
        (mark ? beside : plain) = width;
      }
      if (!plain || !beside) continue;
      CHECK(*beside <= *plain + rounding);
      const bool apart = *plain - *beside > em / 100;
      if (apart) CHECK(*plain <= korean_least_space.of(em) + rounding);
      narrower = narrower || apart;
    }
  }
  CHECK(narrower);
}

TEST_CASE("Korean words that are to stay whole are divided rather than that holes stand between them") {
  Bench bench;
  constexpr std::string_view text =
      "한국과 일본의 유대가 강해지면 국방 협력이 긴밀해지고 정보 공유가 활발해져 역내 안보가 한층 튼튼해질 것으로 "
      "기대된다.";
  const auto widest = [&](ParagraphStyle style) {
    Length result;
    for (const Line& line : bench.set(text, bench.style("ko"), style)) {
      for (const GlyphRun& run : line.runs) {
        if (run.shaped->text == " ") result = std::max(result, run.end() - run.x);
      }
    }
    return result.pt();
  };
  ParagraphStyle style = korean_paragraph(221);
  style.last_line_minimum = Length::from_pt(20);
  CHECK(widest(style) < 6.3);
  CHECK(text_of(bench.set(text, bench.style("ko"), style)[0])
            .starts_with("한국과 일본의 유대가 강해지면 국방 협력이 긴밀"));
  style.word_breaking = WordBreaking::keep_all;
  CHECK(widest(style) > 7.5);
  CHECK(text_of(bench.set(text, bench.style("ko"), style)[0]) == "한국과 일본의 유대가 강해지면 국방 협력이");
  // Ragged lines have no holes: words stay whole.
  style.word_breaking = WordBreaking::normal;
  style.align = Align::start;
  CHECK(text_of(bench.set(text, bench.style("ko"), style)[0]) == "한국과 일본의 유대가 강해지면 국방 협력이");
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

TEST_CASE("a Korean heading keeps its words, whatever its paragraphs do") {
  Bench bench;
  ParagraphStyle style = paragraph("ko", 240);
  style.align = Align::start;
  style.balance = Balance::yes;
  style.korean_breaks = KoreanBreaks::syllables;
  style.syllable_penalty = 0;
  constexpr std::string_view heading = "작은 인쇄소는 왜 아직도 교정지를 두 사람이 소리 내어 읽는가?";
  const auto lines = bench.set(heading, bench.style("ko", 12), style);
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[0]) + " " + text_of(lines[1]) == heading);
}
