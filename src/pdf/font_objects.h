#pragma once
// A font's objects in the file: Type 0 font, CID font, descriptor, font file and ToUnicode (ISO 32000-1, 9.7 and 9.8).

#include <optional>
#include <string>

#include "pdf/deflate.h"
#include "pdf/fonts_in_use.h"
#include "pdf/haru_document.h"

namespace octavo::pdf {

/// The streams of a font, deflated; made by any thread.
struct FontStreams {
  std::string font;
  std::size_t font_length = 0;  ///< before deflation
  std::string code_to_glyph;    ///< TrueType only
  std::string to_unicode;
};

/// Nothing when the font cannot be subset.
std::optional<FontStreams> make_font_streams(const FontUse& font, Deflater& deflater);

/// The Type 0 fonts of one embedded font; both show the same glyphs by the same codes.
struct FontObjects {
  ObjectNumber level;
  ObjectNumber vertical;  ///< none where no text of it runs down
};

/// Writes the objects. `ordinal` keeps the names of equal subsets apart.
FontObjects write_font(HaruDocument& file, const FontUse& font, std::size_t ordinal, FontStreams streams);

/// The text of a ToUnicode CMap; for tests.
std::string to_unicode_cmap(const FontUse& font);
/// The /W array and the most frequent width, /DW (9.7.4.3).
std::string width_entries(const FontUse& font);

}  // namespace octavo::pdf
