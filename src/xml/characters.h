#pragma once
// The bytes of a text before anyone reads it: UTF-8 without characters that XML forbids, and XML's names.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"

namespace octavo::xml {

/// The mark U+FEFF at the start of a text that says "UTF-8".
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// True for what XML takes as white space.
constexpr bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// True when XML 1.0 §2.2 allows the character and Unicode does not call it a noncharacter.
bool is_allowed_character(char32_t c);

/// Checks size, encoding and characters of a text, of XML or not; reports E106 (too large) or E102, each once, with the
/// likely encoding and the command that converts it. False after a report.
bool check_characters(SourceId source, const base::SourceMap& sources, Diagnostics& diagnostics);

/// How many bytes at the start of `text` (valid UTF-8) make a Name of XML 1.0 §2.3; 0 when none begins there.
std::size_t name_length(std::string_view text);

/// "U+001F", and the name of the commonest ones.
std::string describe_character(char32_t c);

}  // namespace octavo::xml
