// Optical margins, font expansion and the limits of hyphenation.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"
#include "text/expansion.h"
#include "text/protrusion.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

/// The last character of a line and where it ends, from the end of the measure.
Length overhang(const Line& line, Length measure) {
  return line.runs.back().end() - measure;
}

Length glyph_width(const GlyphRun& run) {
  return run.advance(run.first + run.count - 1u, 1);
}

std::set<int> expansions(const std::vector<Line>& lines) {
  std::set<int> found;
  for (const Line& line : lines) {
    for (const GlyphRun& run : line.runs) found.insert(run.expansion);
  }
  return found;
}

}  // namespace

TEST_CASE("a word of more glyphs than a run holds stands in several, one after the other") {
  Bench bench;
  const std::string word(150'000, 'm');
  const auto lines = bench.set(word, bench.style("en"), paragraph("en", 3'000'000));
  REQUIRE(lines.size() == 1);
  const std::vector<GlyphRun>& runs = lines[0].runs;
  REQUIRE(runs.size() == 3);
  CHECK(text_of(lines[0]).size() == word.size());
  for (std::size_t i = 1; i < runs.size(); ++i) {
    CHECK(runs[i].first == runs[i - 1].first + runs[i - 1].count);
    CHECK(runs[i].x == runs[i - 1].end());
  }
}

TEST_CASE("the table of optical margins") {
  CHECK(protrusion_of('.', LetterForm::serif).end == 700);
  CHECK(protrusion_of('-', LetterForm::sans).end == 500);
  CHECK(protrusion_of(0x201C, LetterForm::serif).start == 300);
  CHECK(protrusion_of('A', LetterForm::italic).start > protrusion_of('A', LetterForm::serif).start);
  CHECK(protrusion_of('n', LetterForm::serif).start == 0);
  CHECK(protrusion_of(0x3002, LetterForm::sans).end == 0);  // hanging CJK marks have rules of their own
}

TEST_CASE("marks at line ends stand out by their part, other letters keep to the measure") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 120);
  style.optical_margins = OpticalMargins::yes;
  const auto lines = bench.set(english, bench.style("en"), style);
  bool hyphen = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const GlyphRun& last = lines[i].runs.back();
    const std::string text = text_of(last);
    const auto part = protrusion_of(static_cast<unsigned char>(text.back()), LetterForm::serif).end;
    CAPTURE(text);
    CHECK(overhang(lines[i], style.measure) == Length::scaled(glyph_width(last), part, 1000));
    hyphen = hyphen || lines[i].end == Line::End::hyphen;
  }
  CHECK(hyphen);
}

TEST_CASE("letters at line starts stand out as well") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 100);
  style.optical_margins = OpticalMargins::yes;
  const std::string_view text = "What Wwwwww wwwwwww wwwwwww wwwwwww wwwwwww wwwwww wwwwwwww wwwwwww wwwwwww wwwwww";
  const auto lines = bench.set(text, bench.style("en"), style);
  REQUIRE(lines.size() > 2);
  CHECK(lines[1].runs.front().x < Length());
  style.optical_margins = OpticalMargins::no;
  CHECK(bench.set(text, bench.style("en"), style)[1].runs.front().x == Length());
}

TEST_CASE("letters are wider and narrower by whole steps within the limit, and lines still end at the measure") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 180);
  style.expansion = 20;
  const auto lines = bench.set(english, bench.style("en"), style);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) CHECK(end_of(lines[i]) == style.measure);
  const std::set<int> found = expansions(lines);
  CHECK(found.size() > 2);
  CHECK(*found.begin() >= -20);
  CHECK(*found.rbegin() <= 20);
  for (const int each : found) CHECK(each % expansion_step == 0);
}

TEST_CASE("the last line of a paragraph and ragged lines are not expanded") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 180);
  style.expansion = 20;
  CHECK(expansions({bench.set(english, bench.style("en"), style).back()}) == std::set<int>{0});
  style.align = Align::start;
  CHECK(expansions(bench.set(english, bench.style("en"), style)) == std::set<int>{0});
}

TEST_CASE("expansion takes from the spaces what it gives to the letters") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 180);
  const auto widest = [&](const std::vector<Line>& lines) {
    std::int32_t most = 0;
    for (const Line& line : lines) {
      for (const GlyphRun& run : line.runs) most = std::max(most, run.extra);
    }
    return most;
  };
  const auto plain = widest(bench.set(english, bench.style("en"), style));
  style.expansion = 20;
  CHECK(widest(bench.set(english, bench.style("en"), style)) < plain);
}

TEST_CASE("the steps of expansion") {
  const Length width = Length::from_pt(300);
  CHECK(expansion_of(Length::from_pt(3), width, 20) == 10);
  CHECK(expansion_of(Length::from_pt(-3), width, 20) == -10);
  CHECK(expansion_of(Length::from_pt(9), width, 20) == 20);
  CHECK(expansion_of(Length::from_pt(0.2), width, 20) == 0);
  CHECK(expansion_of(Length::from_pt(1), Length(), 20) == 0);
}

TEST_CASE("words keep so many letters on either side of a hyphen, and short words are whole") {
  Bench bench;
  const auto shortest_parts = [&](const HyphenLimits& limits) {
    std::size_t before = 99, after = 99;
    for (int measure = 60; measure < 130; measure += 2) {
      ParagraphStyle style = paragraph("en", measure);
      style.hyphens = limits;
      const auto lines = bench.set(english, bench.style("en"), style);
      for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].end != Line::End::hyphen) continue;
        const std::string line = text_of(lines[i]);
        before = std::min(before, line.size() - 1 - (line.rfind(' ') + 1));
        const std::string next = text_of(lines[i + 1]);
        const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
        after = std::min<std::size_t>(after, std::find_if_not(next.begin(), next.end(), letter) - next.begin());
      }
    }
    return std::pair(before, after);
  };
  const auto usual = shortest_parts({5, 2, 2});
  CHECK(usual.first == 2);
  const auto strict = shortest_parts({8, 4, 4});
  CHECK(strict.first >= 4);
  CHECK(strict.first < 99);
  CHECK(strict.second >= 4);
}

TEST_CASE("no more lines in a row end with hyphens than the ladder has rungs") {
  Bench bench;
  for (int measure = 80; measure < 140; measure += 5) {
    ParagraphStyle style = paragraph("en", measure);
    style.breaking.max_consecutive_hyphens = 1;
    const auto lines = bench.set(english, bench.style("en"), style);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const bool both = lines[i - 1].end == Line::End::hyphen && lines[i].end == Line::End::hyphen;
      CHECK_FALSE(both);
    }
  }
}
