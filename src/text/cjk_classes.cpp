#include "text/cjk_classes.h"

#include <algorithm>
#include <array>

namespace octavo::text {
namespace {

bool is_opening(char32_t c) {
  constexpr std::array<char32_t, 16> marks{0x2018, 0x201C, 0x2985, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010,
                                           0x3014, 0x3016, 0x3018, 0x301D, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F};
  return std::binary_search(marks.begin(), marks.end(), c);
}

bool is_closing(char32_t c) {
  constexpr std::array<char32_t, 17> marks{0x2019, 0x201D, 0x2986, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015,
                                           0x3017, 0x3019, 0x301E, 0x301F, 0xFF09, 0xFF3D, 0xFF5D, 0xFF60};
  return std::binary_search(marks.begin(), marks.end(), c);
}

/// Prefixed and postfixed abbreviations (cl-12, cl-13) stand solid against their numbers.
bool belongs_to_number(char32_t c) {
  constexpr std::array<char32_t, 14> marks{0x00A5, 0x2030, 0x2032, 0x2033, 0x2103, 0x2109, 0x2113,
                                           0x2116, 0xFF03, 0xFF04, 0xFF05, 0xFFE0, 0xFFE1, 0xFFE5};
  return std::binary_search(marks.begin(), marks.end(), c);
}

CjkClass stop_class(char32_t c, Writing writing) {
  // Taiwan and Hong Kong centre stops and commas in their em (CLREQ 3.1.2).
  if (writing == Writing::traditional_chinese) return CjkClass::middle_dot;
  return c == 0x3002 || c == 0xFF0E ? CjkClass::full_stop : CjkClass::comma;
}

CjkClass colon_class(Writing writing) {
  // Simplified Chinese sets the colon and semicolon to the left of their em, as it does the comma (CSS Text 4, 9.4.2).
  return writing == Writing::simplified_chinese ? CjkClass::comma : CjkClass::middle_dot;
}

}  // namespace

CjkClass cjk_class(char32_t c, Writing writing) {
  switch (c) {
    case 0x3001:
    case 0x3002:
    case 0xFF0C:
    case 0xFF0E:
      return stop_class(c, writing);
    case 0xFF1A:
    case 0xFF1B:
      return colon_class(writing);
    case 0x00B7:
    case 0x2027:
    case 0x30FB:
      return CjkClass::middle_dot;
    case 0xFF01:
    case 0xFF1F:
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
      return CjkClass::dividing_mark;
    case 0x2014:
    case 0x2015:
    case 0x2025:
    case 0x2026:
    case 0x22EF:
    case 0x2E3A:
    case 0x301C:  // wave dashes join figures without white, as dashes do
    case 0xFF5E:
      return CjkClass::inseparable;
    case 0x3000:
      return CjkClass::ideographic_space;
    default:
      break;
  }
  if (belongs_to_number(c)) return CjkClass::other;
  if (is_opening(c)) return CjkClass::opening_bracket;
  if (is_closing(c)) return CjkClass::closing_bracket;
  // Full-width letters and digits are set as ideographs: no gap stands round them (UTR #59).
  return CjkClass::ideograph;
}

bool is_half_body(CjkClass c) {
  switch (c) {
    case CjkClass::opening_bracket:
    case CjkClass::closing_bracket:
    case CjkClass::comma:
    case CjkClass::full_stop:
    case CjkClass::middle_dot:
      return true;
    default:
      return false;
  }
}

}  // namespace octavo::text
