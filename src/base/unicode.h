#pragma once
// UTF-8, the only encoding inside Octavo.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace octavo::base {

/// The code point that begins at `offset` of valid UTF-8, and how many bytes it takes.
struct Decoded {
  char32_t code_point;
  std::uint8_t length;
};
constexpr Decoded decode(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {static_cast<char32_t>((lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu)), 2};
  if (lead < 0xF0) {
    return {static_cast<char32_t>((lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu)), 3};
  }
  return {static_cast<char32_t>((lead & 0x07u) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 |
                                (byte(3) & 0x3Fu)),
          4};
}

/// The last code point of valid UTF-8, which is not empty.
constexpr Decoded decode_last(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u) --at;
  return decode(text, at);
}

void append_utf8(std::string& out, char32_t code_point);
/// The offset of the first byte that is not part of valid UTF-8 (overlong forms and surrogates are not valid).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);
std::size_t count_code_points(std::string_view text);
constexpr bool contains(std::u32string_view characters, char32_t c) {
  return characters.find(c) != std::u32string_view::npos;
}
/// UTF-16BE with a byte order mark, as PDF text strings want it.
std::string utf16be_with_mark(std::string_view utf8);

/// Han ideographs, kana, bopomofo and the marks that are set with them: scripts written without spaces.
bool is_han_or_kana(char32_t c);
bool is_hangul(char32_t c);
/// Full-width and CJK punctuation.
bool is_cjk_punctuation(char32_t c);

}  // namespace octavo::base
