#pragma once
// The classes of characters that CJK setting knows: what a mark's body is, on which side its space lies, what may stand
// at the edges of a line. The names follow JLREQ 3.9.2 (its class numbers are in the comments).

#include <cstdint>

#include "base/language.h"

namespace octavo::text {

enum class CjkClass : std::uint8_t {
  ideograph,          ///< cl-19, and kana (cl-09, 10, 11, 15, 16): a full em, no space of its own
  opening_bracket,    ///< cl-01: half an em, space before
  closing_bracket,    ///< cl-02: half an em, space after
  comma,              ///< cl-07: half an em, space after
  full_stop,          ///< cl-06: half an em, space after
  middle_dot,         ///< cl-05, and centred marks: half an em, a quarter on both sides
  dividing_mark,      ///< cl-04: a full em
  inseparable,        ///< cl-08: dashes and ellipses, no space inside
  ideographic_space,  ///< cl-14
  western,            ///< cl-27, 24: letters and digits of other scripts
  other,              ///< everything else: no space rules apply
};

/// How a CJK-set character is classed; which marks are centred depends on the language.
CjkClass cjk_class(char32_t c, Writing writing);

/// True for the marks whose body is half an em.
bool is_half_body(CjkClass c);

}  // namespace octavo::text
