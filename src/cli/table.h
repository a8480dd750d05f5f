#pragma once
// Rows of words in columns that stand below each other.

#include <string>
#include <vector>

namespace octavo::cli {

using Row = std::vector<std::string>;

/// Each column is as wide as its widest word, two blanks lie between columns; the last column is not filled up.
std::string table(const std::vector<Row>& rows);

}  // namespace octavo::cli
