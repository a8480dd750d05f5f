#include "pdf/text_writer.h"

#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

/// 1/65536 pt to the pen's unit.
constexpr std::int64_t fine = 1'000'000;

std::int64_t rounded_quotient(std::int64_t a, std::int64_t b) {
  return (a >= 0 ? a + b / 2 : a - b / 2) / b;
}

/// "/S1 cs 1 scn": the spaces of spot inks are named by their number.
void append_spot(std::string& out, Cmyk colour, std::string_view space, std::string_view ink) {
  out += "/S";
  append_integer(out, colour.spot);
  out += space;
  append_milli(out, colour.tint);
  out += ink;
}

}  // namespace

std::string_view overprint_states() {
  return "/Over<</OP true/op true/OPM 1>>/Knock<</OP false/op false>>";
}

void InkWriter::set_overprint(std::string& out, bool wanted) {
  if (wanted == overprinting_) return;
  overprinting_ = wanted;
  out += wanted ? "/Over gs\n" : "/Knock gs\n";
}

void InkWriter::set(std::string& out, Cmyk colour, Painted painted) {
  set_overprint(out, overprints(colour, painted));
  if (known_ && colour == colour_) return;
  known_ = true;
  colour_ = colour;
  if (has_plate(colour)) return append_spot(out, colour, " cs ", " scn\n");
  append_components(out, plates_, colour);
  out += filling_operator(plates_);
  out += '\n';
}

void InkWriter::set_stroke(std::string& out, Cmyk colour) const {
  if (has_plate(colour)) return append_spot(out, colour, " CS ", " SCN ");
  append_components(out, plates_, colour);
  out += stroke_operator(plates_);
  out += ' ';
}

void TextWriter::begin(Length x, Length y, Length place) {
  *out_ += "BT\n";
  append_length(*out_, x + place);
  *out_ += ' ';
  append_length(*out_, y);
  *out_ += " Td\n";
  pen_ = place.units() * fine;
}

void TextWriter::begin_on_side(Length x, Length y, Length place) {
  *out_ += "BT\n0 -1 1 0 ";
  append_length(*out_, x);
  *out_ += ' ';
  append_length(*out_, y - place);
  *out_ += " Tm\n";
  pen_ = place.units() * fine;
}

void TextWriter::begin_single() {
  *out_ += "BT\n";
  x_milli_ = y_milli_ = 0;
}

void TextWriter::end() {
  close_array();
  *out_ += "ET\n";
}

void TextWriter::set_font(std::size_t font, Length size, FontWay way) {
  if (font == font_ && size.units() == size_ && way == way_) return;
  close_array();
  font_ = font;
  way_ = way;
  size_ = size.units() > 0 ? size.units() : 1;
  *out_ += way == FontWay::level ? "/F" : "/V";
  append_integer(*out_, static_cast<std::int64_t>(font));
  *out_ += ' ';
  append_length(*out_, size);
  *out_ += " Tf\n";
}

void TextWriter::set_rise(Length rise) {
  if (rise == rise_) return;
  close_array();
  rise_ = rise;
  append_length(*out_, rise);
  *out_ += " Ts\n";
}

void TextWriter::set_expansion(std::int16_t expansion) {
  const std::int64_t scale = 1000 + expansion;
  if (scale == scale_) return;
  close_array();
  scale_ = scale;
  append_milli(*out_, scale * 100);
  *out_ += " Tz\n";
}

void TextWriter::set_spacing(Length spacing) {
  const std::int64_t milli = to_milli(spacing);
  if (milli == spacing_milli_) return;
  close_array();
  spacing_milli_ = milli;
  append_milli(*out_, milli);
  *out_ += " Tc\n";
}

void TextWriter::set_colour(InkWriter& ink, Cmyk colour) {
  if (ink.in_force(colour, Painted::text)) return;
  close_array();
  ink.set(*out_, colour, Painted::text);
}

void TextWriter::glyph(const GlyphRecord& record, std::int64_t place) {
  const std::int64_t error = place * fine - pen_;
  const std::int64_t least = size_ * scale_;
  if (error >= least || error <= -least) adjust(error);
  glyph_here(record);
}

void TextWriter::glyph_here(const GlyphRecord& record) {
  if (inside_ != Inside::string) {
    if (inside_ == Inside::nothing) *out_ += '[';
    *out_ += '(';
    inside_ = Inside::string;
  }
  append_glyph_code(*out_, record.code);
  pen_ += (record.width * size_ + spacing_milli_ * Length::units_per_pt) * scale_;
}

void TextWriter::glyph_at(const GlyphRecord& record, Point origin) {
  Length x = origin.x;
  Length y = origin.y;
  if (way_ == FontWay::vertical) {
    // The middle of the glyph is where it is by default, half of its width from its origin (9.7.4.3).
    x += Length::scaled(Length::from_units(size_), record.width, 2000);
    y += Length::scaled(Length::from_units(size_), vertical_pen, 1000);
  }
  append_milli(*out_, to_milli(x) - x_milli_);
  *out_ += ' ';
  append_milli(*out_, to_milli(y) - y_milli_);
  x_milli_ = to_milli(x);
  y_milli_ = to_milli(y);
  *out_ += " Td(";
  append_glyph_code(*out_, record.code);
  *out_ += ")Tj\n";
}

void TextWriter::adjust(std::int64_t error) {
  const std::int64_t thousandths = rounded_quotient(error, size_ * scale_);
  close_string();
  if (inside_ == Inside::nothing) {
    *out_ += '[';
    inside_ = Inside::array;
  }
  append_integer(*out_, -thousandths);  // a positive number moves back (9.4.3)
  pen_ += thousandths * size_ * scale_;
}

void TextWriter::begin_actual_text(std::string_view utf8) {
  close_array();
  *out_ += "/Span<</ActualText";
  append_text(*out_, utf8);
  *out_ += ">>BDC\n";
}

void TextWriter::end_actual_text() {
  close_array();
  *out_ += "EMC\n";
}

void TextWriter::close_string() {
  if (inside_ != Inside::string) return;
  *out_ += ')';
  inside_ = Inside::array;
}

void TextWriter::close_array() {
  close_string();
  if (inside_ == Inside::nothing) return;
  *out_ += "]TJ\n";
  inside_ = Inside::nothing;
}

}  // namespace octavo::pdf
