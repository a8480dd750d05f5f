#pragma once
// Reads a page back: the glyphs that MuPDF finds in a PDF, whoever wrote it, in lines from top to bottom.

#include <string>
#include <vector>

namespace octavo::compare {

struct Glyph {
  char32_t character = 0;
  double x = 0;        ///< its origin, in points
  double y = 0;        ///< its baseline, downwards
  double advance = 0;  ///< how wide the font says that it is, in points
  double size = 0;     ///< the type size
  double end() const { return x + advance; }
};

using Line = std::vector<Glyph>;

/// The lines of all pages, from the top down, each in the order of its text, without spaces. Runs `mutool`; throws when
/// it can't.
std::vector<Line> lines_of(const std::string& pdf);

}  // namespace octavo::compare
