#pragma once
// What a text begins with: its first letter and its first words.

#include <cstddef>
#include <string_view>

namespace octavo::text {

/// The bytes of a text's first letter with the opening marks before it and what combines with it; 0 where it begins
/// with anything else, a figure or a Han character say.
std::size_t initial_size(std::string_view text);

/// Where the first so many words end.
std::size_t end_of_words(std::string_view text, int words);

}  // namespace octavo::text
