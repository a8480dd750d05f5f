#pragma once
// The signs within numbers, as a language writes them: 1,234.5 in English, 1 234,5 in French.

#include "base/language.h"

namespace octavo::text {

struct NumberSigns {
  char32_t decimal = U'.';
  char32_t group = U',';
};

NumberSigns number_signs(Language language);

}  // namespace octavo::text
