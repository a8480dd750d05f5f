#include "base/length.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>

namespace octavo::base {
namespace {

struct Unit {
  std::string_view name;
  double pt;
};

constexpr double pt_per_mm = 72.0 / 25.4;
constexpr std::array<Unit, 6> units{{
    {"pt", 1.0},
    {"mm", pt_per_mm},
    {"cm", 10.0 * pt_per_mm},
    {"in", 72.0},
    {"Q", pt_per_mm / 4.0},
    {"pc", 12.0},
}};

bool ends_with_digit(std::string_view text) {
  return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

/// The number before a suffix; nothing when the suffix is not there.
std::optional<double> number_before(std::string_view text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return std::nullopt;
  return parse_number(text.substr(0, text.size() - suffix.size()));
}

constexpr std::array<double, 10> powers_of_ten{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

/// Cuts "1.500" to "1.5" and "-0" to "0", from `begin` to the end of `out`.
void trim_number(std::string& out, std::size_t begin) {
  if (out.find('.', begin) != std::string::npos) {
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
  }
  if (std::string_view(out).substr(begin) == "-0") out.erase(begin, 1);
}

/// For numbers that do not fit the fast way: very large ones and very many decimals.
void append_any_number(std::string& out, double value, int decimals) {
  const std::size_t begin = out.size();
  std::array<char, 512> buffer{};
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  out.append(buffer.data(), result.ptr);
  trim_number(out, begin);
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  // from_chars also takes "inf", "nan" and "5.", which are not numbers of a layout.
  if (!ends_with_digit(digits) || !(digits.front() == '.' || ends_with_digit(digits.substr(0, 1)))) return std::nullopt;
  double value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Length> parse_length(std::string_view text) {
  for (const Unit& unit : units) {
    const auto number = number_before(text, unit.name);
    if (!number) continue;
    const double pt = *number * unit.pt;
    if (std::abs(pt) > Length::max().pt()) return std::nullopt;
    return Length::from_pt(pt);
  }
  if (parse_number(text) == 0.0) return Length{};
  return std::nullopt;
}

std::optional<Em> parse_em(std::string_view text) {
  if (const auto number = number_before(text, "em")) {
    constexpr double limit = 32767.0;  // what 32 bits of 1/65536 em can hold
    if (std::abs(*number) > limit) return std::nullopt;
    return Em::from_em(*number);
  }
  if (parse_number(text) == 0.0) return Em{};
  return std::nullopt;
}

void append_number(std::string& out, double value, int decimals) {
  constexpr double exact = 9007199254740992.0;  // 2^53: beyond it a double is not a whole number of 1
  const bool fast = decimals >= 0 && decimals < static_cast<int>(powers_of_ten.size());
  const double scaled = fast ? std::abs(value) * powers_of_ten[static_cast<std::size_t>(decimals)] : exact;
  if (!(scaled < exact)) return append_any_number(out, value, decimals);

  const auto rounded = static_cast<std::uint64_t>(std::llround(scaled));
  const auto divisor = static_cast<std::uint64_t>(powers_of_ten[static_cast<std::size_t>(decimals)]);
  std::array<char, 24> buffer{};
  if (value < 0 && rounded != 0) out += '-';
  const auto whole = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded / divisor);
  out.append(buffer.data(), whole.ptr);
  std::uint64_t fraction = rounded % divisor;
  if (fraction == 0) return;
  std::size_t places = static_cast<std::size_t>(decimals);
  for (; fraction % 10 == 0; fraction /= 10) --places;
  out += '.';
  const auto digits = std::to_chars(buffer.data(), buffer.data() + buffer.size(), fraction);
  out.append(places - static_cast<std::size_t>(digits.ptr - buffer.data()), '0');
  out.append(buffer.data(), digits.ptr);
}

std::string format_number(double value, int decimals) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

std::string format(Length length) {
  return format_number(length.pt(), 3) + "pt";
}

}  // namespace octavo::base
