#pragma once
// Where code, names of files and the like may be divided between two lines: no hyphen tells of it, so both halves must
// show what they are.

#include <string_view>
#include <vector>

#include "text/word.h"

namespace octavo::text {

/// Of a word in ASCII: after a slash and before a tag; inside of the parts, at a higher price, after = , . and :, and
/// before a hyphen, so that it is not taken for one that was added (Chicago Manual, 14.18, of addresses).
std::vector<WordBreak> literal_breaks(std::string_view text);

}  // namespace octavo::text
