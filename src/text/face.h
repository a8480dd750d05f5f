#pragma once
// One opened face: its HarfBuzz font, its metrics and what its features can do. Immutable once opened, so that threads
// may share it. Only files of src/text include this header.

#include <memory>
#include <optional>
#include <string>

#include <hb.h>

#include "text/font_book.h"

namespace octavo::text {

struct HbFontDeleter {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
using HbFont = std::unique_ptr<hb_font_t, HbFontDeleter>;

struct OpenFace {
  Face face;
  FontId id;
  HbFont font;  ///< scaled to units of the em
  bool has_vertical_metrics = false;
  std::string substitution;  ///< what a style asked for and did not get; empty when it fits

  bool has_glyph(char32_t c) const;
  std::optional<std::uint32_t> glyph(char32_t c) const;
  /// Whether the face's substitutions (GSUB) or positions (GPOS) hold a feature, in any script.
  bool has_feature(hb_tag_t table, hb_tag_t feature) const;
  /// The ink of a glyph along a level line, in font units; nothing where it has none.
  struct Ink {
    std::int32_t begin = 0, end = 0;
  };
  std::optional<Ink> ink(std::uint32_t glyph_id) const;
  /// A distance in the font's units at a type size.
  Length scaled(std::int32_t font_units, Length size) const {
    return Length::scaled(size, font_units, face.units_per_em);
  }
};

/// What is wrong with a file, for E404.
struct BadFont {
  std::string message;
};

/// Opens the mapped file in `face.file`; fills metrics and units. Refuses damaged files, variable fonts (whose outlines
/// PDF cannot hold) and fonts whose licence bits forbid embedding (OS/2 fsType 2).
std::optional<OpenFace> open_face(Face face, FontId id, BadFont& why);

}  // namespace octavo::text
