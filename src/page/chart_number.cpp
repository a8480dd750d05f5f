#include "page/chart_number.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace octavo::page {
namespace {

constexpr std::size_t figures_of_group = 3;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// How many figures follow each other from `at` on.
std::size_t figures_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

constexpr std::string_view minus = "\u2212";

/// With a hyphen for its minus sign, and without the spaces and apostrophes that divide thousands and nothing else.
std::string without_spaces(std::string_view written) {
  std::string number(written);
  if (number.starts_with(minus)) number.replace(0, minus.size(), "-");
  static constexpr std::array<std::string_view, 6> spaces{" ", "\u00A0", "\u202F", "\u2009", "'", "\u2019"};
  std::string out;
  for (std::size_t at = 0; at < number.size();) {
    const std::string_view rest = std::string_view(number).substr(at);
    const auto space = std::ranges::find_if(spaces, [&](std::string_view each) { return rest.starts_with(each); });
    const bool divides = space != spaces.end() && !out.empty() && is_digit(out.back()) &&
                         figures_from(rest, space->size()) == figures_of_group;
    out += divides ? "" : rest.substr(0, 1);
    at += divides ? space->size() : 1;
  }
  return out;
}

char other_sign(char sign) {
  return sign == '.' ? ',' : '.';
}

/// 1,234 but not 0,234, 12,34 or 1234,567.
bool may_divide_thousands(std::string_view number, std::size_t at) {
  const std::size_t before = at - (number.starts_with('-') ? 1 : 0);
  return before >= 1 && before <= figures_of_group && number[at - before] != '0' &&
         figures_from(number, at + 1) == figures_of_group;
}

/// The figures before the decimal sign, their groups put together; nothing where these are not of three figures each.
std::optional<std::string> put_together(std::string_view whole, char group) {
  std::string out;
  std::size_t at = whole.find(group);
  out = whole.substr(0, at);
  if (at != std::string_view::npos && out.size() > figures_of_group + (out.starts_with('-') ? 1 : 0)) return {};
  while (at < whole.size()) {
    if (figures_from(whole, at + 1) != figures_of_group) return std::nullopt;
    out += whole.substr(at + 1, figures_of_group);
    at += 1 + figures_of_group;
    if (at < whole.size() && whole[at] != group) return std::nullopt;
  }
  return out;
}

}  // namespace

std::optional<char> shown_decimal_sign(std::string_view written) {
  const std::string number = without_spaces(written);
  const std::size_t first = number.find_first_of(".,"), last = number.find_last_of(".,");
  if (first == std::string::npos) return std::nullopt;
  if (number[first] != number[last]) return number[last];
  if (first != last) return other_sign(number[first]);
  if (may_divide_thousands(number, first)) return std::nullopt;
  return number[first];
}

std::optional<std::string> plain_number(std::string_view written, DecimalSign decimal) {
  const std::string number = without_spaces(written);
  const bool in_doubt =
      number.find(other_sign(decimal.sign)) != std::string::npos && decimal.source == DecimalSign::Source::language;
  if (in_doubt) return std::nullopt;
  const std::size_t point = std::min(number.find(decimal.sign), number.size());
  auto plain = put_together(std::string_view(number).substr(0, point), other_sign(decimal.sign));
  if (plain && point < number.size()) *plain += "." + number.substr(point + 1);
  return plain;
}

}  // namespace octavo::page
