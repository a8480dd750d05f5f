#pragma once
// Text as a terminal shows it: how many columns each character takes, and no character that would command the terminal.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::cli {

/// One shown character: what is printed, how many columns it takes, and the byte of the text that it begins at.
struct Cell {
  std::string shown;
  std::size_t width = 1;
  std::size_t offset = 0;
};

/// 0 for combining marks, 2 for Han, kana, hangul, full-width forms and emoji, else 1 (Unicode, UAX #11).
std::size_t column_width(char32_t c);

/// Tabs become spaces up to the next multiple of four; control characters and bytes that are not UTF-8 become U+FFFD.
std::vector<Cell> cells(std::string_view text);

/// The same as text.
std::string printable(std::string_view text);

}  // namespace octavo::cli
