#pragma once
// The beginning of a text, to name it in a message.

#include <string>
#include <string_view>

namespace octavo::base {

/// "Contents" in quotation marks; of a long text the first words, with an ellipsis.
std::string excerpt(std::string_view utf8);

}  // namespace octavo::base
