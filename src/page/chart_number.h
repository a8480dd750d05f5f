#pragma once
// Numbers of a chart's CSV file, which spreadsheet programs write as a country has them: 1234.5, 1,234.5 or 1.234,5.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace octavo::page {

/// The decimal sign of a number that can be read in one way only: 0,5 or 1.234,5 but not 1,234.
std::optional<char> shown_decimal_sign(std::string_view number);

/// What a file's numbers have for a decimal sign, a point or a comma.
struct DecimalSign {
  char sign = '.';
  /// Whether a number of the file shows it; if none does, it is that of the language.
  enum class Source : std::uint8_t { number, language } source = Source::language;
};

/// "1.234,5" as "1234.5". Nothing where it is no number, or where 1.234 may as well be 1234 as it may be 1.234: where
/// no number shows the sign, and it is not that of the language.
std::optional<std::string> plain_number(std::string_view number, DecimalSign decimal);

}  // namespace octavo::page
