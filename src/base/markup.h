#pragma once
// Text as it stands in XML that the program writes: schemas, the metadata of a PDF.

#include <string>
#include <string_view>

namespace octavo::base {

/// With the four characters replaced that mean something in content or in a quoted value (XML 1.0, 2.4).
std::string escaped_markup(std::string_view text);

}  // namespace octavo::base
