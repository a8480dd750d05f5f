#include <array>
#include <functional>
#include <string>

#include <doctest/doctest.h>

#include "base/unicode.h"
#include "samples.h"
#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

struct Sample {
  const char* language;
  std::string_view text;
};
constexpr std::array<Sample, 3> samples{
    {{"ja", japanese}, {"zh-Hans", simplified_chinese}, {"zh-Hant", traditional_chinese}}};

// CSS Text 3, 5.3 (strict), and JLREQ 3.1.7: what no line begins with.
constexpr std::u32string_view never_first =
    U"、。，．・：；？！‼⁇⁈⁉）〕］｝〉》」』】〙〗〟’”ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々〻ヽヾゝゞ…‥·％";
// JLREQ 3.1.8: what no line ends with.
constexpr std::u32string_view never_last = U"（〔［｛〈《「『【〘〖〝‘“";

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    result.push_back(c);
    at += length;
  }
  return result;
}

Length width_of(Bench& bench, const char* language, std::string_view text) {
  const auto lines = bench.set(text, bench.style(language), paragraph(language, 1000));
  REQUIRE(lines.size() == 1);
  return lines[0].natural_width;
}

}  // namespace

TEST_CASE("no line starts or ends with what may not, at any measure") {
  Bench bench;
  for (const Sample& sample : samples) {
    for (int measure = 60; measure <= 400; measure += 5) {
      for (const Line& line :
           bench.set(sample.text, bench.style(sample.language), paragraph(sample.language, measure))) {
        const std::u32string text = code_points(text_of(line));
        CAPTURE(sample.language);
        CAPTURE(measure);
        CAPTURE(text_of(line));
        CHECK(never_first.find(text.front()) == std::u32string_view::npos);
        CHECK(never_last.find(text.back()) == std::u32string_view::npos);
      }
    }
  }
}

TEST_CASE("justified CJK lines fill the measure exactly") {
  Bench bench;
  for (const Sample& sample : samples) {
    for (int measure = 60; measure <= 400; measure += 7) {
      const auto lines = bench.set(sample.text, bench.style(sample.language), paragraph(sample.language, measure));
      for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        CAPTURE(text_of(lines[i]));
        CHECK(end_of(lines[i]) == Length::from_pt(measure));
      }
    }
  }
}

TEST_CASE("pairs of dashes and ellipses stay together") {
  Bench bench;
  for (const Sample& sample : samples) {
    for (int measure = 60; measure <= 300; measure += 5) {
      for (const Line& line :
           bench.set(sample.text, bench.style(sample.language), paragraph(sample.language, measure))) {
        const std::string text = text_of(line);
        CAPTURE(text);
        CHECK(!(text.ends_with("—") && !text.ends_with("——")));
        CHECK(!(text.ends_with("…") && !text.ends_with("……")));
      }
    }
  }
}

TEST_CASE("marks have a half-em body, and neighbours share their space") {
  Bench bench;
  const Length em = Length::from_pt(10);
  CHECK(width_of(bench, "ja", "国、国") == 3 * em);
  CHECK(width_of(bench, "ja", "国「国") == 3 * em);
  CHECK(width_of(bench, "ja", "国・国") == 3 * em);
  CHECK(width_of(bench, "ja", "国？国") == 3 * em);
  CHECK(width_of(bench, "ja", "国。」国") == 3 * em + em / 2);
  CHECK(width_of(bench, "ja", "国」「国") == 3 * em + em / 2);
  CHECK(width_of(bench, "ja", "国、「国") == 3 * em + em / 2);
  CHECK(width_of(bench, "ja", "国「『国") == 3 * em + em / 2);
  CHECK(width_of(bench, "ja", "国）、国") == 3 * em + em / 2);
  CHECK(width_of(bench, "zh-Hans", "国，国") == 3 * em);
  CHECK(width_of(bench, "zh-Hans", "国：“国") == 3 * em + em / 2);
  CHECK(width_of(bench, "zh-Hans", "国。”国") == 3 * em + em / 2);
  CHECK(width_of(bench, "zh-Hant", "國，國") == 3 * em);
  CHECK(width_of(bench, "zh-Hant", "國。」國") == 4 * em);
  CHECK(width_of(bench, "zh-Hans", "——") == 2 * em);
  CHECK(width_of(bench, "zh-Hans", "……") == 2 * em);
}

TEST_CASE("marks at the edges of a line lose their white") {
  Bench bench;
  const Length em = Length::from_pt(10);
  CHECK(width_of(bench, "ja", "「国") == em + em / 2);
  CHECK(width_of(bench, "ja", "国。") == em + em / 2);
  CHECK(width_of(bench, "ja", "（国）") == 2 * em);
}

TEST_CASE("a quarter em stands between Han and Latin, across changes of style too, and not next to marks") {
  Bench bench;
  const Length em = Length::from_pt(10);
  const Length latin = width_of(bench, "ja", "Asia");
  CHECK(width_of(bench, "ja", "国Asia国") == 2 * em + latin + 2 * (em / 4));
  CHECK(width_of(bench, "ja", "国、Asia") == 2 * em + latin);
  CHECK(width_of(bench, "ja", "国Asia") == em + latin + em / 4);
  TextStyle bold = bench.typesetter.style(bench.style("ja"));
  bold.colour = Cmyk{0, 1000, 0, 0};
  const std::array<Run, 2> runs{Run{"国", bench.style("ja"), {}, {}, ShapedText::Origin::source},
                                Run{"Asia", bench.typesetter.intern(bold), {}, {}, ShapedText::Origin::source}};
  const auto lines = bench.typesetter.set(runs, paragraph("ja", 300));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].natural_width == em + latin + em / 4);
}

namespace {

/// The natural width of two runs in one line, the second in a style of its own.
Length width_of_two(Bench& bench, const char* language, std::string_view first, std::string_view second,
                    const std::function<void(TextStyle&)>& change) {
  TextStyle style = bench.typesetter.style(bench.style(language));
  change(style);
  const std::array<Run, 2> runs{Run{first, bench.style(language), {}, {}, ShapedText::Origin::source},
                                Run{second, bench.typesetter.intern(style), {}, {}, ShapedText::Origin::source}};
  const auto lines = bench.typesetter.set(runs, paragraph(language, 1000));
  REQUIRE(lines.size() == 1);
  return lines[0].natural_width;
}

Length width_alone(Bench& bench, const char* language, std::string_view text,
                   const std::function<void(TextStyle&)>& change) {
  return width_of_two(bench, language, "", text, change);
}

}  // namespace

TEST_CASE("the gap between Han and Latin stands round code, links and raised figures too") {
  Bench bench;
  const Length em = Length::from_pt(10);
  const auto mono = [](TextStyle& style) { style.family = "mono"; };
  const auto raised = [](TextStyle& style) { style.position = Position::superior; };
  const auto red = [](TextStyle& style) { style.colour = Cmyk{0, 1000, 1000, 0}; };
  CHECK(width_of_two(bench, "ja", "国", "--help", mono) == em + em / 4 + width_alone(bench, "ja", "--help", mono));
  CHECK(width_of_two(bench, "zh-Hans", "国", "f()", mono) == em + em / 4 + width_alone(bench, "zh-Hans", "f()", mono));
  CHECK(width_of_two(bench, "ja", "国", "Asia", red) == em + em / 4 + width_alone(bench, "ja", "Asia", red));
  // A raised figure after Han is a reference mark; after a word it is the end of the word.
  CHECK(width_of_two(bench, "ja", "国", "1", raised) == em + width_alone(bench, "ja", "1", raised));
  const Length word = width_of(bench, "ja", "m");
  CHECK(width_of_two(bench, "ja", "m", "2", raised) == word + width_alone(bench, "ja", "2", raised));
}

TEST_CASE("marks that meet share their white across a change of style") {
  Bench bench;
  const Length em = Length::from_pt(10);
  const auto red = [](TextStyle& style) { style.colour = Cmyk{0, 1000, 1000, 0}; };
  CHECK(width_of_two(bench, "ja", "国」", "「国", red) == 3 * em + em / 2);
  CHECK(width_of_two(bench, "ja", "国）", "。国", red) == 3 * em + em / 2);
  CHECK(width_of_two(bench, "zh-Hans", "国。", "”国", red) == 3 * em + em / 2);
}

TEST_CASE("a reference mark stays with what it follows") {
  Bench bench;
  TextStyle raised = bench.typesetter.style(bench.style("ja"));
  raised.position = Position::superior;
  const StyleId style = bench.typesetter.intern(raised);
  for (int measure = 20; measure <= 60; ++measure) {
    const std::array<Run, 3> runs{Run{"関係は長い", bench.style("ja"), {}, {}, ShapedText::Origin::source},
                                  Run{"12", style, {}, {}, ShapedText::Origin::source},
                                  Run{"あいだ緊張", bench.style("ja"), {}, {}, ShapedText::Origin::source}};
    for (const Line& line : bench.typesetter.set(runs, paragraph("ja", measure))) {
      CHECK(!text_of(line).starts_with("1"));
    }
  }
}

TEST_CASE("Chinese question and exclamation marks: half an em and its white on the Mainland, two in one em") {
  Bench bench;
  const Length em = Length::from_pt(10);
  CHECK(width_of(bench, "zh-Hans", "国？国") == 3 * em);
  CHECK(width_of(bench, "zh-Hans", "国？”国") == 3 * em + em / 2);
  CHECK(width_of(bench, "zh-Hans", "国？") == em + em / 2);
  CHECK(width_of(bench, "zh-Hans", "国？！国") == 3 * em);
  CHECK(width_of(bench, "zh-Hans", "国！！！国") == 4 * em);
  CHECK(width_of(bench, "zh-Hant", "國？國") == 3 * em);
  CHECK(width_of(bench, "zh-Hant", "國？！國") == 3 * em);
  CHECK(width_of(bench, "zh-Hant", "國！！！國") == 4 * em);
  CHECK(width_of(bench, "ja", "国？！国") == 4 * em);
  CHECK(width_of(bench, "ja", "国？\u3000」国") == 3 * em + em);
}

TEST_CASE("interpuncts: half an em on the Mainland, a full one in Taiwan and Japan") {
  Bench bench;
  const Length em = Length::from_pt(10);
  CHECK(width_of(bench, "zh-Hans", "国·国") == 2 * em + em / 2);
  CHECK(width_of(bench, "zh-Hant", "國·國") == 3 * em);
  CHECK(width_of(bench, "zh-Hant", "國‧國") == 3 * em);
  CHECK(width_of(bench, "ja", "国・国") == 3 * em);
}

TEST_CASE("the widths of Chinese marks") {
  Bench bench;
  const Length em = Length::from_pt(10);
  const auto width = [&](const char* language, std::string_view text, PunctuationWidth marks) {
    return width_alone(bench, language, text, [&](TextStyle& style) { style.punctuation_width = marks; });
  };
  using enum PunctuationWidth;
  CHECK(width("zh-Hans", "国，国", quanjiao) == 3 * em);
  CHECK(width("zh-Hans", "国，国", kaiming) == 2 * em + em / 2);
  CHECK(width("zh-Hans", "国。国", kaiming) == 3 * em);
  CHECK(width("zh-Hans", "国？国", kaiming) == 3 * em);
  CHECK(width("zh-Hans", "国《国》国", kaiming) == 4 * em);
  CHECK(width("zh-Hans", "国。国", banjiao) == 2 * em + em / 2);
  CHECK(width("zh-Hans", "国？国", banjiao) == 2 * em + em / 2);
  CHECK(width("zh-Hant", "國？國", banjiao) == 2 * em + em / 2);
  CHECK(width("zh-Hans", "国》《国", plain) == 4 * em);
  CHECK(width("zh-Hans", "国。”国", plain) == 4 * em);
  CHECK(width("zh-Hant", "「國」", plain) == 3 * em);
  CHECK(width("zh-Hant", "國·國", plain) == 3 * em);
}

TEST_CASE("keep-all keeps words, unless nothing else fits") {
  Bench bench;
  ParagraphStyle style = paragraph("ja", 100);
  style.word_breaking = WordBreaking::keep_all;
  const auto lines = bench.set("長いあいだ、緊張をはらんで、きました。", bench.style("ja"), style);
  REQUIRE(lines.size() == 3);
  CHECK(text_of(lines[0]) == "長いあいだ、");
  CHECK(text_of(lines[1]) == "緊張をはらんで、");
  style.measure = Length::from_pt(40);
  for (const Line& line : bench.set("緊張をはらんで", bench.style("ja"), style)) CHECK(end_of(line) <= style.measure);
}

TEST_CASE("addresses in CJK text break at their own places") {
  Bench bench;
  const auto lines = bench.set("詳しくはhttps://example.com/archive/reports/2026を見てください。", bench.style("ja"),
                               paragraph("ja", 90));
  REQUIRE(lines.size() >= 3);
  std::string joined;
  for (const Line& line : lines) {
    const std::string text = text_of(line);
    joined += text;
    CHECK(end_of(line) <= Length::from_pt(90));
    CHECK(!text.ends_with("."));
    CHECK(!text.starts_with("。"));
  }
  CHECK(joined == "詳しくはhttps://example.com/archive/reports/2026を見てください。");
}

TEST_CASE("a last line is not a single character when that can be avoided") {
  Bench bench;
  // 25 characters at 24 a line: solid setting would leave one.
  const std::string text = "韓国と日本の関係は長いあいだ緊張をはらんできました近";
  const auto lines = bench.set(text, bench.style("ja"), paragraph("ja", 250));
  REQUIRE(lines.size() == 2);
  CHECK(code_points(text_of(lines.back())).size() >= 2);
}

TEST_CASE("an ideographic space vanishes at the end of a line, and stands at the start of a paragraph") {
  Bench bench;
  for (int measure = 60; measure <= 300; measure += 5) {
    for (const Line& line : bench.set(japanese, bench.style("ja"), paragraph("ja", measure))) {
      CHECK(!text_of(line).ends_with("\u3000"));
      CHECK(!text_of(line).starts_with("\u3000"));
    }
  }
  CHECK(width_of(bench, "ja", "\u3000国？\u3000国") == 5 * Length::from_pt(10));
}

TEST_CASE("numbers and what counts them stand solid") {
  Bench bench;
  const Length number = width_of(bench, "ja", "30");
  CHECK(width_of(bench, "ja", "30％") == number + Length::from_pt(10));
}

TEST_CASE("neighbouring characters of one look make one run") {
  Bench bench;
  const auto lines = bench.set(japanese.substr(0, 60), bench.style("ja"), paragraph("ja", 500));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].runs.size() == 1);
}

TEST_CASE("localised forms: one character has different glyphs by language") {
  Bench bench;
  const auto glyph = [&](const char* language, std::string_view text) {
    const auto lines = bench.set(text, bench.style(language), paragraph(language, 500));
    return lines[0].runs[0].shaped->glyphs[0].id;
  };
  CHECK(glyph("ja", "直") != glyph("zh-Hans", "直"));
  CHECK(glyph("zh-Hans", "，") != glyph("zh-Hant", "，"));
}

namespace {

ParagraphStyle spaced(double measure, Justification plan, LineEndMarks ends, HangingPunctuation hanging) {
  ParagraphStyle style = paragraph("ja", measure);
  style.spacing.justification = plan;
  style.spacing.line_end_marks = ends;
  style.spacing.hanging = hanging;
  return style;
}

/// Where the ink of the first line may end: its last glyph has its advance to itself.
Length first_end(Bench& bench, std::string_view text, const ParagraphStyle& style) {
  const auto lines = bench.set(text, bench.style("ja"), style);
  REQUIRE(lines.size() == 2);
  return end_of(lines.front());
}

}  // namespace

TEST_CASE("a mark at the end of a line is half an em or a full one, as the layout says") {
  Bench bench;
  using enum LineEndMarks;
  const auto end = [&](double measure, Justification plan, LineEndMarks marks) {
    return first_end(bench, "国国国国国、国国", spaced(measure, plan, marks, HangingPunctuation::none)).pt();
  };
  // Six characters fill six ems with the comma's white, and five and a half without it.
  CHECK(end(60, Justification::jlreq, full) == doctest::Approx(55));
  CHECK(end(60, Justification::jlreq, half_or_full) == doctest::Approx(55));
  CHECK(end(60, Justification::jlreq, half) == doctest::Approx(60));
  CHECK(end(55, Justification::jlreq, half_or_full) == doctest::Approx(55));
  CHECK(end(60, Justification::jlreq, automatic) == doctest::Approx(55));
  CHECK(end(60, Justification::jis, automatic) == doctest::Approx(60));
  CHECK(end(60, Justification::clreq, automatic) == doctest::Approx(60));
}

TEST_CASE("a middle dot at the end of a line has both of its quarters or none") {
  Bench bench;
  const auto style = [](double measure) {
    return spaced(measure, Justification::jlreq, LineEndMarks::automatic, HangingPunctuation::none);
  };
  // Five characters, the dot's half em and a quarter on both sides of it are six ems.
  CHECK(first_end(bench, "国国国国国・国国", style(60)) == Length::from_pt(57.5));
  CHECK(first_end(bench, "国国国国国・国国", style(55)) == Length::from_pt(55));
  // A quarter of an em less drops both of them: the rest goes between the characters.
  const auto lines = bench.set("国国国国国・国国", bench.style("ja"), style(57.5));
  CHECK(text_of(lines[0]) == "国国国国国・");
  CHECK(end_of(lines[0]) == Length::from_pt(57.5));
  CHECK(lines[0].adjustment.end == Adjustment::End::dropped);
}

TEST_CASE("a stop or a comma hangs where the line is too long with it, or always, or never") {
  Bench bench;
  using enum HangingPunctuation;
  const auto end = [&](std::string_view text, double measure, HangingPunctuation hanging) {
    const auto style = spaced(measure, Justification::jlreq, LineEndMarks::automatic, hanging);
    return bench.set(text, bench.style("ja"), style).front();
  };
  constexpr std::string_view text = "国国国国国、国国国国国";
  CHECK(text_of(end(text, 50, none)) != "国国国国国、");
  CHECK(text_of(end(text, 50, allow_end)) == "国国国国国、");
  CHECK(end_of(end(text, 50, allow_end)) == Length::from_pt(55));
  CHECK(end_of(end(text, 60, allow_end)) == Length::from_pt(55));
  CHECK(end_of(end(text, 60, force_end)) == Length::from_pt(65));
  // The second of two marks does not.
  CHECK(text_of(end("国国国国」、国国国国国", 50, force_end)) == "国国国国」、");
  CHECK(end_of(end("国国国国」、国国国国国", 50, force_end)) == Length::from_pt(50));
}

TEST_CASE("nothing stands beside the marks inside numbers of ideographs") {
  Bench bench;
  const auto width = [&](const char* language, std::string_view text) { return width_of(bench, language, text).pt(); };
  CHECK(width("ja", "二、三日") == doctest::Approx(35));
  CHECK(width("ja", "一・五倍") == doctest::Approx(35));
  CHECK(width("ja", "数十、百人") == doctest::Approx(45));
  // Elsewhere they have their white.
  CHECK(width("ja", "二、国") == doctest::Approx(30));
  CHECK(width("ja", "国、三日") == doctest::Approx(40));
  CHECK(width("ja", "国・日") == doctest::Approx(30));
  CHECK(width("zh-Hans", "二、三日") == doctest::Approx(40));
  // No line begins with such a mark; after it one may.
  bool parted = false;
  for (int measure = 20; measure <= 60; measure += 5) {
    for (const Line& line : bench.set("国の二、三日", bench.style("ja"), paragraph("ja", measure))) {
      CHECK(!text_of(line).starts_with("、"));
      parted = parted || text_of(line).ends_with("二、");
    }
  }
  CHECK(parted);
}

TEST_CASE("a run of three closing marks may break where nothing else helps, by CLREQ") {
  Bench bench;
  ParagraphStyle style = paragraph("zh-Hant", 25);
  style.strictness = Strictness::clreq_strict;
  const auto is_told = [&] { return bench.diagnostics.warnings() > 0; };
  bench.set("國」』》", bench.style("zh-Hant"), style);
  CHECK_FALSE(is_told());  // it fits
  style.measure = Length::from_pt(18);
  const auto lines = bench.set("國」』》）」", bench.style("zh-Hant"), style);
  CHECK_FALSE(is_told());
  REQUIRE(lines.size() >= 2);
  for (const Line& line : lines) CHECK(end_of(line) <= Length::from_pt(18));
  // Two marks stay together, and so do three at other levels.
  bench.set("國。」", bench.style("zh-Hant"), style);
  CHECK(is_told());
  Bench other;
  style.strictness = Strictness::strict;
  other.set("國」』》）」", other.style("zh-Hant"), style);
  CHECK(other.diagnostics.warnings() > 0);
  // Where lines have room, they stay together.
  style.strictness = Strictness::clreq_strict;
  for (int measure = 50; measure <= 120; ++measure) {
    style.measure = Length::from_pt(measure);
    for (const Line& line : bench.set("他說：「（《國語》）」。然後就走了。", bench.style("zh-Hant"), style)) {
      for (const char* mark : {"》", "）", "」", "。"}) CHECK(!text_of(line).starts_with(mark));
    }
  }
}

TEST_CASE("the character that would be alone on a last line is joined by another") {
  Bench bench;
  ParagraphStyle style = paragraph("ja", 216);
  style.spacing.justification = Justification::jlreq;
  for (const char* text :
       {"明治五年十二月三日を、明治六年一月一日とする。", "十九年はおよそ二百三十五か月に当たると言われていた。",
        "太陽の一年より十一日ほど短いのでその差を埋めた。"}) {
    const std::vector<Line> lines = bench.set(text, bench.style("ja"), style);
    CAPTURE(text_of(lines.back()));
    REQUIRE(lines.size() == 2);
    CHECK(lines.back().natural_width >= Length::from_pt(20));
    CHECK(lines.front().width == Length::from_pt(216));
  }
}
