#include "text/vertical.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/unicode.h"

namespace octavo::text {
namespace {

bool is_level_figure(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_capital(static_cast<char>(c & ~0x20));
}

bool is_exclamation_mark(char c) {
  return c == '!' || c == '?';
}
/// So many question or exclamation marks stand abreast.
constexpr std::size_t most_marks_abreast = 3;

bool is_word_character(char c) {
  return is_level_figure(c) || is_letter(c);
}

/// Longer ones would be read letter by letter.
constexpr std::size_t longest_upright_word = 5;

}  // namespace

VerticalOrientation vertical_orientation(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_VERTICAL_ORIENTATION)) {
    case U_VO_UPRIGHT:
      return VerticalOrientation::upright;
    case U_VO_TRANSFORMED_UPRIGHT:
      return VerticalOrientation::upright_form;
    case U_VO_TRANSFORMED_ROTATED:
      return VerticalOrientation::rotated_form;
    default:
      return VerticalOrientation::rotated;
  }
}

bool stands_alone(char32_t c) {
  return c >= 0x80 && vertical_orientation(c) != VerticalOrientation::rotated;
}

bool turns_without_form(char32_t c, Writing writing) {
  const bool chinese = writing == Writing::simplified_chinese || writing == Writing::traditional_chinese;
  if (chinese && (c == 0xFF1A || c == 0xFF1B)) return false;
  const VerticalOrientation orientation = vertical_orientation(c);
  return orientation == VerticalOrientation::rotated || orientation == VerticalOrientation::rotated_form;
}

char32_t korean_vertical_mark(std::string_view text, std::size_t offset) {
  const auto [c, length] = base::decode(text, offset);
  const char before = offset > 0 ? text[offset - 1] : ' ';
  const char after = offset + length < text.size() ? text[offset + length] : ' ';
  switch (c) {
    case U'\u201C':
      return U'『';
    case U'\u201D':
      return U'』';
    case U'\u2018':
      return U'「';
    case U'\u2019':  // an apostrophe in a Latin word
      return is_word_character(before) && is_word_character(after) ? 0 : U'」';
    case '.':  // three of them are an ellipsis
      return is_word_character(after) || before == '.' || after == '.' ? 0 : U'。';
    case ',':
      return is_word_character(after) ? 0 : U'、';
    case '!':
    case '?':  // several stand abreast
      if (is_exclamation_mark(before) || is_exclamation_mark(after)) return 0;
      return c == '!' ? U'！' : U'？';
    default:
      return 0;
  }
}

WordStance stance_of(std::string_view word, const TextStyle& style) {
  if (word.empty() || style.mode == WritingMode::horizontal) return WordStance::on_side;
  if (std::all_of(word.begin(), word.end(), is_level_figure)) {
    return word.size() <= style.tate_chu_yoko ? WordStance::in_one_room : WordStance::on_side;
  }
  if (std::all_of(word.begin(), word.end(), is_exclamation_mark)) {
    return word.size() <= most_marks_abreast ? WordStance::in_one_room : WordStance::on_side;
  }
  if (style.upright_latin == UprightLatin::none) return WordStance::on_side;
  if (word.size() == 1 && is_letter(word.front())) return WordStance::letter_by_letter;
  const bool acronym = style.upright_latin == UprightLatin::capitals && word.size() <= longest_upright_word &&
                       std::all_of(word.begin(), word.end(), is_capital);
  return acronym ? WordStance::letter_by_letter : WordStance::on_side;
}

}  // namespace octavo::text
