#include "page/table/number.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace octavo::page {
namespace {

/// Signs, brackets, marks of currency, and words for "about".
constexpr std::u32string_view before_number =
    U"+-\u2212\u2013△▲±~\u301C\uFF5E≈<>≤≥([（［$€£¥￥₩₹₽¢元約约약US NTHKA";
constexpr std::size_t longest_unit = 8;
constexpr std::size_t longest_before = 5;

bool is_number_figure(char32_t c) {
  return c >= U'0' && c <= U'9';
}

/// Full-width characters as those that they are the wide form of, one for one.
std::u32string narrowed(std::u32string_view text) {
  std::u32string narrow(text);
  for (char32_t& c : narrow) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  }
  return narrow;
}

/// Where a power of ten after a number ends: e6, E-3, ×10^6; `at` where there is none.
std::size_t past_power(std::u32string_view text, std::size_t at) {
  const std::u32string_view rest = text.substr(at);
  std::size_t length = rest.starts_with(U"×10^") ? 4 : rest.starts_with(U'e') || rest.starts_with(U'E') ? 1 : 0;
  if (length == 0) return at;
  if (length < rest.size() && base::contains(U"+-\u2212", rest[length])) ++length;
  const std::size_t figures = length;
  while (length < rest.size() && is_number_figure(rest[length])) ++length;
  return length > figures ? at + length : at;
}

bool divides_groups(char32_t c, const text::NumberSigns& signs) {
  if (c == signs.decimal) return false;
  return c == signs.group || c == U'.' || c == U',' || c == U'\'' || c == U'\u2019';
}

/// A word before a number is a currency's: US$, NT$, A$.
bool is_beginning(std::u32string_view text) {
  const bool letters = std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'A' && c <= U'Z'; });
  return !letters || text.back() == U'$';
}

}  // namespace

std::optional<std::size_t> characters_before_point(std::u32string_view written, const text::NumberSigns& signs) {
  const std::u32string text = narrowed(written);
  const auto figure_at = [&](std::size_t at) { return at < text.size() && is_number_figure(text[at]); };
  std::size_t at = 0;
  while (at < text.size() && at <= longest_before && base::contains(before_number, text[at])) ++at;
  if (at > 0 && !is_beginning(std::u32string_view(text).substr(0, at))) return std::nullopt;
  const bool begins_with_point = at < text.size() && text[at] == signs.decimal && figure_at(at + 1);
  if (!figure_at(at) && !begins_with_point) return std::nullopt;
  while (figure_at(at) || (at < text.size() && divides_groups(text[at], signs) && figure_at(at + 1))) ++at;
  const std::size_t point = at;
  if (at < text.size() && text[at] == signs.decimal && figure_at(at + 1)) {
    ++at;
    while (figure_at(at)) ++at;
  }
  const std::u32string_view unit = std::u32string_view(text).substr(past_power(text, at));
  if (unit.size() > longest_unit || std::any_of(unit.begin(), unit.end(), is_number_figure)) return std::nullopt;
  return point;
}

bool stands_for_no_number(std::u32string_view text) {
  if (text == U"n/a" || text == U"N/A" || text == U"n.a.") return true;
  constexpr std::u32string_view signs = U"-\u2013\u2014\u2212.…·*×－ー〃―";
  return text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), [&](char32_t c) { return base::contains(signs, c); });
}

std::optional<std::size_t> hyphen_for_minus(std::u32string_view text) {
  for (std::size_t at = 0; at + 1 < text.size() && base::contains(before_number, text[at]); ++at) {
    if (text[at] == U'-' && (is_number_figure(text[at + 1]) || base::contains(U"$€£¥￥₩.,", text[at + 1]))) return at;
  }
  return std::nullopt;
}

}  // namespace octavo::page
