#pragma once
// Letters a little wider or narrower than drawn, so that word spaces need to give less (font expansion).
//
// Hermann Zapf's idea; pdfTeX does it, and a fiftieth of the width goes unseen (Thanh, Micro-typographic extensions to
// the TeX typesetting system, 2000). A line is expanded as a whole and in whole steps, so that neighbours look alike.

#include <cstdint>

#include "base/length.h"

namespace octavo::text {

/// Parts in a thousand of a width; 0: as drawn.
using PerMille = std::int16_t;

/// The step of expansion.
inline constexpr PerMille expansion_step = 5;

/// `gain` as a part of `width`, in whole steps and within `most` either way.
PerMille expansion_of(Length gain, Length width, PerMille most);

/// An amount along the line, in 1/65536 pt, when letters are wider (or narrower) by a part.
constexpr std::int32_t expanded(std::int32_t amount, PerMille by) {
  if (by == 0) return amount;
  return static_cast<std::int32_t>(Length::scaled(Length::from_units(amount), 1000 + by, 1000).units());
}

}  // namespace octavo::text
