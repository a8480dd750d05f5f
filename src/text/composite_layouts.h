#pragma once
// The layouts of the kinds of composites; each takes pieces [first, end) of one.

#include "text/composite.h"

namespace octavo::text {

/// Bottom and top of the em box of CJK fonts, from the baseline, in hundredths of the em; the baseline of a line that
/// runs down is its middle, and what is above it on a level line is at the right there.
struct EmBox {
  int below = 12, above = 88;
};
inline EmBox em_box(const TextStyle& style) {
  return style.mode == WritingMode::horizontal ? EmBox{} : EmBox{50, 50};
}
inline const TextStyle& style_of(const Composite& composite) {
  return composite.paragraph->style_of(composite.atoms.front()).style;
}

/// Readings over or under their bases.
Laid lay_ruby(const Composite& composite, std::uint32_t first, std::uint32_t end);

/// Bopomofo in a column of half an em at the right of each character, its tone at the upper right of the last symbol, a
/// neutral tone over the first (CLREQ).
Laid lay_aside(const Composite& composite, std::uint32_t first, std::uint32_t end);

/// Two small lines of nearly equal length, the first not the shorter, in brackets (JLREQ 3.4.2).
Laid lay_warichu(const Composite& composite, std::uint32_t first, std::uint32_t end);
Length width_of_warichu(const Composite& composite, std::uint32_t first, std::uint32_t end);

}  // namespace octavo::text
