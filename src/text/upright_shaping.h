#pragma once
// Glyphs for lines that run down: characters upright or on their side, and figures beside each other on the room of
// one.

#include <string_view>
#include <vector>

#include "text/shaping_context.h"
#include "text/style_data.h"
#include "text/word.h"

namespace octavo::text {

/// Glyphs and how they stand; `rise` puts the middle of what lies on its side on the line's middle.
struct StandingGlyphs {
  std::vector<Glyph> glyphs;
  Length size;
  Length rise;
  Orientation orientation = Orientation::upright;
};

/// Whether a mark is wanted on its half-em body.
enum class HalfBody : std::uint8_t { no, yes };

/// A cluster in its vertical form. Half bodies come from `vhal`, which passes over ：；！？ and what a face lacks: the
/// caller cuts what is still too long.
StandingGlyphs shape_standing(std::string_view cluster, const StyleData& style, const FaceChoice& face, HalfBody half,
                              ShapingContext& context);

/// A letter, or several letters or figures beside each other, upright on the room of one character.
StandingGlyphs shape_in_one_room(std::string_view text, const StyleData& style, const FaceChoice& face,
                                 ShapingContext& context);

/// How far the baseline of a face lies below the middle of a line that runs down, with letters on their side.
Length below_middle(const OpenFace& face, Length size);

}  // namespace octavo::text
