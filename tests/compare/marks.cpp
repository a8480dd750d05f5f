#include "marks.h"

#include <stdexcept>
#include <string_view>

namespace octavo::compare {
namespace {

constexpr std::u32string_view opening = U"「『（【〔《〈［｛〖“‘([{«";
constexpr std::u32string_view closing = U"」』）】〕》〉］｝〗”’)]}»";
constexpr std::u32string_view commas_and_stops = U"、。，．：；,.:;";
constexpr std::u32string_view dividing = U"！？!?‼⁇⁈⁉";
constexpr std::u32string_view middle_dots = U"・·‧";
constexpr std::u32string_view small_kana = U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー";
constexpr std::u32string_view repeated = U"々〻ゝゞヽヾ";
constexpr std::u32string_view after_numbers = U"%％‰℃°′″";
constexpr std::u32string_view before_numbers = U"$£¥￥€№";

bool has(std::u32string_view set, char32_t character) {
  return set.find(character) != std::u32string_view::npos;
}

bool is_chinese(Language language) {
  return language == Language::simplified_chinese || language == Language::traditional_chinese;
}

}  // namespace

Language language_of(const std::string& tag) {
  if (tag == "en") return Language::english;
  if (tag == "ko") return Language::korean;
  if (tag == "ja") return Language::japanese;
  if (tag == "zh-Hans") return Language::simplified_chinese;
  if (tag == "zh-Hant") return Language::traditional_chinese;
  throw std::invalid_argument("no language of the comparison: " + tag);
}

MarkKind kind_of(char32_t character, Language language) {
  const bool traditional = language == Language::traditional_chinese;
  if (has(opening, character)) return MarkKind::opening;
  if (has(closing, character)) return MarkKind::closing;
  if (has(middle_dots, character)) return MarkKind::middle;
  // Japanese and Traditional Chinese fonts draw colons and semicolons in the middle of the em.
  if (language != Language::simplified_chinese && (character == U'：' || character == U'；')) return MarkKind::middle;
  if (has(commas_and_stops, character)) return traditional ? MarkKind::middle : MarkKind::closing;
  if (language == Language::simplified_chinese && has(dividing, character)) return MarkKind::closing;
  return MarkKind::none;
}

double gap_between(MarkKind before, MarkKind after) {
  double gap = 0;
  if (before == MarkKind::middle) gap += 0.25;
  if (after == MarkKind::middle) gap += 0.25;
  if (before == MarkKind::closing && after == MarkKind::opening) gap += 0.5;
  return gap;
}

bool is_wrong_start(char32_t character, Language language) {
  if (has(closing, character) || has(commas_and_stops, character) || has(dividing, character)) return true;
  if (has(middle_dots, character) || has(after_numbers, character)) return true;
  // Two-em dashes and ellipses are seen to where they are divided; short dashes belong to the line before.
  if (language == Language::english || language == Language::korean) return has(U"–—…-‐", character);
  if (is_chinese(language)) return has(U"～", character);
  return has(small_kana, character) || has(repeated, character) || has(U"〜–‐", character);
}

bool is_wrong_end(char32_t character, Language) {
  return has(opening, character) || has(before_numbers, character);
}

bool is_ideographic(char32_t character) {
  return (character >= 0x3041 && character <= 0x30FF && character != U'・') ||
         (character >= 0x3400 && character <= 0x9FFF) || has(repeated, character) || is_hangul(character);
}

bool is_hangul(char32_t character) {
  return character >= 0xAC00 && character <= 0xD7A3;
}

bool is_digit(char32_t character) {
  return character >= U'0' && character <= U'9';
}

bool is_latin(char32_t character) {
  return is_digit(character) || (character >= U'A' && character <= U'Z') || (character >= U'a' && character <= U'z') ||
         (character >= 0xC0 && character <= 0x24F);
}

}  // namespace octavo::compare
