#include "text/vertical.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/unicode.h"
#include "text/korean_words.h"
#include "text/script_context.h"
#include "text/thin_spaces.h"

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
bool is_bopomofo(char32_t c) {
  return (c >= 0x3105 && c <= 0x312F) || (c >= 0x31A0 && c <= 0x31BF);
}
bool is_bopomofo_tone(char32_t c) {
  return c == 0x02C7 || c == 0x02CA || c == 0x02CB || c == 0x02D9;
}

/// So many question or exclamation marks stand abreast.
constexpr std::size_t most_marks_abreast = 3;

bool is_word_character(char c) {
  return is_level_figure(c) || is_letter(c);
}

bool is_space(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x202F;
}

/// Letters, figures and their marks, none of which stands by itself where lines run down.
bool is_of_word(char32_t c) {
  return c < 0x80 ? c > ' ' : is_alphabetic(c) && !is_east_asian(c);
}

/// The word that ends before a byte of a text, beyond one space or several; nothing where none stands there.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::string_view rest = text.substr(0, end);
  const auto drop_while = [&rest](bool (*belongs)(char32_t)) {
    while (!rest.empty() && belongs(base::decode_last(rest).code_point))
      rest.remove_suffix(base::decode_last(rest).length);
  };
  drop_while(is_space);
  if (rest.size() == end) return {};
  const std::size_t word_end = rest.size();
  drop_while(is_of_word);
  return text.substr(rest.size(), word_end - rest.size());
}

std::string_view word_after(std::string_view text, std::size_t begin) {
  const auto pass_while = [text](std::size_t at, bool (*belongs)(char32_t)) {
    while (at < text.size()) {
      const auto [c, length] = base::decode(text, at);
      if (!belongs(c)) break;
      at += length;
    }
    return at;
  };
  const std::size_t first = pass_while(begin, is_space);
  if (first == begin) return {};
  return text.substr(first, pass_while(first, is_of_word) - first);
}

bool is_lying_word(std::string_view word, const TextStyle& style) {
  return count_letters(word) > 0 && stance_of(word, style) == WordStance::on_side;
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

bool is_tone_of_bopomofo(std::string_view text, std::size_t offset) {
  const auto [c, length] = base::decode(text, offset);
  if (!is_bopomofo_tone(c)) return false;
  const std::string_view before = text.substr(0, offset), after = text.substr(offset + length);
  return (!before.empty() && is_bopomofo(base::decode_last(before).code_point)) ||
         (!after.empty() && is_bopomofo(base::decode(after, 0).code_point));
}

bool turns_without_form(char32_t c, Writing writing) {
  if (is_bopomofo_tone(c)) return false;
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

bool lies_in_phrase(std::string_view text, std::size_t begin, std::size_t end, const TextStyle& style) {
  const std::string_view word = text.substr(begin, end - begin);
  const std::string_view before = word_before(text, begin), after = word_after(text, end);
  const auto has_unit = [](std::string_view number, std::string_view unit) {
    return word_gap(number, unit, ThinSpaces::cjk) == WordGap::unbreakable;
  };
  return is_lying_word(before, style) || is_lying_word(after, style) || has_unit(word, after) || has_unit(before, word);
}

}  // namespace octavo::text
