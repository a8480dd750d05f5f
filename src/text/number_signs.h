#pragma once
// The figures and signs of numbers, as a language writes them: 1,234.5 in English, 1 234,5 in French.

#include <map>

#include "base/language.h"

namespace octavo::text {

struct NumberSigns {
  char32_t decimal = U'.';
  char32_t group = U',';
};

NumberSigns number_signs(Language language);

constexpr bool is_wide_figure(char32_t c) {
  return c >= U'０' && c <= U'９';
}

/// The minus signs of Japanese accounts.
constexpr bool is_triangle_sign(char32_t c) {
  return c == U'△' || c == U'▲';
}

/// Asks ICU once for each language: it takes as long as the setting of a cell.
class KnownNumberSigns {
 public:
  const NumberSigns& of(Language language);

 private:
  std::map<Language, NumberSigns> known_;
};

}  // namespace octavo::text
