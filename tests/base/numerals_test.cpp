// Numbers in every way of writing: known values, and every number that a way reaches read back.
#include "base/numerals.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/unicode.h"

using namespace octavo;
using base::NumberStyle;
using base::numeral;

namespace {

std::u32string characters_of(const std::string& text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    characters += c;
    at += length;
  }
  return characters;
}

/// What a Han number means: figures times their orders, added up.
std::optional<int> read_han(const std::string& text) {
  static const std::map<char32_t, int> figures{
      {U'零', 0}, {U'一', 1}, {U'壹', 1}, {U'壱', 1}, {U'二', 2}, {U'贰', 2}, {U'貳', 2}, {U'弐', 2}, {U'三', 3},
      {U'叁', 3}, {U'參', 3}, {U'参', 3}, {U'四', 4}, {U'肆', 4}, {U'五', 5}, {U'伍', 5}, {U'六', 6}, {U'陆', 6},
      {U'陸', 6}, {U'七', 7}, {U'柒', 7}, {U'八', 8}, {U'捌', 8}, {U'九', 9}, {U'玖', 9}};
  static const std::map<char32_t, int> orders{{U'十', 10},   {U'拾', 10},   {U'百', 100}, {U'佰', 100},
                                              {U'千', 1000}, {U'仟', 1000}, {U'阡', 1000}};
  int sum = 0;
  int figure = 0;
  for (const char32_t c : characters_of(text)) {
    if (const auto found = figures.find(c); found != figures.end()) {
      figure = found->second;
    } else if (const auto order = orders.find(c); order != orders.end()) {
      sum += (figure == 0 ? 1 : figure) * order->second;
      figure = 0;
    } else {
      return std::nullopt;
    }
  }
  return sum + figure;
}

int read_letters(const std::string& text, char first) {
  int value = 0;
  for (const char c : text) value = value * 26 + (c - first + 1);
  return value;
}

int read_roman(const std::string& text) {
  static const std::map<char, int> values{{'i', 1},   {'v', 5},   {'x', 10},  {'l', 50},
                                          {'c', 100}, {'d', 500}, {'m', 1000}};
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int value = values.at(text[i]);
    sum += i + 1 < text.size() && values.at(text[i + 1]) > value ? -value : value;
  }
  return sum;
}

std::string capitals_of(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 32);
  return text;
}

}  // namespace

TEST_CASE("every Han number up to 9999 can be read back, in each language") {
  for (const char* tag : {"ja", "ko", "zh-Hans", "zh-Hant"}) {
    for (const NumberStyle style : {NumberStyle::cjk, NumberStyle::cjk_formal}) {
      std::set<std::string> seen;
      for (int number = 1; number <= 9999; ++number) {
        const std::string text = numeral(number, style, Language(tag));
        const auto value = read_han(text);
        if (value != number) FAIL_CHECK(tag << " " << number << " is " << text);
        if (!seen.insert(text).second) FAIL_CHECK(tag << " " << text << " stands for two numbers");
      }
      CHECK(numeral(10000, style, Language(tag)) == "10000");
    }
  }
}

TEST_CASE("every number in letters and in Roman figures can be read back") {
  for (int number = 1; number <= 3999; ++number) {
    const std::string letters = numeral(number, NumberStyle::lower_alpha);
    const std::string roman = numeral(number, NumberStyle::lower_roman);
    if (read_letters(letters, 'a') != number) FAIL_CHECK(number << " is " << letters);
    if (read_roman(roman) != number) FAIL_CHECK(number << " is " << roman);
    if (numeral(number, NumberStyle::upper_alpha) != capitals_of(letters)) FAIL_CHECK(number);
    if (numeral(number, NumberStyle::upper_roman) != capitals_of(roman)) FAIL_CHECK(number);
  }
  CHECK(numeral(4000, NumberStyle::lower_roman) == "4000");
  CHECK(numeral(4000, NumberStyle::upper_roman) == "4000");
  CHECK(numeral(1994, NumberStyle::lower_roman) == "mcmxciv");
  CHECK(numeral(26, NumberStyle::lower_alpha) == "z");
  CHECK(numeral(27, NumberStyle::lower_alpha) == "aa");
  CHECK(numeral(703, NumberStyle::upper_alpha) == "AAA");
}

TEST_CASE("Han numbers as each language writes them") {
  struct Row {
    int number;
    const char *chinese, *japanese, *simplified_deed, *traditional_deed, *japanese_deed, *korean_deed;
  };
  const std::vector<Row> rows{
      {1, "一", "一", "壹", "壹", "壱", "壹"},
      {10, "十", "十", "壹拾", "壹拾", "壱拾", "壹拾"},
      {16, "十六", "十六", "壹拾陆", "壹拾陸", "壱拾六", "壹拾六"},
      {20, "二十", "二十", "贰拾", "貳拾", "弐拾", "貳拾"},
      {99, "九十九", "九十九", "玖拾玖", "玖拾玖", "九拾九", "九拾九"},
      {100, "一百", "百", "壹佰", "壹佰", "壱百", "壹百"},
      {105, "一百零五", "百五", "壹佰零伍", "壹佰零伍", "壱百伍", "壹百五"},
      {110, "一百一十", "百十", "壹佰壹拾", "壹佰壹拾", "壱百壱拾", "壹百壹拾"},
      {1001, "一千零一", "千一", "壹仟零壹", "壹仟零壹", "壱阡壱", "壹千壹"},
      {1010, "一千零一十", "千十", "壹仟零壹拾", "壹仟零壹拾", "壱阡壱拾", "壹千壹拾"},
      {6543, "六千五百四十三", "六千五百四十三", "陆仟伍佰肆拾叁", "陸仟伍佰肆拾參", "六阡伍百四拾参",
       "六千五百四拾參"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.number);
    CHECK(numeral(row.number, NumberStyle::cjk, Language("zh-Hans")) == row.chinese);
    CHECK(numeral(row.number, NumberStyle::cjk, Language("zh-TW")) == row.chinese);
    CHECK(numeral(row.number, NumberStyle::cjk, Language("ja")) == row.japanese);
    CHECK(numeral(row.number, NumberStyle::cjk, Language("ko")) == row.japanese);
    CHECK(numeral(row.number, NumberStyle::cjk_formal, Language("zh")) == row.simplified_deed);
    CHECK(numeral(row.number, NumberStyle::cjk_formal, Language("zh-Hant")) == row.traditional_deed);
    CHECK(numeral(row.number, NumberStyle::cjk_formal, Language("ja")) == row.japanese_deed);
    CHECK(numeral(row.number, NumberStyle::cjk_formal, Language("ko")) == row.korean_deed);
  }
  CHECK(numeral(1905, NumberStyle::cjk_digits, Language("ja")) == "一九〇五");
  CHECK(numeral(12345, NumberStyle::cjk_digits) == "一二三四五");
}

TEST_CASE("rows of characters begin, end and fall back to decimal where they should") {
  struct Row {
    NumberStyle style;
    int length;
    const char *first, *second, *last;
  };
  const std::vector<Row> rows{
      {NumberStyle::hangul, 28, "가", "나", "허"},
      {NumberStyle::hangul_consonant, 14, "ㄱ", "ㄴ", "ㅎ"},
      {NumberStyle::hiragana, 46, "あ", "い", "ん"},
      {NumberStyle::katakana, 46, "ア", "イ", "ン"},
      {NumberStyle::hiragana_iroha, 47, "い", "ろ", "す"},
      {NumberStyle::katakana_iroha, 47, "イ", "ロ", "ス"},
      {NumberStyle::stems, 10, "甲", "乙", "癸"},
      {NumberStyle::branches, 12, "子", "丑", "亥"},
      {NumberStyle::circled, 50, "①", "②", "㊿"},
      {NumberStyle::circled_cjk, 10, "㊀", "㊁", "㊉"},
      {NumberStyle::circled_hangul, 14, "㉮", "㉯", "㉻"},
      {NumberStyle::circled_katakana, 47, "㋐", "㋑", "㋾"},
      {NumberStyle::parenthesized, 20, "⑴", "⑵", "⒇"},
      {NumberStyle::parenthesized_cjk, 10, "㈠", "㈡", "㈩"},
      {NumberStyle::parenthesized_hangul, 14, "㈎", "㈏", "㈛"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.first);
    CHECK(numeral(1, row.style) == row.first);
    CHECK(numeral(2, row.style) == row.second);
    CHECK(numeral(row.length, row.style) == row.last);
    CHECK(numeral(row.length + 1, row.style) == std::to_string(row.length + 1));
    std::set<std::string> seen;
    for (int number = 1; number <= row.length; ++number) {
      const std::string text = numeral(number, row.style);
      CHECK(characters_of(text).size() == 1);
      CHECK(seen.insert(text).second);
    }
  }
  CHECK(numeral(15, NumberStyle::hangul) == "거");
  CHECK(numeral(20, NumberStyle::circled) == "⑳");
  CHECK(numeral(35, NumberStyle::circled) == "㉟");
}

TEST_CASE("no way of writing has a nought or less than nothing") {
  for (int style = 0; style <= static_cast<int>(NumberStyle::parenthesized_hangul); ++style) {
    CHECK(numeral(0, static_cast<NumberStyle>(style)) == "0");
    CHECK(numeral(-3, static_cast<NumberStyle>(style)) == "-3");
    CHECK_FALSE(numeral(2'000'000'000, static_cast<NumberStyle>(style)).empty());
  }
  CHECK(numeral(7, NumberStyle::decimal) == "7");
}
