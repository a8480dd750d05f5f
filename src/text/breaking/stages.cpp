#include "text/breaking/stages.h"

#include <algorithm>

#include "text/breaking/badness.h"

namespace octavo::text::breaking {
namespace {

/// The sum of weighted cubes is rounded once, at its end: much glue that gives little each still counts.
int rounded(std::int64_t weighted_cubes) {
  constexpr std::int64_t unit = cubes_per_badness * plain_weight;
  return static_cast<int>(std::min<std::int64_t>((weighted_cubes + unit / 2) / unit, infinite_badness));
}

}  // namespace

StageAmounts shared_by_stage(Length change, const StageAmounts& available, std::size_t count) {
  StageAmounts given{};
  while (count > 1 && available[count - 1] <= Length()) --count;
  for (std::size_t stage = 0; stage + 1 < count; ++stage) {
    given[stage] = std::min(change, std::max(available[stage], Length()));
    change -= given[stage];
  }
  given[count - 1] = change;
  return given;
}

Strain staged_badness(Length change, const StageAmounts& available, std::size_t count, const StageWeights& weights) {
  std::int64_t sum = 0;
  std::int64_t last = 0;
  for (std::size_t stage = 0; stage < count && change > Length(); ++stage) {
    const bool is_last = stage + 1 == count;
    const Length given = is_last ? change : std::min(change, std::max(available[stage], Length()));
    const std::int64_t ratio = set_ratio(given, available[stage]);
    if (ratio > largest_ratio) return {infinite_badness, infinite_badness};
    const std::int64_t strain = weights[stage] * ratio * ratio * ratio;
    sum += strain;
    if (is_last) last = strain;
    change -= given;
  }
  return {rounded(sum), rounded(last)};
}

}  // namespace octavo::text::breaking
