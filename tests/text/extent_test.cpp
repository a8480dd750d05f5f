// How narrow and how wide the lines of a paragraph can be.
#include <algorithm>

#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"
#include "text/number_signs.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

Extent extent_of_text(Bench& bench, std::string_view text, const ParagraphStyle& style, std::string_view language) {
  const Run run{text, bench.style(language), {}, {}, ShapedText::Origin::source};
  return bench.typesetter.extent({&run, 1}, style);
}

ParagraphStyle ragged(std::string_view language, double measure) {
  ParagraphStyle style = paragraph(language, measure);
  style.align = Align::start;
  style.hyphenate = Hyphenate::no;
  return style;
}

}  // namespace

TEST_CASE("the longest word and the whole line are what a paragraph asks for") {
  Bench bench;
  const ParagraphStyle style = ragged("en", 100);
  const Length word = bench.set("extraordinary", bench.style("en"), style).front().width;
  const Extent extent = extent_of_text(bench, "an extraordinary day", style, "en");
  CHECK(extent.narrowest == word);
  CHECK(extent.widest == bench.set("an extraordinary day", bench.style("en"), ragged("en", 900)).front().width);
  ParagraphStyle hyphenating = style;
  hyphenating.hyphenate = Hyphenate::yes;
  CHECK(extent_of_text(bench, "an extraordinary day", hyphenating, "en").narrowest < word);
}

TEST_CASE("lines of that measure are set as foretold, in every language") {
  Bench bench;
  const std::pair<std::string_view, std::string_view> texts[] = {
      {"en", "Diplomatic relations are established, with grants and loans."},
      {"ja", "国交を樹立し、請求権の問題は「完全かつ最終的に」解決された。"},
      {"ko", "국교를 맺고 청구권 문제가 해결되었다고 하였다."},
      {"zh-Hans", "建立外交关系，请求权问题“完全并最终”得到解决。"}};
  for (const auto& each : texts) {
    const std::string_view language = each.first;
    const std::string_view text = each.second;
    CAPTURE(std::string(language));
    const Extent extent = extent_of_text(bench, text, ragged(language, 100), language);
    CHECK(extent.narrowest < extent.widest);
    ParagraphStyle style = ragged(language, 100);
    style.measure = extent.widest;
    CHECK(bench.set(text, bench.style(language), style).size() == 1);
    style.measure = extent.narrowest;
    for (const Line& line : bench.set(text, bench.style(language), style)) CHECK(line.width <= extent.narrowest);
    CHECK(bench.diagnostics.sorted().empty());
  }
}

TEST_CASE("a forced break ends the longest line") {
  Bench bench;
  const ParagraphStyle style = ragged("en", 100);
  const Length line = bench.set("longer line", bench.style("en"), style).front().width;
  CHECK(extent_of_text(bench, "short\u2028longer line", style, "en").widest == line);
  CHECK(extent_of_text(bench, "", style, "en").widest == Length());
}

TEST_CASE("numbers have the signs of their language") {
  CHECK(number_signs(Language("en")).decimal == U'.');
  CHECK(number_signs(Language("ja")).group == U',');
  CHECK(number_signs(Language("de")).decimal == U',');
  CHECK(number_signs(Language("de")).group == U'.');
  CHECK(number_signs(Language("zh-Hant")).decimal == U'.');
  CHECK(number_signs(Language()).decimal == U'.');
}
