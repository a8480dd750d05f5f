#include "text/stage_plans.h"

#include <algorithm>
#include <initializer_list>

namespace octavo::text {
namespace {

using breaking::Stages;

// What a line drops or hangs costs about as much as a comma's white that is taken by half.
constexpr int drop_price = 1;
constexpr int hang_price = 2;

// In the last stage each place opens against a quarter of an em, as between two characters in the stage before.
constexpr int openings_per_em = 4;

// Word spaces give first in every plan, and may be used up at little cost. The gap between Han and Latin is the last to
// shrink and the least willing. Between characters a line should hardly open: an em over thirty of them costs as much
// as a word space of TeX's at nine tenths of its stretch, and half an em as much as one at less than half. In Korean
// word spaces differ more, so that they cost something; beyond half an em they cost so much that from 0.63 em on no
// line is within the tolerance.
constexpr std::int32_t spaces = 5;
constexpr std::int32_t marks = 5;
constexpr std::int32_t stops = 10;
constexpr std::int32_t gaps = 30;
constexpr std::int32_t characters = 30000;
constexpr std::int32_t korean_spaces = 50;
constexpr std::int32_t korean_marks = 50;
constexpr std::int32_t syllables = 100;
constexpr std::int32_t beyond_syllables = 6000;
constexpr std::int32_t at_line_end = 0;  // no glue, but a price

void set_shrink(Stages& stages, std::initializer_list<std::int32_t> weights) {
  stages.shrinks = static_cast<std::uint8_t>(weights.size());
  stages.shrink_weights = {};
  std::copy(weights.begin(), weights.end(), stages.shrink_weights.begin());
}

void set_stretch(Stages& stages, std::initializer_list<std::int32_t> weights) {
  stages.stretches = static_cast<std::uint8_t>(weights.size());
  stages.stretch_weights = {};
  std::copy(weights.begin(), weights.end(), stages.stretch_weights.begin());
}

}  // namespace

Stages stages_of(Justification plan, Length em) {
  Stages stages;
  if (plan == Justification::latin) return stages;
  stages.drop_price = drop_price;
  stages.hang_price = hang_price;
  stages.opening = em / openings_per_em;
  // JLREQ table 6: word spaces; Han and Latin; between characters; everywhere, without limit.
  set_stretch(stages, {spaces, gaps, characters, characters});
  switch (plan) {
    case Justification::latin:
      break;
    case Justification::jlreq:
      // Table 3: word spaces; the line's end, twice; middle dots; brackets and commas; Han and Latin.
      set_shrink(stages, {spaces, at_line_end, at_line_end, marks, marks, gaps});
      break;
    case Justification::jis:
      // Table 4: word spaces; middle dots; brackets and commas; Han and Latin.
      set_shrink(stages, {spaces, marks, marks, gaps});
      break;
    case Justification::books:
      // Table 5: word spaces; the line's end; brackets and commas.
      set_shrink(stages, {spaces, at_line_end, marks});
      break;
    case Justification::clreq:
      // CLREQ 3.2: word spaces; interpuncts; brackets; commas; Han and Latin; full stops. It opens in three stages.
      set_shrink(stages, {spaces, marks, marks, marks, gaps, stops});
      set_stretch(stages, {spaces, gaps, characters});
      break;
    case Justification::korean:
      // Word spaces; the white of marks; between syllables, which the eye sees sooner. Word spaces; between syllables;
      // then word spaces without limit.
      set_shrink(stages, {korean_spaces, korean_marks, syllables});
      set_stretch(stages, {korean_spaces, syllables, beyond_syllables});
      break;
  }
  return stages;
}

}  // namespace octavo::text
