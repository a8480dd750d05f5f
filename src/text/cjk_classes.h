#pragma once
// The classes of characters that CJK setting knows: what a mark's body is, on which side its space lies, what may stand
// at the edges of a line. They are the thirty of JLREQ 3.9.2, in its order, and after them what Chinese needs besides.
//
// Takes characters and the writing of their style; knows no font and no neighbour. Classes that only the context can
// give (ruby, warichu, reference marks, tate-chu-yoko) are given by whoever makes those.

#include <cstddef>
#include <cstdint>

#include "base/language.h"

namespace octavo::text {

enum class CjkClass : std::uint8_t {
  opening_bracket,         ///< cl-01: half an em, space before
  closing_bracket,         ///< cl-02: half an em, space after
  hyphen,                  ///< cl-03: hyphens and wave dashes, solid
  dividing_mark,           ///< cl-04: question and exclamation marks, a full em
  middle_dot,              ///< cl-05: half an em, a quarter on both sides
  full_stop,               ///< cl-06: half an em, space after
  comma,                   ///< cl-07: half an em, space after
  inseparable,             ///< cl-08: dashes and ellipses, no space inside
  iteration_mark,          ///< cl-09
  prolonged_mark,          ///< cl-10: U+30FC
  small_kana,              ///< cl-11
  prefixed_abbreviation,   ///< cl-12: currency and number signs, solid against what they count
  postfixed_abbreviation,  ///< cl-13: percent and unit signs
  ideographic_space,       ///< cl-14
  hiragana,                ///< cl-15
  katakana,                ///< cl-16
  maths_symbol,            ///< cl-17: relations
  maths_operator,          ///< cl-18
  ideograph,               ///< cl-19, and every other character on a full em
  reference_mark,          ///< cl-20: raised figures that lead to a note
  ornamented,              ///< cl-21: characters with what is raised or lowered beside them
  simple_ruby,             ///< cl-22
  jukugo_ruby,             ///< cl-23
  grouped_numeral,         ///< cl-24: digits with their separators
  unit_symbol,             ///< cl-25
  western_space,           ///< cl-26
  western,                 ///< cl-27: letters of other scripts
  warichu_opening,         ///< cl-28
  warichu_closing,         ///< cl-29
  tate_chu_yoko,           ///< cl-30
  centred_comma,           ///< commas, colons and semicolons of Taiwan and Hong Kong: as cl-07, centred
  centred_stop,            ///< their full stop: as cl-06, centred
  connector,               ///< the interpunct and the solidus of the Mainland: half an em, solid as cl-03
  other,                   ///< everything else: no space rules apply
};

inline constexpr std::size_t cjk_classes = static_cast<std::size_t>(CjkClass::other) + 1;

/// How a character is classed that is set on an em square; which marks are centred depends on the writing.
CjkClass cjk_class(char32_t c, Writing writing);

/// Those of which two share an em in Chinese.
constexpr bool is_exclamation(char32_t c) {
  return c == U'！' || c == U'？';
}

/// JLREQ's cl-06 and cl-07, in whatever class a language has them; they may hang at the end of a line.
constexpr bool is_stop_or_comma(char32_t c) {
  return c == U'、' || c == U'。' || c == U'，' || c == U'．';
}

/// How the first or the last character of a word is classed, which is set in its own width (UTR #59).
CjkClass word_edge_class(char32_t c, Writing writing);

/// True for the marks whose body is half an em and whose white the tables of spacing give back.
constexpr bool is_half_body(CjkClass c) {
  switch (c) {
    case CjkClass::opening_bracket:
    case CjkClass::closing_bracket:
    case CjkClass::comma:
    case CjkClass::full_stop:
    case CjkClass::middle_dot:
    case CjkClass::centred_comma:
    case CjkClass::centred_stop:
    case CjkClass::connector:
      return true;
    default:
      return false;
  }
}

}  // namespace octavo::text
