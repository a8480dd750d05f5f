#pragma once
// Text that runs from right to left among text that runs from left to right (UAX #9).
//
// Takes the characters of a paragraph and the direction that it begins in; gives the embedding level of each byte and,
// when lines are known, the order in which their pieces stand. Text without characters that run leftwards has no levels
// and costs one look at its bytes. Explicit embeddings, overrides and isolates are honoured.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/style.h"

namespace octavo::text {

/// An odd level runs leftwards.
using BidiLevel = std::uint8_t;

constexpr Direction direction_of(BidiLevel level) {
  return (level & 1u) != 0 ? Direction::leftwards : Direction::rightwards;
}
constexpr BidiLevel base_level(Direction direction) {
  return direction == Direction::leftwards ? 1 : 0;
}

/// False only where nothing in the text can stand right of what follows it.
bool may_run_leftwards(std::string_view text);

/// True of the characters that say nothing but how text is to be ordered: marks, embeddings, overrides, isolates.
bool is_bidi_control(char32_t c);

/// Fills the level of every byte (UAX #9, rules P to I).
void find_levels(std::string_view text, Direction direction, std::vector<BidiLevel>& levels);

/// The order of the pieces of a line from the left, by their levels in the order of reading (rule L2).
void find_visual_order(std::span<const BidiLevel> levels, std::vector<std::int32_t>& order);

}  // namespace octavo::text
