// What the typesetter foretells of a paragraph's lines, in more lines or fewer than are best.
#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

std::optional<Outline> outline(Bench& bench, const ParagraphStyle& style) {
  const Run run{english, bench.style("en"), {}, {}, ShapedText::Origin::source};
  return bench.typesetter.outline({&run, 1}, style);
}

}  // namespace

TEST_CASE("an outline foretells the lines that are set") {
  Bench bench;
  for (const int looseness : {0, 1}) {
    ParagraphStyle style = paragraph("en", 190);
    style.breaking.looseness = looseness;
    const auto foretold = outline(bench, style);
    const auto lines = bench.set(english, bench.style("en"), style);
    REQUIRE(foretold);
    REQUIRE(foretold->ends.size() == lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) CHECK(foretold->ends[i] == lines[i].end);
  }
}

TEST_CASE("looseness asks for another line, and the tolerance may forbid it") {
  Bench bench;
  int longer = 0;
  int forbidden = 0;
  for (int measure = 150; measure < 300; measure += 10) {
    ParagraphStyle style = paragraph("en", measure);
    const auto best = outline(bench, style);
    style.breaking.looseness = 1;
    style.breaking.tolerance = 600;
    const auto loose = outline(bench, style);
    if (loose) CHECK(loose->worst_badness <= 600);
    if (best && loose && loose->ends.size() == best->ends.size() + 1) ++longer;
    style.breaking.tolerance = 50;
    const auto tight = outline(bench, style);
    if (tight) CHECK(tight->worst_badness <= 100);  // the pass without hyphens has a tolerance of its own
    if (loose && !tight) ++forbidden;
  }
  CHECK(longer > 0);
  CHECK(forbidden > 0);
}

TEST_CASE("no outline ends in a runt") {
  Bench bench;
  for (int measure = 120; measure < 300; measure += 3) {
    for (const int looseness : {-1, 1}) {
      ParagraphStyle style = paragraph("en", measure);
      style.breaking.looseness = looseness;
      if (!outline(bench, style)) continue;
      const Line last = bench.set(english, bench.style("en"), style).back();
      CAPTURE(measure);
      CHECK(last.width >= Length::from_pt(40));
    }
  }
}
