#include "graphics/svg/scanning.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace octavo::graphics::svg {
namespace {

/// Larger numbers are mistakes, and would not fit into lengths.
constexpr double largest_number = 1e9;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// How much of the text is a number by SVG's grammar; 0: nothing.
std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t first = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - first;
  };
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  std::size_t count = digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    count += digits();
  }
  if (count == 0) return 0;
  const std::size_t mantissa = at;
  if (at < text.size() && lower(text[at]) == 'e') {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (digits() == 0) return mantissa;  // "1em"
  }
  return at;
}

struct Unit {
  std::string_view name;
  double pixels;
};
constexpr std::array units{Unit{"", 1},           Unit{"px", 1},         Unit{"pt", 96.0 / 72}, Unit{"pc", 16},
                           Unit{"mm", 96 / 25.4}, Unit{"cm", 96 / 2.54}, Unit{"in", 96},        Unit{"q", 24 / 25.4}};

}  // namespace

void Scan::skip_space() {
  while (!at_end() && is_blank(text_[at_])) ++at_;
}

void Scan::skip_comma() {
  skip_space();
  if (take(',')) skip_space();
}

bool Scan::take(char wanted) {
  if (peek() != wanted || at_end()) return false;
  ++at_;
  return true;
}

bool Scan::take(std::string_view wanted) {
  if (!rest().starts_with(wanted)) return false;
  at_ += wanted.size();
  return true;
}

std::optional<double> Scan::number() {
  std::string_view text = rest().substr(0, number_length(rest()));
  if (text.empty()) return std::nullopt;
  const std::size_t taken = text.size();
  if (text.front() == '+') text.remove_prefix(1);
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc{} || std::abs(value) > largest_number) return std::nullopt;
  at_ += taken;
  return value;
}

std::optional<bool> Scan::flag() {
  if (take('0')) return false;
  if (take('1')) return true;
  return std::nullopt;
}

std::string_view Scan::word() {
  const std::size_t first = at_;
  while (!at_end()) {
    const char c = lower(text_[at_]);
    if (!is_digit(c) && !(c >= 'a' && c <= 'z') && c != '-' && c != '_') break;
    ++at_;
  }
  return text_.substr(first, at_ - first);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<double> whole_number(std::string_view text) {
  Scan scan(trimmed(text));
  const auto value = scan.number();
  return value && scan.at_end() ? value : std::nullopt;
}

std::optional<double> length(std::string_view text, const LengthBase& base) {
  Scan scan(trimmed(text));
  const auto value = scan.number();
  if (!value) return std::nullopt;
  const std::string_view unit = scan.rest();
  if (unit == "%") return *value * base.whole / 100;
  if (same_word(unit, "em")) return *value * base.em;
  if (same_word(unit, "ex")) return *value * base.em / 2;
  if (same_word(unit, "rem")) return *value * 16;
  const auto known =
      std::find_if(units.begin(), units.end(), [&](const Unit& row) { return same_word(row.name, unit); });
  return known == units.end() ? std::nullopt : std::optional(*value * known->pixels);
}

std::optional<double> share(std::string_view text) {
  const auto value = length(text, {1, 1});
  if (!value) return std::nullopt;
  return std::clamp(*value, 0.0, 1.0);
}

}  // namespace octavo::graphics::svg
