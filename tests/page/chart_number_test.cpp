#include "page/chart_number.h"

#include <string>

#include <doctest/doctest.h>

using octavo::page::DecimalSign;
using octavo::page::plain_number;
using octavo::page::shown_decimal_sign;

namespace {

/// "?" where it is refused.
std::string plain(std::string_view number, char sign, DecimalSign::Source source = DecimalSign::Source::number) {
  return plain_number(number, {sign, source}).value_or("?");
}

}  // namespace

TEST_CASE("a number that can be read in one way only shows its decimal sign") {
  for (const auto* number : {"1,5", "-12,25", "0,125", "1.234,5", "1.234.567", "1 234,567", "1234,567", ",5"}) {
    CAPTURE(std::string(number));
    CHECK(shown_decimal_sign(number) == ',');
  }
  for (const auto* number : {"1.5", "0.125", "1,234.5", "1,234,567", "1’234.5", "-.5"}) {
    CAPTURE(std::string(number));
    CHECK(shown_decimal_sign(number) == '.');
  }
  for (const auto* number : {"1,234", "−1,234", "-12.500", "1234", "", "many"}) {
    CHECK_FALSE(shown_decimal_sign(number));
  }
}

TEST_CASE("numbers are read as the others of their file are written") {
  CHECK(plain("1,5", ',') == "1.5");
  CHECK(plain("1.234,50", ',') == "1234.50");
  CHECK(plain("1.234", ',') == "1234");
  CHECK(plain("1\u202F234\u202F567,5", ',') == "1234567.5");
  CHECK(plain("-12’000", '.') == "-12000");
  CHECK(plain("\u2212"
              "1,5",
              ',') == "-1.5");
  CHECK(plain("1,234,567", '.') == "1234567");
  CHECK(plain("1,5", '.') == "?");
  CHECK(plain("1234,567", '.') == "?");
  CHECK(plain("1.5.2", ',') == "?");
  CHECK(plain("12 34", '.') == "12 34");  // which is no number
}

TEST_CASE("a number that may be a thousand times as much is not guessed") {
  const auto by_language = DecimalSign::Source::language;
  CHECK(plain("1,234", '.', by_language) == "?");
  CHECK(plain("1.234", ',', by_language) == "?");
  CHECK(plain("1.234", '.', by_language) == "1.234");
  CHECK(plain("1,234", ',', by_language) == "1.234");
  CHECK(plain("1 234", ',', by_language) == "1234");
}
