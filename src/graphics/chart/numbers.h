#pragma once
// Numbers on a chart: how they are written in a language, and which of them an axis shows.

#include <string>

#include "base/language.h"

namespace octavo::graphics::chart {

/// "1,234.5", "1.234,5" or "1 234,5" with a minus sign that is one, by CLDR's rules of the language.
std::string written(double value, int decimals, Language language);
/// The same with a short unit at its place: "40%", "€40", "40 €". Longer units stand for themselves.
std::string with_unit(double value, int decimals, const std::string& unit, Language language);
bool stands_at_numbers(const std::string& unit);

/// Round numbers from below the least value to above the greatest one.
struct Ticks {
  double low = 0, high = 1, step = 1;
  int decimals = 0;
  int count() const;  ///< of ticks, both ends included
  double at(int i) const { return low + step * i; }
};
/// About `wanted` steps of 1, 2 or 5 times a power of ten.
Ticks ticks_over(double least, double greatest, int wanted);

}  // namespace octavo::graphics::chart
