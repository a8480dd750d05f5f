#pragma once
// Finds the text of the source in the lines of a page: which paragraph each line belongs to, and between which two
// characters of it the line ends. Hyphens and whatever else a tool adds belong to no place in the source.

#include <cstddef>
#include <optional>
#include <vector>

#include "glyphs.h"
#include "source_text.h"

namespace octavo::compare {

struct SetGlyph {
  Glyph glyph;                       ///< under the character that the source has there
  std::optional<std::size_t> place;  ///< in the text of the line's block; none for a hyphen
};

struct SetLine {
  std::size_t block = 0;
  bool begins_block = false;
  bool ends_block = false;
  std::vector<SetGlyph> glyphs;
};

/// Lines on which nothing of the source stands (folios, running heads) are left out.
std::vector<SetLine> match(const std::vector<Line>& lines, const std::vector<SourceBlock>& blocks);

/// How much of the source was found, from 0 to 1.
double found_part(const std::vector<SetLine>& lines, const std::vector<SourceBlock>& blocks);

}  // namespace octavo::compare
