// What the typesetter foretells of a paragraph's lines, in more lines or fewer than are best.
#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

const Span english_in_source{SourceId{1}, 100, 100 + static_cast<std::uint32_t>(english.size())};

/// Of the English sample, in so many lines more or fewer than are best for it.
std::optional<Outline> outline(Bench& bench, const ParagraphStyle& style, int change) {
  const Run run{english, bench.style("en"), english_in_source, {}, ShapedText::Origin::source};
  const std::size_t best = bench.typesetter.set({&run, 1}, style).size();
  return bench.typesetter.outlines({&run, 1}, style, best, {&change, 1}).front();
}

std::vector<Line> set(Bench& bench, ParagraphStyle style, const Outline& outline) {
  const Run run{english, bench.style("en"), english_in_source, {}, ShapedText::Origin::source};
  style.breaking.looseness = outline.looseness;
  return bench.typesetter.set({&run, 1}, style);
}

}  // namespace

TEST_CASE("an outline foretells the lines that are set") {
  Bench bench;
  int longer = 0;
  for (int measure = 120; measure < 300; measure += 3) {
    for (const int change : {0, 1}) {
      ParagraphStyle style = paragraph("en", measure);
      style.breaking.pretolerance = measure % 2 == 0 ? -1 : 150;
      style.breaking.tolerance = 1000;
      const auto foretold = outline(bench, style, change);
      if (!foretold) continue;
      longer += change;
      const auto lines = set(bench, style, *foretold);
      REQUIRE(foretold->ends.size() == lines.size());
      REQUIRE(foretold->starts.size() == lines.size());
      for (std::size_t i = 0; i < lines.size(); ++i) {
        CHECK(foretold->ends[i] == lines[i].end);
        CHECK(foretold->starts[i].source == lines[i].span.source);
        CHECK(foretold->starts[i].begin == lines[i].span.begin);
      }
    }
  }
  CHECK(longer > 5);
}

TEST_CASE("several outlines at once are those that are asked for one by one") {
  Bench bench;
  const Run run{english, bench.style("en"), english_in_source, {}, ShapedText::Origin::source};
  int found = 0;
  for (int measure = 120; measure < 300; measure += 3) {
    ParagraphStyle style = paragraph("en", measure);
    style.breaking.pretolerance = -1;
    style.breaking.tolerance = 1000;
    const std::size_t best = bench.typesetter.set({&run, 1}, style).size();
    const std::vector<int> changes{1, -1, 2};
    const auto together = bench.typesetter.outlines({&run, 1}, style, best, changes);
    REQUIRE(together.size() == changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
      const auto alone = outline(bench, style, changes[i]);
      REQUIRE(together[i].has_value() == alone.has_value());
      if (!alone) continue;
      ++found;
      CHECK(together[i]->ends == alone->ends);
      CHECK(together[i]->starts == alone->starts);
      CHECK(together[i]->looseness == alone->looseness);
      CHECK(together[i]->worst_badness == alone->worst_badness);
    }
  }
  CHECK(found > 5);
}

TEST_CASE("the tolerance may forbid another line") {
  Bench bench;
  int longer = 0;
  int forbidden = 0;
  for (int measure = 150; measure < 300; measure += 10) {
    ParagraphStyle style = paragraph("en", measure);
    style.breaking.tolerance = 600;
    const auto loose = outline(bench, style, 1);
    if (loose) CHECK(loose->worst_badness <= 600);
    if (loose) ++longer;
    style.breaking.tolerance = 50;
    const auto tight = outline(bench, style, 1);
    if (tight) CHECK(tight->worst_badness <= 100);  // the pass without hyphens has a tolerance of its own
    if (loose && !tight) ++forbidden;
  }
  CHECK(longer > 0);
  CHECK(forbidden > 0);
}

TEST_CASE("no outline ends in a runt") {
  Bench bench;
  for (int measure = 120; measure < 300; measure += 3) {
    for (const int change : {-1, 1}) {
      const ParagraphStyle style = paragraph("en", measure);
      const auto foretold = outline(bench, style, change);
      if (!foretold) continue;
      CAPTURE(measure);
      CHECK(set(bench, style, *foretold).back().width >= Length::from_pt(40));
    }
  }
}
