#include "text/breaking/badness.h"

#include <doctest/doctest.h>

using namespace octavo::text::breaking;
using octavo::Length;
using namespace octavo::literals;

namespace {
int bad(std::int64_t change, std::int64_t available) {
  return badness(Length::from_units(change), Length::from_units(available));
}
}  // namespace

TEST_CASE("badness is a hundred times the cube of the ratio") {
  CHECK(badness(1_pt, 1_pt) == 100);
  CHECK(badness(2_pt, 1_pt) == 800);
  CHECK(badness(3_pt, 1_pt) == 2698);  // 2700 but for TeX's rounding of 297
  CHECK(badness(1_pt, 2_pt) == 12);
  CHECK(badness(1_pt, 4_pt) == 2);
  CHECK(badness(1_pt, 100_pt) == 0);
}

TEST_CASE("nothing to change is perfect, nothing to change it with is infinitely bad") {
  CHECK(bad(0, 0) == 0);
  CHECK(bad(0, -5) == 0);
  CHECK(bad(1, 0) == 10000);
  CHECK(bad(1, -1) == 10000);
}

TEST_CASE("badness stops at 10000 where the ratio times 297 passes 1290") {
  CHECK(bad(1290, 297) == 8189);
  CHECK(bad(1291, 297) == 10000);
  CHECK(bad(327680, 65536) == 10000);
}

TEST_CASE("large amounts are divided in TeX's other order") {
  CHECK(bad(7230584, 7230584) == 100);
  CHECK(bad(7230585, 7230585) == 100);
  CHECK(bad(7230585, 1663496) == 10000);  // the divisor is too small to be divided first
  CHECK(bad(7230585, 1663497) == 8189);
  CHECK(bad(655360000, 655360000) == 100);
}

TEST_CASE("fitness classes change above 12 and above 99") {
  CHECK(fitness_of_stretched(12) == Fitness::decent);
  CHECK(fitness_of_stretched(13) == Fitness::loose);
  CHECK(fitness_of_stretched(99) == Fitness::loose);
  CHECK(fitness_of_stretched(100) == Fitness::very_loose);
  CHECK(fitness_of_shrunk(12) == Fitness::decent);
  CHECK(fitness_of_shrunk(13) == Fitness::tight);
  CHECK(fitness_of_shrunk(overfull_badness) == Fitness::tight);
}
