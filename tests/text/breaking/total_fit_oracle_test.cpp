// The breaker against an exhaustive search, on thousands of small paragraphs.
#include <doctest/doctest.h>

#include "oracle.h"
#include "random_script.h"

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
  int by_end[3] = {};  ///< lines
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
  for (std::size_t line = 0; line < ours.lines.size(); ++line) {
    CHECK(ours.lines[line].end == best->lines[line].end);
    ++tally.by_end[static_cast<int>(ours.lines[line].end)];
  }
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

namespace {

Tally compare_script(std::uint64_t seed, Script script) {
  RandomScript paragraphs(seed, script);
  TotalFit fit;
  Tally tally;
  for (int count = 0; count < 1500; ++count) {
    CAPTURE(count);
    compare(fit, paragraphs.next(), tally);
  }
  return tally;
}

}  // namespace

TEST_CASE("English paragraphs with protrusion, expansion and limited ladders are broken as by exhaustive search") {
  const Tally tally = compare_script(1455, Script::english);
  CHECK(tally.compared > 700);
}

TEST_CASE("Japanese paragraphs with staged glue and line ends that drop or hang are broken as by exhaustive search") {
  const Tally tally = compare_script(1593, Script::japanese);
  CHECK(tally.compared > 1000);
  CHECK(tally.by_end[static_cast<int>(LineEnd::dropped)] > 40);
  CHECK(tally.by_end[static_cast<int>(LineEnd::hung)] > 100);
}

TEST_CASE("Chinese paragraphs with staged glue and Latin words are broken as by exhaustive search") {
  const Tally tally = compare_script(1040, Script::chinese);
  CHECK(tally.compared > 1000);
}

TEST_CASE("Korean paragraphs with priced syllables are broken as by exhaustive search") {
  const Tally tally = compare_script(1377, Script::korean);
  CHECK(tally.compared > 1000);
}
