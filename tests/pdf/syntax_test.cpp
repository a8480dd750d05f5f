// Bytes as they must stand in the file.

#include "pdf/syntax.h"

#include <doctest/doctest.h>

#include "pdf/cff_charset.h"
#include "pdf/text_writer.h"

using namespace octavo;
using namespace octavo::pdf;

namespace {

std::string milli(std::int64_t value) {
  std::string out;
  append_milli(out, value);
  return out;
}

std::string name(std::string_view value) {
  std::string out;
  append_name(out, value);
  return out;
}

GlyphRecord glyph_of(std::int16_t width, std::uint16_t code) {
  GlyphRecord record;
  record.width = width;
  record.code = code;
  return record;
}

/// A CFF table: a CID-keyed font of four glyphs with the CIDs 0, 55, 56 and 7 in charset format 0.
std::string small_cff() {
  std::string table{"\x01\x00\x04\x01", 4};
  table += std::string("\x00\x01\x01\x01\x02", 5) + "N";  // names
  // ROS (12 30); charset at 29 (15); char strings at 36 (17).
  const std::string dict{"\x8C\x8D\x8B\x0C\x1E\xA8\x0F\xAF\x11", 9};
  table += std::string("\x00\x01\x01\x01\x0A", 5) + dict;  // ends at 24
  table += std::string("\x00\x00\x00\x00", 4);             // strings, global subroutines
  table += '\0';
  table += std::string("\x00\x00\x37\x00\x38\x00\x07", 7);  // charset at 29
  table += std::string("\x00\x04\x01\x01\x02\x03\x04\x05\x0E\x0E\x0E\x0E", 12);
  return table;
}

}  // namespace

TEST_CASE("numbers carry at most three decimals and no needless sign or zero") {
  CHECK(milli(0) == "0");
  CHECK(milli(12345) == "12.345");
  CHECK(milli(12300) == "12.3");
  CHECK(milli(-5) == "-.005");
  CHECK(milli(-1000) == "-1");
  CHECK(milli(419528000123) == "419528000.123");
  CHECK(to_milli(Length::from_units(-1)) == 0);
  CHECK(to_milli(Length::from_pt(-0.0005)) == -1);
  CHECK(to_milli(Length::from_mm(148)) == 419528);
}

TEST_CASE("names and strings escape what would end them") {
  CHECK(name("PANTONE 185 C") == "/PANTONE#20185#20C");
  CHECK(name("a#b/c(é") == "/a#23b#2Fc#28#C3#A9");
  std::string text;
  append_bytes(text, "a(b)\\c\rd\ne");
  CHECK(text == "(a\\(b\\)\\\\c\\rd\ne)");
  text.clear();
  append_text(text, "A\u4E00\U00020BB7");
  CHECK(text == "<FEFF00414E00D842DFB7>");
  text.clear();
  append_text(text, "A (map)");
  CHECK(text == "(A \\(map\\))");
}

TEST_CASE("the writer corrects the pen only when it is a thousandth of the em off") {
  std::string out;
  TextWriter writer(out);
  writer.begin(Length::from_pt(10), Length::from_pt(20));
  writer.set_font(0, Length::from_pt(10));
  const std::int64_t pt = Length::units_per_pt;
  writer.glyph(glyph_of(500, 0x4142), 0);
  writer.glyph(glyph_of(500, 0x4344), 5 * pt + pt / 200);  // half a thousandth: nothing
  writer.glyph(glyph_of(500, 0x4546), 10 * pt + pt / 50);  // two: corrected
  writer.glyph(glyph_of(500, 0x2829), 13 * pt);            // two points back
  writer.end();
  CHECK(out == "BT\n10 20 Td\n/F0 10 Tf\n[(ABCD)-2(EF)202(\\(\\))]TJ\nET\n");
}

TEST_CASE("spacing after glyphs counts in the pen") {
  std::string out;
  TextWriter writer(out);
  writer.begin({}, {});
  writer.set_font(1, Length::from_pt(10));
  writer.set_spacing(Length::from_pt(0.5));
  const std::int64_t pt = Length::units_per_pt;
  writer.glyph(glyph_of(1000, 0x4142), 0);
  writer.glyph(glyph_of(1000, 0x4344), 10 * pt + pt / 2);
  writer.glyph(glyph_of(1000, 0x4546), 20 * pt + pt / 2);  // without the space this time
  writer.end();
  CHECK(out == "BT\n0 0 Td\n/F1 10 Tf\n.5 Tc\n[(ABCD)50(EF)]TJ\nET\n");
}

TEST_CASE("the charset of a CID-keyed font gives each glyph its CID") {
  const auto charset = read_cff_charset(small_cff());
  REQUIRE(charset);
  CHECK(charset->cid_keyed);
  CHECK(charset->cids == std::vector<std::uint16_t>{0, 55, 56, 7});
}

TEST_CASE("a cut CFF table is refused or read within its bounds") {
  const std::string table = small_cff();
  for (std::size_t size = 0; size < 38; ++size) {
    CAPTURE(size);
    CHECK_FALSE(read_cff_charset(std::string(table, 0, size)));
  }
  for (std::size_t at = 0; at < table.size(); ++at) {
    for (const char value : {'\0', '\x0C', '\x1E', '\x7F', '\xFF'}) {
      std::string damaged = table;
      damaged[at] = value;
      const auto charset = read_cff_charset(damaged);
      CHECK((!charset || charset->cids.size() <= 65535));
    }
  }
}
