#pragma once
// Whether the TrueType outlines of glyphs can be drawn at all: HarfBuzz takes one that it can't read for a blank.

#include <cstdint>
#include <vector>

#include <hb.h>

namespace octavo::pdf {

enum class OutlineState : std::uint8_t { sound, damaged };

/// Damaged when a glyph that has an outline by its place in `glyf` (OpenType 1.9, loca) lies outside that table or
/// draws nothing.
OutlineState state_of_outlines(hb_face_t* face, hb_font_t* font, const std::vector<std::uint32_t>& glyphs);

}  // namespace octavo::pdf
