#pragma once
// Which way lines run, and how glyphs stand in them. All text is set along its line and across it, whichever way that
// lies on the page; only what draws glyphs and what places lines ask for more.

#include <cstdint>

namespace octavo::text {

/// Lines from left to right, each below the one before; or from top to bottom, each to the left of the one before.
enum class WritingMode : std::uint8_t { horizontal, vertical };

/// How the glyphs of a run stand on the page.
enum class Orientation : std::uint8_t {
  along_line,     ///< their baseline is the line's: level, or on their side where the line runs down
  upright,        ///< in a line that runs down, each below the one before
  tate_chu_yoko,  ///< upright as well, several beside each other on the room of one
};

}  // namespace octavo::text
