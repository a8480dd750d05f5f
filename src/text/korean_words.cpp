#include "text/korean_words.h"

#include "base/unicode.h"
#include "text/script_context.h"

namespace octavo::text {
namespace {

/// What parts a Korean compound without a space: a line may end after it.
bool joins_words(char32_t c) {
  return c == 0xB7 || c == 0x30FB || c == '-' || c == '/' || c == '~' || (c >= 0x2010 && c <= 0x2014);
}

}  // namespace

bool is_east_asian(char32_t c) {
  return base::is_hangul(c) || base::is_han_or_kana(c);
}

WordBreak::Kind kind_of_break(std::string_view text, std::size_t offset) {
  const char32_t before = base::decode_last(text.substr(0, offset)).code_point;
  const bool east_asian = is_east_asian(before) || is_east_asian(base::decode(text, offset).code_point);
  return east_asian && !joins_words(before) ? WordBreak::Kind::syllable : WordBreak::Kind::normal;
}

bool is_one_syllable(std::string_view rest) {
  std::size_t at = base::decode(rest, 0).length;
  while (at < rest.size()) {
    const auto [c, length] = base::decode(rest, at);
    if (!extends_cluster(c) && !never_starts_line(c)) return false;
    at += length;
  }
  return true;
}

}  // namespace octavo::text
