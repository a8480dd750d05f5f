#pragma once
// Where lines may break: ICU's line break iterator, made once a language and kept, over UTF-8; and what the levels of
// strictness have beside it (break_levels.h).
//
// Quotes that the context has found to be CJK marks are shown to ICU as corner brackets (the same number of bytes), so
// that they break as such: UAX #14 takes them for quotes that may be of either kind.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/script_context.h"
#include "text/style.h"

namespace octavo::text {

/// Phrases are for headings: Japanese words stay whole and with the particles that follow them, Chinese words stay
/// whole (by ICU's dictionary). Other languages have none. Words are kept whole between spaces and marks.
enum class BreakUnit : std::uint8_t { character, phrase, word };

bool has_phrases(Language language);

/// How the lines of a text break.
struct BreakRules {
  Language language;
  Strictness strictness = Strictness::strict;
  BreakUnit unit = BreakUnit::character;
};

class BreakFinder {
 public:
  BreakFinder();
  ~BreakFinder();

  /// allowed[i] is 1 where a line may break before byte i; sized text.size() + 1. `shared` are the shared characters
  /// of the text that the context has resolved.
  void find(std::string_view text, std::span<const Resolved> shared, const BreakRules& rules,
            std::vector<std::uint8_t>& allowed);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace octavo::text
