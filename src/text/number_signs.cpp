#include "text/number_signs.h"

#include <string>

#include <unicode/dcfmtsym.h>
#include <unicode/locid.h>

namespace octavo::text {
namespace {

using Symbols = icu::DecimalFormatSymbols;

char32_t sign_of(const Symbols& symbols, Symbols::ENumberFormatSymbol which, char32_t otherwise) {
  const icu::UnicodeString& text = symbols.getConstSymbol(which);
  return text.isEmpty() ? otherwise : static_cast<char32_t>(text.char32At(0));
}

}  // namespace

NumberSigns number_signs(Language language) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(std::string(language.tag()).c_str(), error);
  const Symbols symbols(locale, error);
  if (U_FAILURE(error) != 0) return {};
  return {sign_of(symbols, Symbols::kDecimalSeparatorSymbol, U'.'),
          sign_of(symbols, Symbols::kGroupingSeparatorSymbol, U',')};
}

const NumberSigns& KnownNumberSigns::of(Language language) {
  const auto [known, is_new] = known_.try_emplace(language);
  if (is_new) known->second = number_signs(language);
  return known->second;
}

}  // namespace octavo::text
