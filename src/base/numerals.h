#pragma once
// Numbers as folios, lists and headings write them: Roman, in letters, in Han and hangul, in circles.
//
// Takes a whole number and a way of writing; gives its text, without the marks that stand round it (those are the
// layout's: "{number}、", "（{number}）").

#include <cstdint>
#include <string>

#include "base/language.h"

namespace octavo::base {

/// The order is that of the layout property `number-style`.
enum class NumberStyle : std::uint8_t {
  decimal,               ///< 1 2 3
  lower_alpha,           ///< a b … z aa ab
  upper_alpha,           ///< A B … Z AA AB
  lower_roman,           ///< i ii iii, to 3999
  upper_roman,           ///< I II III, to 3999
  cjk,                   ///< 一 二 … 十二, to 9999; 105 is 一百零五 in Chinese, 百五 in Japanese and Korean
  cjk_digits,            ///< 一 二 … 一二: digit for digit, 105 is 一〇五
  cjk_formal,            ///< the figures of deeds and cheques, to 9999: 壹 贰 叁 by language
  hangul,                ///< 가 나 … 하 거 너 … 허, to 28
  hangul_consonant,      ///< ㄱ ㄴ … ㅎ, to 14
  hiragana,              ///< あ い う … ん, to 46
  katakana,              ///< ア イ ウ … ン, to 46
  hiragana_iroha,        ///< い ろ は … す, to 47
  katakana_iroha,        ///< イ ロ ハ … ス, to 47
  stems,                 ///< 甲 乙 丙 … 癸, to 10
  branches,              ///< 子 丑 寅 … 亥, to 12
  circled,               ///< ① ② … ㊿, to 50
  circled_cjk,           ///< ㊀ ㊁ … ㊉, to 10
  circled_hangul,        ///< ㉮ ㉯ … ㉻, to 14
  circled_katakana,      ///< ㋐ ㋑ … ㋾, to 47
  parenthesized,         ///< ⑴ ⑵ … ⒇, to 20
  parenthesized_cjk,     ///< ㈠ ㈡ … ㈩, to 10
  parenthesized_hangul,  ///< ㈎ ㈏ … ㈛, to 14
};

/// The number in this way of writing, as the language has it. Numbers below one, and those that the way does not reach,
/// are written in decimal.
std::string numeral(int number, NumberStyle style, Language language = {});

/// 4 is "iv"; `number` must be above zero.
std::string lower_roman(int number);

}  // namespace octavo::base
