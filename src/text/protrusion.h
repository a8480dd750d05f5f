#pragma once
// How far the letters and marks at the edges of a line stand out into the margin, so that the edge looks straight
// (optical margins).
//
// A mark of little ink at the edge, a hyphen or a full stop, looks like a notch; slanting and round letters a little
// so. The amounts are parts of the character's own width, as in microtype (pdfTeX's \lpcode and \rpcode).

#include <cstdint>
#include <string_view>

namespace octavo::text {

/// Parts in a thousand of the character's width.
struct Protrusion {
  std::int16_t start = 0;
  std::int16_t end = 0;
};

/// Kinds of type that differ in how their letters end: serifs already reach out, italics lean.
enum class LetterForm : std::uint8_t { serif, italic, sans };

Protrusion protrusion_of(char32_t c, LetterForm form);

}  // namespace octavo::text
