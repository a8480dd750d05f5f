#include "text/vertical.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace octavo::text {
namespace {

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_capital(static_cast<char>(c & ~0x20));
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

WordStance stance_of(std::string_view word, const TextStyle& style) {
  if (word.empty() || style.mode == WritingMode::horizontal) return WordStance::on_side;
  if (std::all_of(word.begin(), word.end(), is_figure)) {
    return word.size() <= style.tate_chu_yoko ? WordStance::in_one_room : WordStance::on_side;
  }
  if (style.upright_latin == UprightLatin::none) return WordStance::on_side;
  if (word.size() == 1 && is_letter(word.front())) return WordStance::letter_by_letter;
  const bool acronym = style.upright_latin == UprightLatin::capitals && word.size() <= longest_upright_word &&
                       std::all_of(word.begin(), word.end(), is_capital);
  return acronym ? WordStance::letter_by_letter : WordStance::on_side;
}

}  // namespace octavo::text
