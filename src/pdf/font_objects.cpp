#include "pdf/font_objects.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"

namespace octavo::pdf {
namespace {

/// The used glyphs' records by code, as /W and ToUnicode list them.
std::vector<const GlyphRecord*> by_code(const FontUse& font) {
  std::vector<const GlyphRecord*> records;
  records.reserve(font.glyphs.size());
  for (const std::uint32_t glyph : font.glyphs) records.push_back(&font.record(glyph));
  std::stable_sort(records.begin(), records.end(),
                   [](const GlyphRecord* a, const GlyphRecord* b) { return a->code < b->code; });
  return records;
}

/// Six capitals that tell subsets apart (9.6.4), from the glyphs themselves so that they repeat.
std::string subset_tag(const FontUse& font, std::size_t ordinal) {
  std::uint64_t hash = 0xCBF29CE484222325u ^ ordinal;
  for (const std::uint32_t glyph : font.glyphs) hash = (hash ^ glyph) * 0x100000001B3u;
  hash ^= hash >> 29;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

void append_code(std::string& out, std::uint16_t code) {
  const char bytes[2] = {static_cast<char>(code >> 8), static_cast<char>(code & 0xFFu)};
  out += '<';
  append_hex(out, {bytes, 2});
  out += '>';
}

ObjectNumber write_descriptor(HaruDocument& file, const FontUse& font, const std::string& name, FontStreams& streams) {
  const bool truetype = font.program.outlines() == Outlines::truetype;
  std::string entries;
  if (truetype) {
    entries = "/Length1 ";
    append_integer(entries, static_cast<std::int64_t>(streams.font_length));
  } else {
    entries = "/Subtype/CIDFontType0C";
  }
  const ObjectNumber font_file = file.add_stream(std::move(streams.font), Filter::flate, entries);
  const FontMeasures& measures = font.program.measures();
  std::string text = "/Type/FontDescriptor/FontName";
  append_name(text, name);
  text += "/Flags 4/FontBBox[";  // symbolic: the codes mean glyphs, no standard encoding
  for (std::size_t i = 0; i < 4; ++i) {
    if (i != 0) text += ' ';
    append_integer(text, measures.box[i]);
  }
  text += "]/ItalicAngle ";
  append_milli(text, measures.italic_angle_milli);
  const auto add = [&](std::string_view key, std::int32_t value) {
    text += key;
    append_integer(text, value);
  };
  add("/Ascent ", measures.ascent);
  add("/Descent ", measures.descent);
  add("/CapHeight ", measures.cap_height);
  add("/StemV ", measures.stem);
  text += truetype ? "/FontFile2 " : "/FontFile3 ";
  append_reference(text, font_file);
  return file.add_dictionary(text);
}

}  // namespace

std::string width_entries(const FontUse& font) {
  const auto records = by_code(font);
  std::map<std::int16_t, std::size_t> frequency;
  for (const GlyphRecord* record : records) ++frequency[record->width];
  const auto most = std::max_element(frequency.begin(), frequency.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  const std::int16_t usual = most == frequency.end() ? std::int16_t{1000} : most->first;
  std::string out = "/DW ";
  append_integer(out, usual);
  out += "/W[";
  std::int32_t expected = -1;
  for (const GlyphRecord* record : records) {
    if (record->width == usual) continue;
    if (record->code != expected) {
      if (expected >= 0) out += ']';
      append_integer(out, record->code);
      out += '[';
    } else {
      out += ' ';
    }
    append_integer(out, record->width);
    expected = record->code + 1;
  }
  out += expected >= 0 ? "]]" : "]";
  return out;
}

std::string to_unicode_cmap(const FontUse& font) {
  constexpr std::size_t most_in_block = 100;  // Adobe Technical Note 5014, 4.1
  const auto records = by_code(font);
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t first = 0; first < records.size(); first += most_in_block) {
    const std::size_t count = std::min(most_in_block, records.size() - first);
    append_integer(out, static_cast<std::int64_t>(count));
    out += " beginbfchar\n";
    for (std::size_t i = first; i < first + count; ++i) {
      append_code(out, records[i]->code);
      out += '<';
      append_hex(out, std::string_view(base::utf16be_with_mark(records[i]->text)).substr(2));
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::optional<FontStreams> make_font_streams(const FontUse& font, Deflater& deflater) {
  const auto subset = font.program.subset(font.glyphs);
  if (!subset) return std::nullopt;
  FontStreams streams;
  streams.font = deflater.deflate(subset->font);
  streams.font_length = subset->font.size();
  streams.to_unicode = deflater.deflate(to_unicode_cmap(font));
  if (!subset->code_to_glyph.empty()) streams.code_to_glyph = deflater.deflate(subset->code_to_glyph);
  return streams;
}

FontObjects write_font(HaruDocument& file, const FontUse& font, std::size_t ordinal, FontStreams streams) {
  const bool truetype = font.program.outlines() == Outlines::truetype;
  const std::string name = subset_tag(font, ordinal) + "+" + font.program.post_script_name();
  const ObjectNumber descriptor = write_descriptor(file, font, name, streams);
  std::string cid_font = "/Type/Font/Subtype/";
  cid_font += truetype ? "CIDFontType2" : "CIDFontType0";
  cid_font += "/BaseFont";
  append_name(cid_font, name);
  cid_font += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ";
  append_reference(cid_font, descriptor);
  cid_font += width_entries(font);
  if (font.runs_down == RunsDown::yes) {
    cid_font += "/DW2[";
    append_integer(cid_font, vertical_pen);
    cid_font += " -1000]";
  }
  if (truetype) {
    cid_font += "/CIDToGIDMap ";
    append_reference(cid_font, file.add_stream(std::move(streams.code_to_glyph), Filter::flate));
  }
  const ObjectNumber descendant = file.add_dictionary(cid_font);
  const ObjectNumber to_unicode = file.add_stream(std::move(streams.to_unicode), Filter::flate);
  const auto write_for = [&](const std::string& encoding) {
    std::string type_0 = "/Type/Font/Subtype/Type0/BaseFont";
    append_name(type_0, truetype ? name : name + "-" + encoding);  // 9.7.6.1
    type_0 += "/Encoding/" + encoding + "/DescendantFonts[";
    append_reference(type_0, descendant);
    type_0 += "]/ToUnicode ";
    append_reference(type_0, to_unicode);
    return file.add_dictionary(type_0);
  };
  FontObjects objects{write_for("Identity-H"), {}};
  // Upright text that runs down is told from a stack of letters by its encoding, which is how readers find its order.
  if (font.runs_down == RunsDown::yes) objects.vertical = write_for("Identity-V");
  return objects;
}

}  // namespace octavo::pdf
