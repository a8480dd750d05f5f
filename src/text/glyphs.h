#pragma once
// Shaped text: what HarfBuzz made of words, and how lines refer to it.
//
// A word that occurs a thousand times is shaped once: `ShapedText` is immutable and lives as long as its Typesetter
// (shared by display lists through `GlyphStore`), and a `GlyphRun` is a reference into it with a place on a line.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "base/language.h"
#include "base/length.h"
#include "base/source.h"
#include "text/adjustment.h"
#include "text/expansion.h"
#include "text/writing_mode.h"

namespace octavo::text {

/// A face in use, by its index in `FontBook::faces()`.
struct FontId {
  std::uint16_t value = 0;
  auto operator<=>(const FontId&) const = default;
};

/// One glyph; amounts in 1/65536 pt at the run's size: `advance` and `dx` along the line, `dy` across it, upwards,
/// which in a line that runs down is to the right. The line's baseline is then its middle.
struct Glyph {
  std::uint32_t id = 0;
  std::int32_t advance = 0;
  std::int32_t dx = 0;
  std::int32_t dy = 0;
  std::uint32_t cluster = 0;  ///< byte offset into ShapedText::text of the cluster's first character
};

/// Glyphs of one face, size, colour and language, in visual order (left to right).
struct ShapedText {
  FontId font;
  Length size;
  Cmyk colour;
  Language language;
  Length rise;  ///< the baseline is lifted by this (superiors), or lowered if negative
  std::span<const Glyph> glyphs;
  std::string_view text;  ///< the characters that it shows, UTF-8
  /// Characters that `text` alone would not give back: a hyphen that the typesetter added shows no source character,
  /// and an ornament, such as an emphasis dot, is no character of the text.
  enum class Origin : std::uint8_t { source, added_hyphen, generated, ornament } origin = Origin::source;
  Orientation orientation = Orientation::along_line;
  /// Whether glyphs stand so far apart that a reader could see a space in it, where there is none.
  enum class InnerWhite : std::uint8_t { no, yes } inner_white = InnerWhite::no;
};

/// An element within the line that runs belong to (a link, a reading), by the caller's number for it.
struct LinkId {
  std::uint32_t value = 0;  ///< 0: none
  auto operator<=>(const LinkId&) const = default;
};

/// Glyphs [first, first + count) of a ShapedText at a place on a line.
/// A long document has hundreds of thousands: 40 bytes.
struct GlyphRun {
  const ShapedText* shaped = nullptr;
  Length x;  ///< of the first glyph's origin, from the line's start
  std::uint32_t first = 0;
  std::uint16_t count = 0;
  PerMille expansion = 0;  ///< of the glyphs as drawn, and so of their advances
  std::int32_t extra = 0;  ///< added to the advance of every glyph of the run (justification), in 1/65536 pt
  Span span;               ///< the source that it came from

  static constexpr std::size_t most_glyphs = 65535;

  /// How far the next glyph stands from this one, justified, in 1/65536 pt.
  std::int64_t advance(const Glyph& glyph) const { return std::int64_t{expanded(glyph.advance, expansion)} + extra; }
  /// The width of glyphs [begin, begin + n) of `shaped`, justified.
  Length advance(std::size_t begin, std::size_t n) const {
    std::int64_t units = 0;
    for (const Glyph& glyph : shaped->glyphs.subspan(begin, n)) units += advance(glyph);
    return Length::from_units(units);
  }
  /// Where the run ends on the line.
  Length end() const { return x + advance(first, count); }
};

static_assert(sizeof(GlyphRun) == 40);

/// Adds `count` glyphs from `run.first` on, as one run, or several where they are more than a run holds.
inline void append_glyphs(std::vector<GlyphRun>& runs, GlyphRun run, std::size_t count) {
  while (count > 0) {
    const std::size_t most = std::min(count, GlyphRun::most_glyphs);
    run.count = static_cast<std::uint16_t>(most);
    runs.push_back(run);
    run.x = run.end();
    run.first += run.count;
    count -= most;
  }
}

/// Runs [first, end) of a line are of one such element.
struct LinkedRuns {
  std::uint32_t first = 0, end = 0;
  LinkId link;
};

/// A line drawn under a name; `y` is downwards from the baseline to its middle.
struct NameLine {
  enum class Form : std::uint8_t { straight, wavy } form = Form::straight;
  Length x, width, y;
  Length em;  ///< of the name
  Cmyk colour;
};

/// Whether a space between words was left out at a line's end. Whoever reads the text on must know (ISO 32000-1,
/// 14.8.2.5).
enum class EndSpace : std::uint8_t { no, yes };

/// A typeset line, its origin at the start of the measure on the baseline.
struct Line {
  std::vector<GlyphRun> runs;  ///< in the order of reading; each has its place on the line
  std::vector<LinkedRuns> links;
  std::vector<NameLine> name_lines;
  /// How far readings and marks reach above and below the em box of the characters that they belong to. They stand in
  /// the gap between lines and are no part of `ascent` and `descent`.
  Length over, under;
  Length indent;           ///< white before the first run, already in the runs' x
  Length width;            ///< set width, after justification, with the indent
  Length natural_width;    ///< before justification
  Length ascent, descent;  ///< of the fonts in it, both positive
  Adjustment adjustment;
  enum class End : std::uint8_t { soft, hyphen, forced, last } end = End::soft;
  EndSpace end_space = EndSpace::no;
  Span span;
};

}  // namespace octavo::text
