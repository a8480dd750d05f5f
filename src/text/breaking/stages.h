#pragma once
// The stages in which the glue of a line gives, and what each of them costs: the plan of a paragraph's justification.
//
// JLREQ (3.8.3, 3.8.4), JIS X 4051 and CLREQ let a line shrink or stretch step by step: a stage gives only when those
// before it are used up, and within a stage all glue gives the same part of what it has. In the last stage of
// stretching there is no limit any more. With one stage of each this is TeX's glue.
//
// A stage's badness is TeX's, about 100 times the cube of the part of it that is used; a line's is the sum over its
// stages, each multiplied by its weight. The price of an alternative at the line's end is added to that.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/length.h"

namespace octavo::text::breaking {

inline constexpr std::size_t most_stages = 8;

/// Weights in hundredths; 100 is TeX's badness as it is.
using StageWeights = std::array<std::int32_t, most_stages>;
inline constexpr std::int32_t plain_weight = 100;

struct Stages {
  std::uint8_t stretches = 1;  ///< how many stages there are, at least one and at most `most_stages`
  std::uint8_t shrinks = 1;
  StageWeights stretch_weights{plain_weight};
  StageWeights shrink_weights{plain_weight};
  /// What each item that opens has to stretch by in the last stage, beside stretch of its own in that stage.
  Length opening;
  int drop_price = 0;  ///< badness of a line that does without the white at its end
  int hang_price = 0;  ///< badness of a line whose mark hangs because it must

  bool is_single() const {
    return stretches == 1 && shrinks == 1 && stretch_weights[0] == plain_weight && shrink_weights[0] == plain_weight &&
           opening == Length();
  }
};

/// What each stage has, or gives.
using StageAmounts = std::array<Length, most_stages>;

/// What the stages give of a whole change: each up to what it has, the last one that has any all that is left.
StageAmounts shared_by_stage(Length change, const StageAmounts& available, std::size_t count);

/// How badly the glue of one line is strained.
struct Strain {
  int badness = 0;
  int of_last = 0;  ///< the part of it that the last stage has, which no stage before it can make up for
};
Strain staged_badness(Length change, const StageAmounts& available, std::size_t count, const StageWeights& weights);

}  // namespace octavo::text::breaking
