#pragma once
// Letters a little wider or narrower than drawn, so that word spaces need to give less (font expansion).
//
// Hermann Zapf's idea; pdfTeX does it, and a fiftieth of the width goes unseen (Thanh, Micro-typographic extensions to
// the TeX typesetting system, 2000). A line is expanded in whole steps, so that each word has few widths and each is
// made once.

#include <cstdint>
#include <unordered_map>

#include "text/glyph_arena.h"
#include "text/glyphs.h"

namespace octavo::text {

/// Parts in a thousand of a width; 0: as drawn.
using PerMille = std::int16_t;

/// The step of expansion.
inline constexpr PerMille expansion_step = 5;

/// `gain` as a part of `width`, in whole steps and within `most` either way.
PerMille expansion_of(Length gain, Length width, PerMille most);

/// Texts in their other widths.
class Expander {
 public:
  explicit Expander(GlyphArena& arena) : arena_(&arena) {}
  /// The same glyphs, each wider (or narrower) by a part.
  const ShapedText& expanded(const ShapedText& text, PerMille by);

 private:
  using Known = std::unordered_map<const ShapedText*, const ShapedText*>;  // only looked up

  GlyphArena* arena_;
  std::unordered_map<PerMille, Known> known_;  // only looked up
};

}  // namespace octavo::text
