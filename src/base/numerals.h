#pragma once
// Roman numerals, as folios and numbered lists write them.

#include <string>

namespace octavo::base {

/// 4 is "iv"; `number` must be above zero.
std::string lower_roman(int number);

}  // namespace octavo::base
