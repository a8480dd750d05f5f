#include "text/breaking/badness.h"

namespace octavo::text::breaking {

// tex.web §108. 297 cubed is close to 100 times 2^18; the limits keep TeX's products within 31 bits, and the quotient
// of large amounts is taken in the other order, with another rounding. All of it is kept: it decides ties.
std::int64_t set_ratio(Length change, Length available) {
  constexpr std::int64_t largest_exact_product = 7230584;
  constexpr std::int64_t smallest_exact_quotient = 1663497;
  const std::int64_t t = change.units();
  const std::int64_t s = available.units();
  if (t == 0) return 0;
  if (s <= 0) return largest_ratio + 1;
  if (t <= largest_exact_product) return t * 297 / s;
  return s >= smallest_exact_quotient ? t / (s / 297) : t;
}

int badness(Length change, Length available) {
  const std::int64_t ratio = set_ratio(change, available);
  if (ratio > largest_ratio) return infinite_badness;
  return static_cast<int>((ratio * ratio * ratio + cubes_per_badness / 2) / cubes_per_badness);
}

}  // namespace octavo::text::breaking
