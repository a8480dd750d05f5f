#pragma once
// A font file as the PDF embeds it: its kind of outlines, its names and measures, the widths and the codes of its
// glyphs. Opened once for each distinct set of outlines; HarfBuzz reads the tables and stays behind this header.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "display/display.h"

namespace octavo::pdf {

/// How glyphs are found in the embedded font (ISO 32000-1, 9.7.4.2).
enum class Outlines : std::uint8_t {
  cff_by_cid,   ///< the code is the CID that the original charset gives
  cff_by_name,  ///< the code is the glyph index; indices are kept
  truetype,     ///< the code is the original glyph index, turned into the new one by a CIDToGIDMap
};

/// In thousandths of the em, as a font descriptor wants them (9.8).
struct FontMeasures {
  std::array<std::int32_t, 4> box{};
  std::int32_t ascent = 0, descent = 0, cap_height = 0, stem = 80;
  std::int32_t italic_angle_milli = 0;  ///< in thousandths of a degree
};

/// Which bytes of which file a face draws with: faces of a collection that are equal here are one font.
struct OutlineKey {
  std::string path;
  std::ptrdiff_t outlines = 0;  ///< offset of the table in the file
  std::ptrdiff_t widths = 0;
  bool operator==(const OutlineKey&) const = default;
};

class FontProgram {
 public:
  /// Opens a face; E404 when it is damaged, has no outlines that a PDF may hold, or forbids embedding.
  static std::optional<FontProgram> open(const display::Font& font, Diagnostics& diagnostics);
  FontProgram(FontProgram&&) noexcept;
  FontProgram& operator=(FontProgram&&) noexcept;
  ~FontProgram();

  Outlines outlines() const;
  const OutlineKey& key() const;
  /// Safe to use in a PDF name.
  const std::string& post_script_name() const;
  const FontMeasures& measures() const;
  std::uint32_t glyph_count() const;
  /// The code of a glyph in content streams.
  std::uint16_t code(std::uint32_t glyph) const;
  /// In thousandths of the em, rounded: viewers keep whole numbers.
  std::int32_t width(std::uint32_t glyph) const;

  /// The subset of the font with `glyphs` (sorted) and .notdef, and for TrueType the map from codes to its indices.
  struct Subset {
    std::string font;
    std::string code_to_glyph;
  };
  /// Nothing when HarfBuzz cannot do it, or would leave glyphs blank that are not. May be called by several threads for
  /// different programs.
  std::optional<Subset> subset(const std::vector<std::uint32_t>& glyphs) const;

 private:
  struct Impl;
  explicit FontProgram(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace octavo::pdf
