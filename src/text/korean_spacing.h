#pragma once
// What gives in a justified line of Korean: its word spaces; the white that marks have of their own, where a line is
// tight; and at last, by very little, what stands between syllables (ko.TeX, luatexko). Takes the text of words; gives
// how many places there are of each kind, and what each may give. Its stages are weighed in stage_plans.cpp.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/length.h"

namespace octavo::text {

/// Korean words are long and stay whole: their spaces give more than Latin ones, whatever the font has them at. One
/// beside a mark, which brings white of its own, may be narrower than others.
inline constexpr Em korean_least_space = Em::from_em(0.15);
inline constexpr Em korean_least_space_at_mark = Em::from_em(0.07);
inline constexpr Em korean_most_space = Em::from_em(0.49);

/// What a place beside a mark inside a word closes by, and what one between two syllables gives, opened or closed:
/// usually, and in a paragraph whose words must be divided otherwise.
inline constexpr Em mark_give = Em::from_em(0.05);
inline constexpr Em korean_syllable_give = Em::from_em(0.0125);
inline constexpr Em korean_syllable_most = Em::from_em(0.04);

inline constexpr std::uint8_t mark_shrink_stage = 1;
inline constexpr std::uint8_t syllable_shrink_stage = 2;
inline constexpr std::uint8_t syllable_stretch_stage = 1;

/// A stop, a comma, a bracket, a quote, a question or an exclamation mark: around it is white.
bool has_own_white(char32_t c);

/// Whether the place before a character inside of a word is beside such a mark. Those between two figures are part of
/// their number.
bool is_beside_mark(std::string_view word, std::size_t offset);

/// The places between the characters of a word, or of a part of one.
struct InnerPlaces {
  std::int64_t beside_marks = 0;
  std::int64_t others = 0;
};
InnerPlaces inner_places(std::string_view word);

/// Whether a word begins or ends with a mark that has white of its own.
bool begins_with_mark(std::string_view word);
bool ends_with_mark(std::string_view word);

}  // namespace octavo::text
