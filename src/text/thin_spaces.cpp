#include "text/thin_spaces.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/unicode.h"

namespace octavo::text {
namespace {

constexpr char32_t opening_guillemet = 0x00AB;
constexpr char32_t closing_guillemet = 0x00BB;

char32_t first_of(std::string_view text) {
  return text.empty() ? 0 : base::decode(text, 0).code_point;
}

char32_t last_of(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u) --at;
  return base::decode(text, at).code_point;
}

/// The double marks of French that take an espace fine before them.
bool is_high_mark(char32_t c) {
  return c == ';' || c == '!' || c == '?' || c == 0x203D || c == 0x2047 || c == 0x2048 || c == 0x2049;
}

bool is_quote(char32_t c) {
  return (c >= 0x2018 && c <= 0x201E) || c == 0x2039 || c == 0x203A || c == opening_guillemet || c == closing_guillemet;
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_or_digit(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}

/// A letter and its stop, as the halves of "z. B." are.
bool is_initial(std::string_view word) {
  const std::size_t open = first_of(word) == '(' ? 1 : 0;
  if (word.size() <= open + 1) return false;
  const auto [c, length] = base::decode(word, open);
  return u_isalpha(static_cast<UChar32>(c)) != 0 && word.size() > open + length && word[open + length] == '.';
}

bool ends_as_initial(std::string_view word) {
  return is_initial(word) && word.ends_with('.');
}

/// French marks stand off the word that they follow, but not off each other.
bool stands_off(char32_t before, char32_t mark) {
  if (is_high_mark(mark)) return is_letter_or_digit(before) || before == ')' || before == closing_guillemet;
  if (mark == closing_guillemet) return before != opening_guillemet;
  return before == opening_guillemet;
}

bool ends_as_number(std::string_view word) {
  const bool letters = std::any_of(word.begin(), word.end(), is_ascii_letter);
  return !letters && !word.empty() && word.back() >= '0' && word.back() <= '9';
}

/// Letters of a word among CJK text that may be a unit: g, km/h, µm.
bool begins_with_unit(std::string_view word) {
  constexpr std::size_t most_letters = 3;
  const char32_t first = first_of(word);
  if (first == U'µ' || first == U'μ' || first == U'°' || first == U'Ω') return true;
  const auto end = std::find_if_not(word.begin(), word.end(), is_ascii_letter);
  const auto letters = static_cast<std::size_t>(end - word.begin());
  return letters > 0 && letters <= most_letters;
}

}  // namespace

ThinSpaces thin_spaces_of(Language language) {
  const std::string_view primary = language.primary();
  if (primary == "fr") return ThinSpaces::french;
  if (language.is_cjk()) return ThinSpaces::cjk;
  return primary == "de" ? ThinSpaces::german : ThinSpaces::none;
}

WordGap word_gap(std::string_view before, std::string_view after, ThinSpaces convention) {
  if (convention == ThinSpaces::none) return WordGap::space;
  if (convention == ThinSpaces::cjk)
    return ends_as_number(before) && begins_with_unit(after) ? WordGap::unbreakable : WordGap::space;
  if (convention == ThinSpaces::french) {
    const char32_t mark = first_of(after);
    if (is_high_mark(mark) || mark == closing_guillemet || last_of(before) == opening_guillemet) return WordGap::thin;
    if (mark == ':' && after.size() == 1) return WordGap::unbreakable;
  }
  // "z. B.", "d. h.", "u. a. m.": letters that stand for words, all small but for nouns.
  const bool drawn_together = convention == ThinSpaces::german && ends_as_initial(before) && is_initial(after);
  if (drawn_together) return WordGap::thin;
  return WordGap::space;
}

std::vector<InnerGap> inner_gaps(std::string_view word, Language language) {
  std::vector<InnerGap> gaps;
  if (word.find("://") != std::string_view::npos) return gaps;
  const bool french = language.primary() == "fr";
  char32_t before = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto [c, length] = base::decode(word, at);
    const auto offset = static_cast<std::uint32_t>(at);
    if (at > 0 && french && stands_off(before, c)) {
      gaps.push_back({offset, thin_space});
    } else if (at > 0 && is_quote(before) && is_quote(c) && before != 0x2019) {
      gaps.push_back({offset, hair_space});
    }
    before = c;
    at += length;
  }
  return gaps;
}

}  // namespace octavo::text
