#include "text/breaking/badness.h"

namespace octavo::text::breaking {

// tex.web §108. 297 cubed is close to 100 times 2^18; the limits keep TeX's products within 31 bits, and the quotient
// of large amounts is taken in the other order, with another rounding. All of it is kept: it decides ties.
int badness(Length change, Length available) {
  constexpr std::int64_t largest_exact_product = 7230584;
  constexpr std::int64_t smallest_exact_quotient = 1663497;
  constexpr std::int64_t largest_ratio = 1290;
  const std::int64_t t = change.units();
  const std::int64_t s = available.units();
  if (t == 0) return 0;
  if (s <= 0) return infinite_badness;
  std::int64_t ratio = t;
  if (t <= largest_exact_product) {
    ratio = t * 297 / s;
  } else if (s >= smallest_exact_quotient) {
    ratio = t / (s / 297);
  }
  if (ratio > largest_ratio) return infinite_badness;
  return static_cast<int>((ratio * ratio * ratio + 0400000) / 01000000);
}

}  // namespace octavo::text::breaking
