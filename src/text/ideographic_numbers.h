#pragma once
// Numbers that are written in ideographs, and the marks inside of them.

#include <cstddef>
#include <string_view>

namespace octavo::text {

bool is_ideographic_numeral(char32_t c);

/// Whether the place before a character is inside such a number, beside a mark that parts it: 二、三日, 一・五. Nothing
/// stands there (JLREQ 3.1.2).
bool is_inside_ideographic_number(std::string_view text, std::size_t offset);

}  // namespace octavo::text
