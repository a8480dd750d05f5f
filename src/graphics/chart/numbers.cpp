#include "graphics/chart/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/length.h"

namespace octavo::graphics::chart {
namespace {

constexpr std::string_view minus = "\u2212";
constexpr std::string_view no_break_space = "\u00A0";

struct Marks {
  std::string_view group, decimal;
  std::size_t least_digits = 4;  ///< that are grouped
};

struct LanguageRow {
  std::string_view language;
  Marks marks;
};
/// CLDR 44, numbers/symbols and minimumGroupingDigits, for languages that differ from English.
constexpr std::array rows{
    LanguageRow{"de-CH", {"’", "."}},      LanguageRow{"de", {".", ","}},         LanguageRow{"nl", {".", ","}},
    LanguageRow{"it", {".", ",", 5}},      LanguageRow{"es", {".", ",", 5}},      LanguageRow{"pt", {".", ",", 5}},
    LanguageRow{"id", {".", ","}},         LanguageRow{"tr", {".", ","}},         LanguageRow{"da", {".", ","}},
    LanguageRow{"el", {".", ","}},         LanguageRow{"ro", {".", ","}},         LanguageRow{"hr", {".", ","}},
    LanguageRow{"vi", {".", ","}},         LanguageRow{"fr", {"\u202F", ","}},    LanguageRow{"sv", {"\u00A0", ","}},
    LanguageRow{"nb", {"\u00A0", ","}},    LanguageRow{"no", {"\u00A0", ","}},    LanguageRow{"fi", {"\u00A0", ","}},
    LanguageRow{"cs", {"\u00A0", ","}},    LanguageRow{"sk", {"\u00A0", ","}},    LanguageRow{"ru", {"\u00A0", ","}},
    LanguageRow{"uk", {"\u00A0", ","}},    LanguageRow{"hu", {"\u00A0", ",", 5}}, LanguageRow{"pl", {"\u00A0", ",", 5}},
    LanguageRow{"bg", {"\u00A0", ",", 5}},
};

Marks marks_of(Language language) {
  const auto row =
      std::ranges::find_if(rows, [&](const LanguageRow& each) { return language.matches(Language(each.language)); });
  return row == rows.end() ? Marks{",", "."} : row->marks;
}

bool is_currency(std::string_view unit) {
  static constexpr std::array<std::string_view, 6> signs{"$", "£", "€", "¥", "₩", "₹"};
  return std::ranges::find(signs, unit) != signs.end();
}

std::string grouped(std::string_view digits, const Marks& marks) {
  if (digits.size() < marks.least_digits) return std::string(digits);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += marks.group;
    out += digits[i];
  }
  return out;
}

}  // namespace

std::string written(double value, int decimals, Language language) {
  const Marks marks = marks_of(language);
  std::string plain = base::format_number(std::abs(value), decimals);
  const std::size_t point = std::min(plain.find('.'), plain.size());
  std::string fraction = point < plain.size() ? plain.substr(point + 1) : "";
  fraction.resize(static_cast<std::size_t>(decimals), '0');
  std::string out = grouped(std::string_view(plain).substr(0, point), marks);
  if (decimals > 0) out += std::string(marks.decimal) + fraction;
  const bool is_nothing = out.find_first_of("123456789") == std::string::npos;
  return value < 0 && !is_nothing ? std::string(minus) + out : out;
}

bool stands_at_numbers(const std::string& unit) {
  static constexpr std::array<std::string_view, 4> signs{"%", "‰", "°", "°C"};
  return is_currency(unit) || std::ranges::find(signs, unit) != signs.end();
}

std::string with_unit(double value, int decimals, const std::string& unit, Language language) {
  std::string number = written(value, decimals, language);
  if (!stands_at_numbers(unit)) return number;
  const bool is_spaced = marks_of(language).decimal == ",";
  if (is_currency(unit) && !is_spaced) {
    const bool negative = number.starts_with(minus);
    if (!negative) return unit + number;
    return std::string(minus) + unit + number.substr(minus.size());
  }
  return number + (is_spaced ? std::string(no_break_space) : "") + unit;
}

int Ticks::count() const {
  return static_cast<int>(std::lround((high - low) / step)) + 1;
}

Ticks ticks_over(double least, double greatest, int wanted) {
  if (!(greatest > least)) greatest = least + 1;
  const double rough = (greatest - least) / std::max(wanted, 1);
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  const double times = rough / power;
  Ticks ticks;
  // The nearest of them, as distances go between factors.
  ticks.step = power * (times < std::sqrt(2) ? 1 : times < std::sqrt(10) ? 2 : times < std::sqrt(50) ? 5 : 10);
  ticks.low = std::floor(least / ticks.step + 1e-9) * ticks.step;
  ticks.high = std::ceil(greatest / ticks.step - 1e-9) * ticks.step;
  ticks.decimals = std::max(0, -static_cast<int>(std::floor(std::log10(ticks.step) + 1e-9)));
  return ticks;
}

}  // namespace octavo::graphics::chart
