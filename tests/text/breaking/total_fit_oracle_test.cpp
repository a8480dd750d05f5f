// The breaker against an exhaustive search, on thousands of small paragraphs.
#include <doctest/doctest.h>

#include "oracle.h"

using namespace octavo::text::breaking;

namespace {

Breaks broken(TotalFit& fit, const Paragraph& paragraph) {
  if (auto breaks = fit.first_pass(paragraph.items, paragraph.widths(), paragraph.rules)) return *breaks;
  return fit.final_passes(paragraph.items, paragraph.widths(), paragraph.rules);
}

bool is_last_pass(const Paragraph& paragraph, Pass pass) {
  return pass == Pass::emergency ||
         (pass == Pass::tolerance && paragraph.rules.parameters.emergency_stretch.units() <= 0);
}

/// Counts how the paragraphs of a seed came out, so that a change of the generator can't empty the test.
struct Tally {
  int compared = 0;
  int hopeless = 0;
  int by_pass[3] = {};
};

void compare(TotalFit& fit, const Paragraph& paragraph, Tally& tally) {
  const Breaks ours = broken(fit, paragraph);
  const std::optional<Breaks> best = best_of_all(paragraph);
  if (!best) {
    // Nothing is good enough, so ours must be the forced choice of the last pass.
    CHECK(is_last_pass(paragraph, ours.pass));
    ++tally.hopeless;
    return;
  }
  ++tally.compared;
  ++tally.by_pass[static_cast<int>(best->pass)];
  CHECK(ours.pass == best->pass);
  REQUIRE(items_of(ours) == items_of(*best));
  CHECK(demerits_of(paragraph, ours) == best->lines.back().demerits);
  // On the last pass a line that there is no alternative to costs nothing (tex.web §854).
  if (!is_last_pass(paragraph, ours.pass)) CHECK(ours.lines.back().demerits == best->lines.back().demerits);
}

}  // namespace

TEST_CASE("random paragraphs of TeX's kind are broken as the exhaustive search does it") {
  RandomParagraphs paragraphs(1982, Dialect::tex);
  TotalFit fit;
  Tally tally;
  for (int count = 0; count < 6000; ++count) {
    CAPTURE(count);
    compare(fit, paragraphs.next(), tally);
  }
  CHECK(tally.compared > 3000);
  CHECK(tally.hopeless > 100);
  CHECK(tally.by_pass[0] > 300);
  CHECK(tally.by_pass[1] > 1000);
  CHECK(tally.by_pass[2] > 50);
}

TEST_CASE("random paragraphs with runts and priced hyphens are broken as the exhaustive search does it") {
  RandomParagraphs paragraphs(2026, Dialect::own);
  TotalFit fit;
  Tally tally;
  for (int count = 0; count < 6000; ++count) {
    CAPTURE(count);
    compare(fit, paragraphs.next(), tally);
  }
  CHECK(tally.compared > 3000);
}
