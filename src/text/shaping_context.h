#pragma once
// What every stage of shaping shares: the fonts, the sink, the arena, and the tools that keep their buffers.

#include <memory>

#include "base/diagnostics.h"
#include "text/break_opportunities.h"
#include "text/font_book.h"
#include "text/glyph_arena.h"
#include "text/hyphenation.h"
#include "text/missing.h"
#include "text/shaper.h"

namespace octavo::text {

struct ShapingContext {
  FontBook& fonts;
  Diagnostics& diagnostics;
  Hyphenator hyphenator;
  std::shared_ptr<GlyphArena> arena = std::make_shared<GlyphArena>();
  Shaper shaper = {};
  BreakFinder breaks = {};
  MissingCharacters missing = {};
};

}  // namespace octavo::text
