#include "base/unicode.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace octavo::base {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t c) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), c, [](char32_t v, Range r) { return v < r.first; });
  return after != ranges.begin() && c <= (after - 1)->last;
}

// Script ranges of Unicode 15 (Scripts.txt: Hani, Hira, Kana, Bopo), with the iteration marks and enclosed forms that
// JLREQ 3.1.1 puts in the same classes.
constexpr std::array<Range, 27> han_and_kana{{
    {0x02EA, 0x02EB},   {0x2E80, 0x2FDF},   {0x2FF0, 0x2FFF},   {0x3005, 0x3007},   {0x3021, 0x302D},
    {0x3031, 0x303C},   {0x3041, 0x309F},   {0x30A1, 0x30FA},   {0x30FC, 0x30FF},   {0x3105, 0x312F},
    {0x3190, 0x31EF},   {0x31F0, 0x31FF},   {0x3220, 0x3247},   {0x3280, 0x32B0},   {0x32C0, 0x32FF},
    {0x3300, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xF900, 0xFAFF},   {0xFF66, 0xFF9F},
    {0x16FF0, 0x16FF1}, {0x1AFF0, 0x1AFFF}, {0x1B000, 0x1B16F}, {0x1F200, 0x1F202}, {0x1F210, 0x1F23B},
    {0x20000, 0x2FA1F}, {0x30000, 0x323AF},
}};

constexpr std::array<Range, 9> hangul{{
    {0x1100, 0x11FF},
    {0x302E, 0x302F},
    {0x3131, 0x318E},
    {0x3200, 0x321E},
    {0x3260, 0x327E},
    {0xA960, 0xA97C},
    {0xAC00, 0xD7A3},
    {0xD7B0, 0xD7FB},
    {0xFFA0, 0xFFDC},
}};

constexpr std::array<Range, 15> cjk_punctuation{{
    {0x3000, 0x3004},
    {0x3008, 0x3020},
    {0x3030, 0x3030},
    {0x303D, 0x303F},
    {0x30A0, 0x30A0},
    {0x30FB, 0x30FB},
    {0xFE10, 0xFE19},
    {0xFE30, 0xFE4F},
    {0xFE50, 0xFE6B},
    {0xFF01, 0xFF0F},
    {0xFF1A, 0xFF20},
    {0xFF3B, 0xFF40},
    {0xFF5B, 0xFF65},
    {0xFFE0, 0xFFE6},
    {0x1F260, 0x1F265},
}};

bool is_continuation(unsigned char c) {
  return (c & 0xC0u) == 0x80u;
}

/// The length of the well-formed sequence at the start of `text`, or 0 (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : (lead & 0xF0u) == 0xE0       ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || text.size() < length) return 0;
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!is_continuation(byte(i))) return 0;
  }
  return length;
}

/// How many of the next eight bytes are ASCII for certain: all or none.
bool eight_ascii(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return (word & 0x8080808080808080u) == 0;
}

void append_utf16be(std::string& out, char32_t unit) {
  out += static_cast<char>(unit >> 8 & 0xFFu);
  out += static_cast<char>(unit & 0xFFu);
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
  const auto continuation = [&](int shift) { out += static_cast<char>(0x80u | (c >> shift & 0x3Fu)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0u | c >> 6);
    continuation(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0u | c >> 12);
    continuation(6);
    continuation(0);
  } else {
    out += static_cast<char>(0xF0u | c >> 18);
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (text.size() - i >= 8 && eight_ascii(text.data() + i)) {
      i += 8;
      continue;
    }
    const std::size_t length = sequence_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

std::string utf16be_with_mark(std::string_view utf8) {
  std::string out = "\xFE\xFF";
  for (std::size_t i = 0; i < utf8.size();) {
    const Decoded d = decode(utf8, i);
    i += d.length;
    if (d.code_point < 0x10000) {
      append_utf16be(out, d.code_point);
    } else {
      const char32_t rest = d.code_point - 0x10000;
      append_utf16be(out, 0xD800 + (rest >> 10));
      append_utf16be(out, 0xDC00 + (rest & 0x3FFu));
    }
  }
  return out;
}

bool is_han_or_kana(char32_t c) {
  return contains(han_and_kana, c);
}
bool is_hangul(char32_t c) {
  return contains(hangul, c);
}
bool is_cjk_punctuation(char32_t c) {
  return contains(cjk_punctuation, c);
}

}  // namespace octavo::base
