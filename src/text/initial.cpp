#include "text/initial.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "text/script_context.h"

namespace octavo::text {
namespace {

bool is_opening_mark(char32_t c) {
  return c == '(' || c == '[' || c == '"' || c == '\'' || c == 0xAB || c == 0xBB || c == 0xBF || c == 0xA1 ||
         (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A;
}

bool may_be_initial(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0 && !base::is_han_or_kana(c) && !base::is_hangul(c);
}

}  // namespace

std::size_t initial_size(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto [c, length] = base::decode(text, at);
    at += length;
    if (is_opening_mark(c)) continue;
    if (!may_be_initial(c)) return 0;
    while (at < text.size()) {
      const auto [next, size] = base::decode(text, at);
      if (!extends_cluster(next)) break;
      at += size;
    }
    return at;
  }
  return 0;
}

std::size_t end_of_words(std::string_view text, int words) {
  std::size_t end = 0;
  for (; words > 0 && end < text.size(); --words) end = std::min(text.find(' ', end + 1), text.size());
  return end;
}

}  // namespace octavo::text
