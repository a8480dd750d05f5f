#include "base/numerals.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/unicode.h"

namespace octavo::base {
namespace {

std::string roman(int number, const std::array<std::string_view, 13>& letters) {
  static constexpr std::array<int, 13> values{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (; number >= values[i]; number -= values[i]) text += letters[i];
  }
  return text;
}

constexpr std::array<std::string_view, 13> small_letters{"m",  "cm", "d",  "cd", "c",  "xc", "l",
                                                         "xl", "x",  "ix", "v",  "iv", "i"};
constexpr std::array<std::string_view, 13> capitals{"M",  "CM", "D",  "CD", "C",  "XC", "L",
                                                    "XL", "X",  "IX", "V",  "IV", "I"};

/// After z comes aa: a number to base 26 without a nought (CSS Counter Styles 3, 3.1.4).
std::string alphabetic(int number, char first) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26)
    text.insert(text.begin(), static_cast<char>(first + (number - 1) % 26));
  return text;
}

/// A row of characters, the first of which is 1.
using Row = std::u32string_view;

constexpr Row hangul_row = U"가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허";
constexpr Row consonants = U"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
constexpr Row hiragana_row =
    U"あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん";
constexpr Row katakana_row =
    U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr Row hiragana_poem =
    U"いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす";
constexpr Row katakana_poem =
    U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
constexpr Row stems_row = U"甲乙丙丁戊己庚辛壬癸";
constexpr Row branches_row = U"子丑寅卯辰巳午未申酉戌亥";
constexpr Row circles = U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
constexpr Row cjk_circles = U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";
constexpr Row hangul_circles = U"㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻";
constexpr Row katakana_circles =
    U"㋐㋑㋒㋓㋔㋕㋖㋗㋘㋙㋚㋛㋜㋝㋞㋟㋠㋡㋢㋣㋤㋥㋦㋧㋨㋩㋪㋫㋬㋭㋮㋯㋰㋱㋲㋳㋴㋵㋶㋷㋸㋹㋺㋻㋼㋽㋾";
constexpr Row parentheses = U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
constexpr Row cjk_parentheses = U"㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
constexpr Row hangul_parentheses = U"㈎㈏㈐㈑㈒㈓㈔㈕㈖㈗㈘㈙㈚㈛";

/// The rows that end: the one of a style, or an empty one.
Row row_of(NumberStyle style) {
  switch (style) {
    // After 하 the vowel changes (the Korean rules for official papers, 행정 효율과 협업 촉진에 관한
    // 규정 시행규칙 2).
    case NumberStyle::hangul:
      return hangul_row;
    case NumberStyle::hangul_consonant:
      return consonants;
    case NumberStyle::hiragana:
      return hiragana_row;
    case NumberStyle::katakana:
      return katakana_row;
    case NumberStyle::hiragana_iroha:
      return hiragana_poem;
    case NumberStyle::katakana_iroha:
      return katakana_poem;
    case NumberStyle::stems:
      return stems_row;
    case NumberStyle::branches:
      return branches_row;
    case NumberStyle::circled:
      return circles;
    case NumberStyle::circled_cjk:
      return cjk_circles;
    case NumberStyle::circled_hangul:
      return hangul_circles;
    case NumberStyle::circled_katakana:
      return katakana_circles;
    case NumberStyle::parenthesized:
      return parentheses;
    case NumberStyle::parenthesized_cjk:
      return cjk_parentheses;
    case NumberStyle::parenthesized_hangul:
      return hangul_parentheses;
    default:
      return {};
  }
}

/// Figures and orders of Han numbers, and when a one or a nought is written (CSS Counter Styles 3, 7.1 and 7.2).
struct HanSystem {
  Row digits;  ///< from nought
  Row orders;  ///< ten, hundred, thousand
  enum class One : std::uint8_t {
    never,       ///< 百十一, but 一
    always,      ///< 壹佰壹拾壹
    not_of_ten,  ///< 一百一十一, but 十一
  } one;
  enum class Nought : std::uint8_t { no, yes } nought;  ///< 一百零五
};

constexpr Row plain_digits = U"零一二三四五六七八九";
constexpr HanSystem chinese{plain_digits, U"十百千", HanSystem::One::not_of_ten, HanSystem::Nought::yes};
constexpr HanSystem japanese{plain_digits, U"十百千", HanSystem::One::never, HanSystem::Nought::no};
constexpr HanSystem formal_simplified{U"零壹贰叁肆伍陆柒捌玖", U"拾佰仟", HanSystem::One::always,
                                      HanSystem::Nought::yes};
constexpr HanSystem formal_traditional{U"零壹貳參肆伍陸柒捌玖", U"拾佰仟", HanSystem::One::always,
                                       HanSystem::Nought::yes};
constexpr HanSystem formal_japanese{U"零壱弐参四伍六七八九", U"拾百阡", HanSystem::One::always, HanSystem::Nought::no};
constexpr HanSystem formal_korean{U"零壹貳參四五六七八九", U"拾百千", HanSystem::One::always, HanSystem::Nought::no};

/// What no language claims is written the Chinese way.
const HanSystem& han_system(NumberStyle style, Writing writing) {
  const bool formal = style == NumberStyle::cjk_formal;
  switch (writing) {
    case Writing::japanese:
      return formal ? formal_japanese : japanese;
    case Writing::korean:
      return formal ? formal_korean : japanese;
    case Writing::traditional_chinese:
      return formal ? formal_traditional : chinese;
    case Writing::simplified_chinese:
    case Writing::latin:
      break;
  }
  return formal ? formal_simplified : chinese;
}

bool writes_one(const HanSystem& system, int order, bool leads) {
  if (order == 0 || system.one == HanSystem::One::always) return true;
  if (system.one == HanSystem::One::never) return false;
  return order > 1 || !leads;
}

/// 1 to 9999.
std::string han(int number, const HanSystem& system) {
  std::string text;
  bool nought = false;  // one waits to be written before the next figure
  for (int order = 3, unit = 1000; order >= 0; --order, unit /= 10) {
    const int digit = number / unit % 10;
    if (digit == 0) {
      nought = !text.empty();
      continue;
    }
    if (nought && system.nought == HanSystem::Nought::yes) append_utf8(text, system.digits[0]);
    nought = false;
    if (digit > 1 || writes_one(system, order, text.empty())) {
      append_utf8(text, system.digits[static_cast<std::size_t>(digit)]);
    }
    if (order > 0) append_utf8(text, system.orders[static_cast<std::size_t>(order - 1)]);
  }
  return text;
}

std::string han_digits(int number) {
  constexpr Row figures = U"〇一二三四五六七八九";
  std::string text;
  for (const char digit : std::to_string(number)) append_utf8(text, figures[static_cast<std::size_t>(digit - '0')]);
  return text;
}

constexpr int most_roman = 3999;
constexpr int most_han = 9999;

/// Nothing where the style does not reach the number, which is above zero.
std::optional<std::string> within_reach(int number, NumberStyle style, Language language) {
  switch (style) {
    case NumberStyle::decimal:
      return std::nullopt;
    case NumberStyle::lower_alpha:
      return alphabetic(number, 'a');
    case NumberStyle::upper_alpha:
      return alphabetic(number, 'A');
    case NumberStyle::lower_roman:
    case NumberStyle::upper_roman:
      if (number > most_roman) return std::nullopt;
      return roman(number, style == NumberStyle::lower_roman ? small_letters : capitals);
    case NumberStyle::cjk:
    case NumberStyle::cjk_formal:
      if (number > most_han) return std::nullopt;
      return han(number, han_system(style, language.writing()));
    case NumberStyle::cjk_digits:
      return han_digits(number);
    default:
      break;
  }
  const Row row = row_of(style);
  if (static_cast<std::size_t>(number) > row.size()) return std::nullopt;
  std::string text;
  append_utf8(text, row[static_cast<std::size_t>(number - 1)]);
  return text;
}

}  // namespace

std::string lower_roman(int number) {
  return roman(number, small_letters);
}

std::string numeral(int number, NumberStyle style, Language language) {
  if (number < 1) return std::to_string(number);
  return within_reach(number, style, language).value_or(std::to_string(number));
}

}  // namespace octavo::base
