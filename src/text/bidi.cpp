#include "text/bidi.h"

#include <memory>

#include <unicode/ubidi.h>

#include "base/unicode.h"

namespace octavo::text {
namespace {

struct BidiDeleter {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// By the first two bytes of a character: every block with characters of class R, AL, AN, RLE, RLO or RLI, and some
/// others that share their bytes.
bool may_begin_leftwards(unsigned char lead, unsigned char next) {
  if (lead < 0xD6) return false;
  if (lead <= 0xDF) return true;                          // U+0580–07FF: Hebrew, Arabic, Syriac, N'Ko
  if (lead == 0xE0) return next >= 0xA0 && next <= 0xA3;  // U+0800–08FF
  if (lead == 0xE2) return next == 0x80 || next == 0x81;  // U+2000–207F: the controls
  if (lead == 0xEF) return next >= 0xAC && next <= 0xBB;  // U+FB00–FEFF: presentation forms
  if (lead == 0xF0) return next == 0x90 || next == 0x9E;  // U+10000–10FFF, U+1E000–1EFFF
  return false;
}

/// Among the punctuation of U+2000–207F: what may begin text that runs leftwards.
bool begins_leftwards(char32_t c) {
  return c == 0x200F || c == 0x202B || c == 0x202E || c == 0x2067 || c == 0x2068;
}

}  // namespace

bool may_run_leftwards(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned char lead = byte_at(text, at);
    if (lead < 0xD6 || !may_begin_leftwards(lead, byte_at(text, at + 1))) continue;
    if (lead != 0xE2 || begins_leftwards(base::decode(text, at).code_point)) return true;
  }
  return false;
}

bool is_bidi_control(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void find_levels(std::string_view text, Direction direction, std::vector<BidiLevel>& levels) {
  const BidiLevel base = base_level(direction);
  levels.assign(text.size(), base);
  std::u16string units;
  std::vector<std::uint32_t> begins;  // byte by code unit
  units.reserve(text.size());
  begins.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    if (c >= 0x10000) {
      units += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
      units += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FFu));
      begins.push_back(static_cast<std::uint32_t>(at));
    } else {
      units += static_cast<char16_t>(c);
    }
    begins.push_back(static_cast<std::uint32_t>(at));
    at += length;
  }
  const std::unique_ptr<UBiDi, BidiDeleter> bidi(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi.get(), units.data(), static_cast<std::int32_t>(units.size()), base, nullptr, &status);
  const UBiDiLevel* found = ubidi_getLevels(bidi.get(), &status);
  if (U_FAILURE(status)) return;  // out of memory: text without levels is set as it comes
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::size_t end = i + 1 < units.size() ? begins[i + 1] : text.size();
    for (std::size_t at = begins[i]; at < end; ++at) levels[at] = found[i];
  }
}

void find_visual_order(std::span<const BidiLevel> levels, std::vector<std::int32_t>& order) {
  order.resize(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
}

}  // namespace octavo::text
