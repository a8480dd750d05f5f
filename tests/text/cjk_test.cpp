#include <array>
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
