#pragma once
// Numbers as they stand in tables: where the sign is that those of a column are aligned on.

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/number_signs.h"

namespace octavo::page {

/// How many characters stand before the decimal sign, or before whatever follows the last figure where there is none.
/// `written` has no white space. Nothing where it is no number: one has a sign or a mark of currency before it at most,
/// a power of ten or a short unit after it, and no other figures. Figures and signs may be full-width; △ and ▲ are the
/// minus signs of Japanese accounts.
std::optional<std::size_t> characters_before_point(std::u32string_view written, const text::NumberSigns& signs);

/// A dash, dots, n/a: what stands where there is no number.
bool stands_for_no_number(std::u32string_view text);

/// Where a hyphen begins the number that is meant for a minus sign.
std::optional<std::size_t> hyphen_for_minus(std::u32string_view text);

}  // namespace octavo::page
