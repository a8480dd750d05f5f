#include <algorithm>

#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

std::vector<std::uint32_t> glyph_ids(const Line& line) {
  std::vector<std::uint32_t> ids;
  for (const GlyphRun& run : line.runs) {
    for (std::uint32_t i = run.first; i < run.first + run.count; ++i) ids.push_back(run.shaped->glyphs[i].id);
  }
  return ids;
}

Line single(Bench& bench, std::string_view text, const TextStyle& style) {
  const Run run{text, bench.typesetter.intern(style), {}, {}, ShapedText::Origin::source};
  return bench.typesetter.set_single({&run, 1});
}

}  // namespace

TEST_CASE("justified Latin lines end exactly at the measure") {
  Bench bench;
  const ParagraphStyle style = paragraph("en", 250);
  const auto lines = bench.set(english, bench.style("en"), style);
  REQUIRE(lines.size() > 4);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    CHECK(end_of(lines[i]) == style.measure);
    CHECK(lines[i].width == style.measure);
  }
  CHECK(lines.back().width < style.measure);
  CHECK(lines.back().end == Line::End::last);
  CHECK(bench.diagnostics.sorted().empty());
}

TEST_CASE("word spaces of one line are equal but for the rounding of the last") {
  Bench bench;
  const auto lines = bench.set(english, bench.style("en"), paragraph("en", 250));
  for (const Line& line : lines) {
    std::vector<std::int32_t> extras;
    for (const GlyphRun& run : line.runs) {
      if (text_of(run) == " ") extras.push_back(run.extra);
    }
    for (std::size_t i = 1; i + 1 < extras.size(); ++i) CHECK(extras[i] == extras[0]);
  }
}

TEST_CASE("a word is shaped once and referred to from then on") {
  Bench bench;
  const auto lines = bench.set("again and again", bench.style("en"), paragraph("en", 300));
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].runs.size() == 5);
  CHECK(lines[0].runs[0].shaped == lines[0].runs[4].shaped);
  CHECK(lines[0].runs[1].shaped == lines[0].runs[3].shaped);
}

TEST_CASE("figures among capitals stand as high as they, others as the style has them") {
  Bench bench;
  TextStyle style = bench.typesetter.style(bench.style("en"));
  style.figures = Figures::old_style;
  const auto old_style = glyph_ids(single(bench, "7", style));
  const auto of_word = glyph_ids(single(bench, "a7", style));
  const auto of_capitals = glyph_ids(single(bench, "G7", style));
  style.figures = Figures::lining;
  const auto lining = glyph_ids(single(bench, "7", style));
  REQUIRE(old_style != lining);
  CHECK(of_word.back() == old_style.back());
  CHECK(of_capitals.back() == lining.back());
}

TEST_CASE("small capitals are glyphs of their own") {
  Bench bench;
  TextStyle style = bench.typesetter.style(bench.style("en"));
  const auto plain = glyph_ids(single(bench, "nato", style));
  style.caps = Caps::small;
  const auto small = glyph_ids(single(bench, "nato", style));
  const auto capital = glyph_ids(single(bench, "N", style));
  style.caps = Caps::all_small;
  const auto all = glyph_ids(single(bench, "N", style));
  REQUIRE(small.size() == plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) CHECK(small[i] != plain[i]);
  CHECK(capital != all);
  CHECK(all[0] == small[0]);
}

TEST_CASE("figures are chosen by style, and stand on the line in CJK text") {
  Bench bench;
  TextStyle style = bench.typesetter.style(bench.style("en"));
  style.figures = Figures::lining;
  const auto lining = glyph_ids(single(bench, "1965", style));
  style.figures = Figures::old_style;
  CHECK(glyph_ids(single(bench, "1965", style)) != lining);
  style.figures = Figures::automatic;
  style.language = Language("ja");
  CHECK(glyph_ids(single(bench, "1965", style)) == lining);
}

TEST_CASE("superiors come from the font when it has them all") {
  Bench bench;
  TextStyle style = bench.typesetter.style(bench.style("en"));
  style.position = Position::superior;
  const Line real = single(bench, "12", style);
  CHECK(real.runs[0].shaped->rise == Length());
  CHECK(real.runs[0].shaped->size == Length::from_pt(10));
  const Line made = single(bench, "Ж", style);
  CHECK(made.runs[0].shaped->rise > Length());
  CHECK(made.runs[0].shaped->size < Length::from_pt(10));
}

TEST_CASE("tracking widens every letter and keeps ligatures apart") {
  Bench bench;
  TextStyle style = bench.typesetter.style(bench.style("en"));
  const Line plain = single(bench, "difficult", style);
  style.tracking = Em::from_em(0.1);
  const Line wide = single(bench, "difficult", style);
  CHECK(glyph_ids(plain).size() < 9);
  CHECK(glyph_ids(wide).size() == 9);
  CHECK(wide.natural_width - plain.natural_width > Length::from_pt(8));
}

TEST_CASE("a forced break ends a line without stretching it") {
  Bench bench;
  const auto lines = bench.set("one\u2028two three", bench.style("en"), paragraph("en", 200));
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[0]) == "one");
  CHECK(lines[0].end == Line::End::forced);
  CHECK(lines[0].width < Length::from_pt(30));
  CHECK(text_of(lines[1]) == "two three");
}

TEST_CASE("no line breaks at a no-break space, which stretches like any other") {
  Bench bench;
  const std::string text = "aaaa bbbb 10\u00A0km cccc dddd 10\u00A0km eeee ffff 10\u00A0km gggg hhhh";
  for (int measure = 40; measure < 140; measure += 3) {
    for (const Line& line : bench.set(text, bench.style("en"), paragraph("en", measure))) {
      CHECK(!text_of(line).starts_with("km"));
      CHECK(!text_of(line).ends_with("10"));
    }
  }
}

TEST_CASE("lines end after a dash, none starts with one") {
  Bench bench;
  const std::string text = "one two—three four – five six—seven eight – nine ten—eleven twelve";
  for (int measure = 30; measure < 140; measure += 3) {
    for (const Line& line : bench.set(text, bench.style("en"), paragraph("en", measure))) {
      CHECK(!text_of(line).starts_with("—"));
      CHECK(!text_of(line).starts_with("–"));
    }
  }
}

TEST_CASE("a long address is broken between its parts, without a hyphen") {
  Bench bench;
  const std::string text = "see https://www.example.org/explainers/korea-japan/a-new-chapter?page=2 for more";
  const auto lines = bench.set(text, bench.style("en"), paragraph("en", 120));
  REQUIRE(lines.size() >= 3);
  std::string joined;
  for (const Line& line : lines) {
    CHECK(line.end != Line::End::hyphen);
    CHECK(end_of(line) <= Length::from_pt(120));
    joined += text_of(line);
  }
  CHECK(joined.find("https://www.example.org/explainers/korea-japan/a-new-chapter?page=2") != std::string::npos);
}

TEST_CASE("a word wider than the measure is cut between letters rather than left in the margin") {
  Bench bench;
  const auto lines = bench.set("Donaudampfschifffahrtsgesellschaft", bench.style("en"), paragraph("en", 60));
  CHECK(lines.size() >= 3);
  for (const Line& line : lines) CHECK(end_of(line) <= Length::from_pt(60));
}

TEST_CASE("a word that its own hyphens make short enough is not cut between letters") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 70);
  style.align = Align::start;
  style.hyphenate = Hyphenate::no;
  const auto lines = bench.set("hanging-punctuation", bench.style("en"), style);
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[0]) == "hanging-");
  CHECK(text_of(lines[1]) == "punctuation");
  CHECK(bench.diagnostics.sorted().empty());
  SUBCASE("and only what is too long still is") {
    style.measure = Length::from_pt(44);
    const auto narrow = bench.set("hanging-punctuation", bench.style("en"), style);
    REQUIRE(narrow.size() >= 3);
    CHECK(text_of(narrow[0]) == "hanging-");
  }
}

TEST_CASE("a word of a hundred thousand letters is cut like a short one") {
  // What the places of a word are asked must not be answered by walking through all of it: that were 10^10 steps.
  for (const std::string& part : {std::string("a"), std::string("b-"), std::string("ab\u00AD")}) {
    Bench bench;
    std::string word;
    while (word.size() < 100'000) word += part;
    const auto lines = bench.set(word, bench.style("en"), paragraph("en", 300));
    CHECK(lines.size() > 500);
    for (const Line& line : lines) CHECK(line.width <= Length::from_pt(300));
    std::string text;
    for (const Line& line : lines) {
      for (const GlyphRun& run : line.runs) {
        if (run.shaped->origin == ShapedText::Origin::source) text += text_of(run);
      }
    }
    const std::string_view shy = "\u00AD";
    for (auto at = word.find(shy); at != std::string::npos; at = word.find(shy, at)) word.erase(at, shy.size());
    const bool whole = text == word;  // too long to be printed
    CHECK(whole);
  }
}

TEST_CASE("what no break can mend is reported as overfull") {
  Bench bench;
  bench.set("W", bench.style("en"), paragraph("en", 3));
  const auto found = bench.diagnostics.sorted();
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == Code::W402);
}

TEST_CASE("a line is told of from a word space of an em on") {
  bool below = false, above = false;
  for (int measure = 120; measure <= 180; ++measure) {
    Bench bench;
    ParagraphStyle style = paragraph("en", measure);
    style.hyphenate = Hyphenate::no;
    style.last_line_minimum = Length::from_pt(1);
    const auto lines = bench.set("understanding counterproposals incomprehensible and so on", bench.style("en"), style);
    if (text_of(lines[0]) != "understanding counterproposals") continue;
    const GlyphRun& space = lines[0].runs[1];
    const double em = (space.end() - space.x).pt() / 10;
    const auto told = bench.diagnostics.sorted();
    const bool loose = std::any_of(told.begin(), told.end(), [](const auto& each) { return each.code == Code::W409; });
    CAPTURE(em);
    CHECK(loose == (em > 1));
    below = below || (em > 0.8 && em <= 1);
    above = above || (em > 1 && em < 1.25);
  }
  CHECK(below);
  CHECK(above);
}

TEST_CASE("options and negative numbers go on with the hyphens that they begin with") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 120);
  style.align = Align::start;
  style.hyphenate = Hyphenate::no;
  for (int width = 60; width < 160; width += 3) {
    CAPTURE(width);
    style.measure = Length::from_pt(width);
    for (const Line& line : bench.set("write --diagnostics short, -j 4 and \u201012 degrees or a well-known word",
                                      bench.style("en"), style)) {
      const std::string text = text_of(line);
      CHECK_FALSE(text.ends_with(" -"));
      CHECK_FALSE(text.ends_with("--"));
      CHECK_FALSE(text.ends_with("\u2010"));
      CHECK_FALSE(text == "--");
    }
  }
  // Inside a word a hyphen is still a place to break.
  style.measure = Length::from_pt(85);
  const auto lines = bench.set("an ordinary well-established word", bench.style("en"), style);
  CHECK(text_of(lines[0]) == "an ordinary well-");
}
