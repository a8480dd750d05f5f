#pragma once
// Which language a text is probably in, by its scripts.

#include <string_view>

namespace octavo::document {

/// "ko", "ja", "zh-Hans", "zh-Hant" or "en" (for any text that is mostly none of the others). The text is valid UTF-8.
std::string_view guess_language(std::string_view text);

}  // namespace octavo::document
