#pragma once
// Where words may be hyphenated, by the patterns that are installed for the language of the text.
//
// Pattern files are found by language in the system's folder of hyphenation dictionaries and read when a language is
// first asked for; a language without patterns is told of once (W406).

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/language.h"
#include "text/hyphenation_patterns.h"

namespace octavo::text {

class Hyphenator {
 public:
  explicit Hyphenator(Files& files) : files_(files) {}

  /// Byte offsets in `word` before which a hyphen may go, ascending. Punctuation round the letters is left alone.
  std::vector<std::uint32_t> points(std::string_view word, Language language, Span where, Diagnostics& diagnostics);

 private:
  const HyphenationPatterns* patterns(Language language, Span where, Diagnostics& diagnostics);
  Files& files_;
  std::map<Language, std::optional<HyphenationPatterns>> patterns_;
};

}  // namespace octavo::text
