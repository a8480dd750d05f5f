// Text from right to left among text from left to right: levels, the order on lines, shaping and mirroring.
#include "text/bidi.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/unicode.h"
#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

const std::string shalom = "\u05E9\u05DC\u05D5\u05DD";        // שלום
const std::string arabic = "\u0645\u0631\u062D\u0628\u0627";  // مرحبا

/// The level of each character, as a row of figures.
std::string levels_of(const std::string& text, Direction direction = Direction::rightwards) {
  std::vector<BidiLevel> levels;
  find_levels(text, direction, levels);
  REQUIRE(levels.size() == text.size());
  std::string row;
  for (std::size_t at = 0; at < text.size(); at += base::decode(text, at).length) {
    row += static_cast<char>('0' + levels[at]);
  }
  return row;
}

/// The runs of a line as one sees them, from left to right, the characters of each in the order of reading.
std::vector<std::string> seen(const Line& line) {
  std::vector<const GlyphRun*> runs;
  for (const GlyphRun& run : line.runs) runs.push_back(&run);
  std::stable_sort(runs.begin(), runs.end(), [](const auto* a, const auto* b) { return a->x < b->x; });
  std::vector<std::string> texts;
  for (const GlyphRun* run : runs) {
    if (run->shaped->text != " ") texts.emplace_back(run->shaped->text);
  }
  return texts;
}

/// Runs stand side by side, without gaps and without overlapping.
void check_tight(const Line& line) {
  std::vector<const GlyphRun*> runs;
  for (const GlyphRun& run : line.runs) runs.push_back(&run);
  std::sort(runs.begin(), runs.end(), [](const auto* a, const auto* b) { return a->x < b->x; });
  for (std::size_t i = 1; i < runs.size(); ++i) CHECK(runs[i]->x == runs[i - 1]->end());
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("only text that may run leftwards is looked at more closely") {
  for (const char* text : {"", "Tea is good.", "“caf\u00E9” – \u2026 №", "日本語「かな」。", "한국어",
                           "\u200E\u202A\u202C", "\U0001F600", "\uFF08\uFF01"}) {
    CAPTURE(text);
    CHECK_FALSE(may_run_leftwards(text));
  }
  for (const char* text : {"\u05D0", "a \u0627 b", "\u07C1", "\u08A0", "\uFB1D", "\uFE8D", "\U00010800", "\U0001E900",
                           "\u200Fa", "\u202Ea", "\u202B", "\u2067", "\u2068"}) {
    CAPTURE(text);
    CHECK(may_run_leftwards(text));
  }
}

TEST_CASE("levels by the rules of UAX #9") {
  CHECK(levels_of("a " + shalom + " b") == "00111100");
  CHECK(levels_of(shalom + " 12 " + shalom) == "111112211111");  // numbers run rightwards inside
  CHECK(levels_of(arabic + " 12") == "11111122");                // and after Arabic letters
  CHECK(levels_of("a (" + shalom + ") b") == "0001111000");      // N0: brackets with what is around them
  CHECK(levels_of("a", Direction::leftwards) == "2");
  CHECK(levels_of("a.", Direction::leftwards) == "21");
  CHECK(levels_of("\u202Eab\u202C c").substr(1, 2) == "11");      // RLO
  CHECK(levels_of("a \u2067b 1\u2069 2").substr(3, 3) == "222");  // RLI: Latin letters inside
  CHECK(levels_of("a \u2067" + shalom + "\u2069 2").back() == '0');
  CHECK(levels_of("a " + shalom + " 2").back() == '2');
  CHECK(levels_of("\U00010900\U00010901") == "11");  // two units of UTF-16 a character
}

TEST_CASE("the order from the left, by rule L2") {
  const auto order_of = [](std::vector<BidiLevel> levels) {
    std::vector<std::int32_t> order;
    find_visual_order(levels, order);
    return order;
  };
  using Order = std::vector<std::int32_t>;
  CHECK(order_of({0, 0, 0}) == Order{0, 1, 2});
  CHECK(order_of({1, 1, 1}) == Order{2, 1, 0});
  CHECK(order_of({0, 1, 1, 0}) == Order{0, 2, 1, 3});
  CHECK(order_of({1, 2, 2, 1}) == Order{3, 1, 2, 0});
  CHECK(order_of({0, 1, 2, 3, 3, 1, 0}) == Order{0, 5, 2, 4, 3, 1, 6});
  CHECK(order_of({}).empty());
}

TEST_CASE("words that run leftwards stand in their order on the line") {
  Bench bench;
  const auto lines = bench.set("one " + shalom + " " + arabic + " two", bench.style("en"), paragraph("en", 400));
  REQUIRE(lines.size() == 1);
  CHECK(seen(lines[0]) == Texts{"one", arabic, shalom, "two"});
  CHECK(text_of(lines[0]).size() > 0);
  check_tight(lines[0]);
  CHECK(bench.diagnostics.sorted().empty());
}

TEST_CASE("lines break in the order of reading, and each is ordered by itself") {
  Bench bench;
  std::string text = "one";
  Texts words{"one"};
  for (int i = 0; i < 12; ++i) {
    std::string word = shalom;
    for (int j = 0; j <= i % 3; ++j) word += "\u05D0";
    words.push_back(word);
    text += " " + word;
  }
  ParagraphStyle narrow = paragraph("en", 90);
  narrow.align = Align::start;
  const auto lines = bench.set(text, bench.style("en"), narrow);
  REQUIRE(lines.size() > 2);
  std::size_t next = 0;
  for (const Line& line : lines) {
    check_tight(line);
    Texts texts = seen(line);
    if (next == 0) {
      CHECK(texts.front() == "one");
      texts.erase(texts.begin());
      ++next;
    }
    for (auto word = texts.rbegin(); word != texts.rend(); ++word) CHECK(*word == words[next++]);
  }
  CHECK(next == words.size());
}

TEST_CASE("letters are joined from the right, and brackets are mirrored") {
  Bench bench;
  const StyleId style = bench.style("en");
  const auto plain = bench.set("(" + shalom + ")", style, paragraph("he", 400));
  ParagraphStyle leftwards = paragraph("he", 400);
  leftwards.direction = Direction::leftwards;
  const auto turned = bench.set("(" + shalom + ")", style, leftwards);
  REQUIRE(turned.size() == 1);
  CHECK(seen(plain[0]) == Texts{"(", shalom, ")"});
  CHECK(seen(turned[0]) == Texts{")", shalom, "("});
  const auto& letters = turned[0].runs[1].shaped->glyphs;
  CHECK(letters.front().cluster > letters.back().cluster);
  const auto english = bench.set("()", style, paragraph("en", 400));
  REQUIRE(english[0].runs.size() == 1);
  const auto lone = bench.set("( " + shalom, style, leftwards);
  REQUIRE(lone.size() == 1);
  CHECK(lone[0].runs.front().shaped->text == "(");
  // The first bracket stands at the right, and looks like the one that closes text from left to right.
  const std::uint32_t open = english[0].runs[0].shaped->glyphs[0].id;
  const std::uint32_t close = english[0].runs[0].shaped->glyphs[1].id;
  CHECK(open != close);
  CHECK(turned[0].runs[0].shaped->glyphs[0].id == close);
  CHECK(turned[0].runs[2].shaped->glyphs[0].id == open);
  CHECK(plain[0].runs[0].shaped->glyphs[0].id == open);
  CHECK(lone[0].runs.front().shaped->glyphs[0].id == close);
  CHECK(lone[0].runs.front().end() >= lone[0].runs.back().end());
}

TEST_CASE("Arabic letters take their joined forms") {
  Bench bench;
  const auto joined = bench.set("\u0628\u0628", bench.style("ar"), paragraph("en", 400));
  const auto parted = bench.set("\u0628 \u0628", bench.style("ar"), paragraph("en", 400));
  const auto& glyphs = joined[0].runs[0].shaped->glyphs;
  const std::uint32_t alone = parted[0].runs[0].shaped->glyphs[0].id;
  CHECK(std::none_of(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) { return glyph.id == alone; }));
}

TEST_CASE("a paragraph that runs leftwards begins at the right") {
  Bench bench;
  ParagraphStyle style = paragraph("ar", 150);
  style.direction = Direction::leftwards;
  style.first_indent = Length::from_pt(20);
  std::string text;
  for (int i = 0; i < 24; ++i) text += (i == 0 ? "" : " ") + arabic;
  const StyleId id = bench.style("ar");
  const auto edges = [](const Line& line) {
    Length left = line.runs.front().x;
    Length right;
    for (const GlyphRun& run : line.runs) {
      left = std::min(left, run.x);
      right = std::max(right, run.end());
    }
    return std::pair(left, right);
  };
  const auto justified = bench.set(text, id, style);
  REQUIRE(justified.size() > 3);
  CHECK(edges(justified[0]) == std::pair(Length(), Length::from_pt(130)));
  CHECK(edges(justified[1]) == std::pair(Length(), Length::from_pt(150)));
  CHECK(edges(justified.back()).second == Length::from_pt(150));
  CHECK(edges(justified.back()).first > Length());
  style.align = Align::start;
  for (const Line& line : bench.set(text, id, style)) {
    const Length right = edges(line).second;
    CHECK((right == Length::from_pt(150) || right == Length::from_pt(130)));
  }
  style.align = Align::end;
  CHECK(edges(bench.set(text, id, style)[1]).first == Length());
}

TEST_CASE("explicit marks order text and are not printed") {
  Bench bench;
  const StyleId style = bench.style("en");
  const auto bare = bench.set("ab cd", style, paragraph("en", 400));
  const auto marked = bench.set("\u2066ab\u2069 \u202Acd\u202C\u200E", style, paragraph("en", 400));
  REQUIRE(marked.size() == 1);
  CHECK(marked[0].width == bare[0].width);
  const auto turned = bench.set("\u202Eab cd\u202C", style, paragraph("en", 400));
  CHECK(seen(turned[0]) == Texts{"cd", "ab"});
  const auto isolated = bench.set("a \u2067" + shalom + "\u2069 1 b", style, paragraph("en", 400));
  CHECK(seen(isolated[0]) == Texts{"a", shalom, "1", "b"});
  const auto attracted = bench.set("a " + shalom + " 1 b", style, paragraph("en", 400));
  CHECK(seen(attracted[0]) == Texts{"a", "1", shalom, "b"});
  // Unbalanced and nested beyond the depth of UAX #9 (125): nothing breaks.
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "\u2067";
  CHECK(bench.set(deep + "ab " + shalom, style, paragraph("en", 400)).size() == 1);
  CHECK(bench.diagnostics.sorted().empty());
}

TEST_CASE("a mark that no face has beside a letter does not take the letter with it") {
  Bench bench;
  const auto lines = bench.set("\u05D0\u0301", bench.style("he"), paragraph("en", 400));
  REQUIRE(lines.size() == 1);
  const auto found = bench.diagnostics.sorted();
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.find("U+0301") != std::string::npos);
}
