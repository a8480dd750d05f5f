#pragma once
// The text operators of a content stream (ISO 32000-1, 9.4), and nothing of where text stands on a page.
//
// Glyphs are told by where they must stand; the writer knows where the viewer's pen is (after whole-number widths, Tc
// and earlier corrections) and writes a TJ number whenever the two differ by a thousandth of the em or more, so that
// roundings never add up.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/colour.h"
#include "base/length.h"
#include "pdf/fonts_in_use.h"
#include "pdf/plates.h"

namespace octavo::pdf {

/// Whether text in full black lets what lies under it print as well, so that no white edge shows when plates shift.
enum class BlackText : std::uint8_t { knocks_out, overprints };
/// What is painted with an ink.
enum class Painted : std::uint8_t { area, text };

/// The graphics states of overprinting, for the resources: /Over lets black overprint, /Knock ends it.
std::string_view overprint_states();

/// Writes "0 0 0 1 k" where the colour differs from the one in force. Ink is CMYK throughout, greys as well: what is
/// painted in DeviceGray would knock out (ISO 32000-1, 8.6.7). On a plate of black alone there is nothing to overprint.
class InkWriter {
 public:
  explicit InkWriter(BlackText black = BlackText::knocks_out, Plates plates = Plates::process)
      : black_(black), plates_(plates) {}

  bool in_force(Cmyk colour, Painted painted) const {
    return known_ && colour == colour_ && overprinting_ == overprints(colour, painted);
  }
  void set(std::string& out, Cmyk colour, Painted painted = Painted::area);
  /// The colour of strokes, which is not remembered.
  void set_stroke(std::string& out, Cmyk colour) const;
  /// Before what is painted without an ink of this writer: strokes, pictures.
  void knock_out(std::string& out) { set_overprint(out, false); }

 private:
  bool overprints(Cmyk colour, Painted painted) const {
    return black_ == BlackText::overprints && painted == Painted::text && colour == base::black;
  }
  void set_overprint(std::string& out, bool wanted);

  bool has_plate(Cmyk colour) const { return plates_ == Plates::process_and_spots && colour.spot > 0; }

  BlackText black_;
  Plates plates_;
  Cmyk colour_{};
  bool known_ = false;
  bool overprinting_ = false;
};

/// The dictionary that a font is shown through: /F0 or, with its vertical metrics, /V0.
enum class FontWay : std::uint8_t { level, vertical };

class TextWriter {
 public:
  explicit TextWriter(std::string& out) : out_(&out) {}

  /// One BT … ET of a line that has its origin at a point of the page (PDF coordinates), from `place` of it on.
  void begin(Length x, Length y, Length place = {});
  /// The same on its side: a quarter turn clockwise.
  void begin_on_side(Length x, Length y, Length place = {});
  /// The same for glyphs that are told one by one, by `glyph_at`.
  void begin_single();
  void end();

  void set_font(std::size_t font, Length size, FontWay way = FontWay::level);
  void set_rise(Length rise);
  /// Glyphs, and the space after them, wider by so many thousandths.
  void set_expansion(std::int16_t expansion);
  /// Space after each of the coming glyphs; worth its operator for runs, single gaps become TJ numbers by themselves.
  void set_spacing(Length spacing);
  void set_colour(InkWriter& ink, Cmyk colour);
  /// `place` is the glyph's origin, from the line's origin, in 1/65536 pt.
  void glyph(const GlyphRecord& record, std::int64_t place);
  /// A glyph by itself, its origin (that of level text) at a point of the page.
  void glyph_at(const GlyphRecord& record, Point origin);
  /// A glyph where the pen is.
  void glyph_here(const GlyphRecord& record);
  /// Text that a reader is given in place of the glyphs until `end_actual_text`.
  void begin_actual_text(std::string_view utf8);
  void end_actual_text();

 private:
  void close_string();
  void close_array();
  void adjust(std::int64_t error);

  std::string* out_;
  // The pen counts in 1/65536000000 pt: thousandths of the em times a size in units times a scale stay whole numbers.
  std::int64_t pen_ = 0;
  std::int64_t size_ = 1;
  std::size_t font_ = static_cast<std::size_t>(-1);
  FontWay way_ = FontWay::level;
  std::int64_t x_milli_ = 0, y_milli_ = 0;  // where the latest Td led, since BT
  std::int64_t spacing_milli_ = 0;
  std::int64_t scale_ = 1000;  ///< of widths, in thousandths
  Length rise_;
  enum class Inside : std::uint8_t { nothing, array, string } inside_ = Inside::nothing;
};

}  // namespace octavo::pdf
