#pragma once
// How badly glue is strained on a line, and which lines look too different to stand next to each other.
//
// Badness is about 100 times the cube of the glue set ratio, in TeX's integer arithmetic (tex.web §108): 0 is
// perfect, 100 is glue stretched by all of its stretch, 10000 is as bad as can be. 10001 marks a line that is too
// long even with all of its shrink used.

#include <cstdint>

#include "base/length.h"

namespace octavo::text::breaking {

inline constexpr int infinite_badness = 10000;
inline constexpr int overfull_badness = infinite_badness + 1;

/// The glue set ratio in TeX's measure, 297 for 1; past the largest one badness is infinite. Its cube is badness by
/// this divisor.
inline constexpr std::int64_t largest_ratio = 1290;
inline constexpr std::int64_t cubes_per_badness = 01000000;

/// How the spaces of a line look; lines that differ by more than one class are visibly incompatible (tex.web §817).
enum class Fitness : std::uint8_t { very_loose, loose, decent, tight };

/// How far glue is set that changes by `change` (not negative) when its stretch or shrink is `available`.
std::int64_t set_ratio(Length change, Length available);

/// The badness of changing glue by `change` (not negative) when its stretch or shrink is `available`.
int badness(Length change, Length available);

/// The class of a line whose glue was stretched (tex.web §852).
constexpr Fitness fitness_of_stretched(int badness) {
  if (badness > 99) return Fitness::very_loose;
  return badness > 12 ? Fitness::loose : Fitness::decent;
}

/// The class of a line whose glue was shrunk (tex.web §853).
constexpr Fitness fitness_of_shrunk(int badness) {
  return badness > 12 ? Fitness::tight : Fitness::decent;
}

}  // namespace octavo::text::breaking
