#pragma once
// What the tables say in plain characters, for people at a terminal, as markup of the printed manual.

#include <string>
#include <string_view>

namespace octavo::document {

/// Words of a computer, as they stand.
std::string code_markup(std::string_view words);

/// A sentence: `x` is code, and so is a sign between straight quotes, '-'; apostrophes and quotes become the printed
/// ones.
std::string prose_markup(std::string_view sentence);

}  // namespace octavo::document
