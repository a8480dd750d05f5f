#include "pdf/fonts_in_use.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace octavo::pdf {
namespace {

constexpr std::size_t unopened = static_cast<std::size_t>(-1);

/// For a character that its font lacks, and for a further glyph of a cluster whose first glyph carries the text.
constexpr std::string_view replacement_character = "\xEF\xBF\xBD";
constexpr std::string_view zero_width_space = "\xE2\x80\x8B";
constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr std::string_view hyphen = "-";

/// Better claims are smaller; the first of equals wins.
enum Claim : std::uint8_t { none, character, several_characters, compatibility, leftover };

struct Range {
  char32_t first, last;
};
/// Characters that NFKC replaces, as far as fonts share their glyphs with others (UnicodeData.txt, decompositions).
constexpr std::array compatibility_ranges{
    Range{0x00A0, 0x00A0},   Range{0x00A8, 0x00A8}, Range{0x00AA, 0x00AA}, Range{0x00AF, 0x00AF}, Range{0x00B2, 0x00B5},
    Range{0x00B8, 0x00BA},   Range{0x00BC, 0x00BE}, Range{0x017F, 0x017F}, Range{0x2000, 0x200A}, Range{0x2011, 0x2011},
    Range{0x2024, 0x2026},   Range{0x202F, 0x202F}, Range{0x205F, 0x205F}, Range{0x2070, 0x209C}, Range{0x2100, 0x214F},
    Range{0x2150, 0x217F},   Range{0x2329, 0x232A}, Range{0x2460, 0x24FF}, Range{0x2E9F, 0x2E9F}, Range{0x2EF3, 0x2EF3},
    Range{0x2F00, 0x2FDF},   Range{0x3000, 0x3000}, Range{0x3036, 0x303A}, Range{0x3131, 0x318E}, Range{0x3192, 0x319F},
    Range{0x3200, 0x33FF},   Range{0xF900, 0xFAFF}, Range{0xFB00, 0xFB4F}, Range{0xFE10, 0xFE6F}, Range{0xFF01, 0xFFEE},
    Range{0x2F800, 0x2FA1F}, Range{0x2E80, 0x2EFF},
};

bool is_compatibility(char32_t c) {
  return c >= 0xA0 && std::any_of(compatibility_ranges.begin(), compatibility_ranges.end(),
                                  [c](Range range) { return c >= range.first && c <= range.last; });
}

Claim claim_of(std::string_view text) {
  const base::Decoded first = base::decode(text, 0);
  if (first.length < text.size()) return several_characters;
  return is_compatibility(first.code_point) ? compatibility : character;
}

/// The record of a glyph, which from now on is in use.
GlyphRecord& use(FontUse& font, std::uint32_t glyph) {
  std::uint16_t& place = font.places[glyph];
  if (place == 0 && (glyph != 0 || font.records.empty())) {
    place = static_cast<std::uint16_t>(font.records.size());
    GlyphRecord& record = font.records.emplace_back();
    record.width = static_cast<std::int16_t>(font.program.width(glyph));
    record.code = font.program.code(glyph);
  }
  return font.records[place];
}

void give_text(GlyphRecord& record, std::string_view text, Claim claim) {
  if (record.claim != none && record.claim <= claim) return;
  record.text = text;
  record.claim = claim;
}

/// Every shaped text of the document once, in the order of first use.
std::vector<const text::ShapedText*> distinct_texts(const display::Document& document) {
  std::vector<const text::ShapedText*> texts;
  std::unordered_set<const text::ShapedText*> seen;
  const text::ShapedText* last = nullptr;
  for (const display::Page& page : document.pages) {
    display::for_each_line(page, [&](const display::TextLine& line, display::Role) {
      for (const text::GlyphRun& run : line.runs) {
        if (run.shaped != last && seen.insert(run.shaped).second) texts.push_back(run.shaped);
        last = run.shaped;
      }
    });
  }
  return texts;
}

}  // namespace

std::string_view actual_text(const text::ShapedText& shaped, const Cluster& cluster) {
  // A soft hyphen, since it tells of a break inside a word (ISO 32000-1, 14.8.2.2.3). A run may hold the word too.
  if (shaped.origin == text::ShapedText::Origin::added_hyphen) return soft_hyphen;
  if (shaped.origin == text::ShapedText::Origin::ornament) return {};
  return cluster.text;
}

std::optional<FontsInUse> FontsInUse::collect(const display::Document& document, Diagnostics& diagnostics) {
  FontsInUse in_use;
  const auto texts = distinct_texts(document);
  in_use.index_of_.assign(document.fonts.size(), unopened);
  for (const text::ShapedText* shaped : texts) {
    if (shaped->font.value >= document.fonts.size()) {
      diagnostics.report(Code::E801, Span{},
                         "text is set in font " + std::to_string(shaped->font.value) + ", which the document lacks",
                         {"this is a bug in Octavo: please report it"});
      return std::nullopt;
    }
    in_use.index_of_[shaped->font.value] = 0;
  }
  if (!in_use.open_faces(document, diagnostics)) return std::nullopt;
  std::vector<const text::ShapedText*> open;  // most texts are settled at once
  std::copy_if(texts.begin(), texts.end(), std::back_inserter(open),
               [&](const text::ShapedText* shaped) { return in_use.claim_texts(*shaped) == Settled::no; });
  for (const text::ShapedText* shaped : open) in_use.settle_rest(*shaped);
  for (FontUse& font : in_use.fonts_) {
    font.glyphs.push_back(0);
    for (std::uint32_t glyph = 1; glyph < font.places.size(); ++glyph) {
      if (font.places[glyph] == 0) continue;
      font.glyphs.push_back(glyph);
      if (font.space_place == 0 && font.record(glyph).text == " ") font.space_place = font.places[glyph];
    }
  }
  for (const text::ShapedText* shaped : open) {
    bool deviating = false;
    for_each_cluster(*shaped, 0, shaped->glyphs.size(),
                     [&](const Cluster& cluster) { deviating = deviating || in_use.deviates(*shaped, cluster); });
    if (deviating) in_use.deviating_.insert(shaped);
  }
  return in_use;
}

bool FontsInUse::open_faces(const display::Document& document, Diagnostics& diagnostics) {
  bool sound = true;
  for (std::size_t face = 0; face < index_of_.size(); ++face) {
    if (index_of_[face] == unopened) continue;
    auto program = FontProgram::open(document.fonts[face], diagnostics);
    if (!program) {
      sound = false;
      continue;
    }
    const auto same = std::find_if(fonts_.begin(), fonts_.end(),
                                   [&](const FontUse& font) { return font.program.key() == program->key(); });
    index_of_[face] = static_cast<std::size_t>(same - fonts_.begin());
    if (same != fonts_.end()) continue;
    const std::uint32_t count = program->glyph_count();
    fonts_.push_back(FontUse{std::move(*program), std::vector<std::uint16_t>(count), {}, {}, RunsDown::no, 0});
    give_text(use(fonts_.back(), 0), replacement_character, character);
  }
  return sound;
}

FontsInUse::Settled FontsInUse::claim_texts(const text::ShapedText& shaped) {
  FontUse& font = fonts_[index_of(shaped.font)];
  const bool added = shaped.origin == text::ShapedText::Origin::added_hyphen;
  const auto is_notdef = [](const auto& glyph) { return glyph.id == 0; };
  lacks_glyphs_ = lacks_glyphs_ || std::any_of(shaped.glyphs.begin(), shaped.glyphs.end(), is_notdef);
  if (shaped.orientation != text::Orientation::along_line) font.runs_down = RunsDown::yes;
  const bool ornament = shaped.origin == text::ShapedText::Origin::ornament;
  Settled settled = added || ornament ? Settled::no : Settled::yes;
  for_each_cluster(shaped, 0, shaped.glyphs.size(), [&](const Cluster& cluster) {
    for (std::size_t i = 1; i < cluster.count; ++i) {
      const std::uint32_t glyph = shaped.glyphs[cluster.first + i].id;
      if (glyph < font.places.size()) use(font, glyph);
    }
    const std::uint32_t glyph = shaped.glyphs[cluster.first].id;
    if (glyph < font.places.size()) {
      GlyphRecord& record = use(font, glyph);
      const bool claims = cluster.count == 1 && !cluster.text.empty() && record.claim != character;
      if (claims)
        give_text(record, added ? hyphen : cluster.text, added || ornament ? leftover : claim_of(cluster.text));
    }
    const GlyphRecord& record = font.record(glyph);
    // The first character that claims a glyph keeps it.
    if (cluster.count != 1 || record.claim != character || record.text != cluster.text) settled = Settled::no;
  });
  return settled;
}

void FontsInUse::settle_rest(const text::ShapedText& shaped) {
  FontUse& font = fonts_[index_of(shaped.font)];
  for_each_cluster(shaped, 0, shaped.glyphs.size(), [&](const Cluster& cluster) {
    for (std::size_t i = 0; i < cluster.count; ++i) {
      const std::uint32_t glyph = shaped.glyphs[cluster.first + i].id;
      if (glyph >= font.places.size()) continue;
      const bool carries = i == 0 && !cluster.text.empty();
      give_text(use(font, glyph), carries ? cluster.text : zero_width_space, leftover);
    }
  });
}

bool FontsInUse::deviates(const text::ShapedText& shaped, const Cluster& cluster) const {
  using Origin = text::ShapedText::Origin;
  if (cluster.count != 1 || shaped.origin == Origin::added_hyphen || shaped.origin == Origin::ornament) return true;
  const FontUse& font = fonts_[index_of(shaped.font)];
  return font.record(shaped.glyphs[cluster.first].id).text != cluster.text;
}

}  // namespace octavo::pdf
