#include "text/ideographic_numbers.h"

#include "base/unicode.h"

namespace octavo::text {
namespace {

constexpr bool parts_number(char32_t c) {
  return c == U'、' || c == U'・';
}

/// What stands at a place of a text; 0 beyond its ends.
char32_t character_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? base::decode(text, offset).code_point : 0;
}
char32_t character_before(std::string_view text, std::size_t offset) {
  return offset > 0 ? base::decode_last(text.substr(0, offset)).code_point : 0;
}

}  // namespace

bool is_ideographic_numeral(char32_t c) {
  return base::contains(U"〇一二三四五六七八九十百千万億兆零両兩萬亿數数幾几", c);
}

bool is_inside_ideographic_number(std::string_view text, std::size_t offset) {
  const char32_t before = character_before(text, offset);
  const char32_t after = character_at(text, offset);
  if (!parts_number(before) && !parts_number(after)) return false;
  constexpr std::size_t length = 3;  // of a mark
  if (parts_number(before)) {
    return is_ideographic_numeral(after) && is_ideographic_numeral(character_before(text, offset - length));
  }
  return is_ideographic_numeral(before) && is_ideographic_numeral(character_at(text, offset + length));
}

}  // namespace octavo::text
