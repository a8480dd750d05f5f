#pragma once
// Where the words of Korean end, and what would divide them. Korean has spaces between words, and particles, brackets
// and figures without any within them.

#include <cstddef>
#include <string_view>

#include "text/word.h"

namespace octavo::text {

bool is_east_asian(char32_t c);

/// What a break before the character at `offset` is: between syllables where it divides a word. Words are kept whole,
/// brackets and particles included (KLREQ 3.2, CSS keep-all).
WordBreak::Kind kind_of_break(std::string_view text, std::size_t offset);

/// The rest of a word is one syllable, with the marks after it.
bool is_one_syllable(std::string_view rest);

}  // namespace octavo::text
