#pragma once
// Where lines may break: ICU's line break iterator, made once a language and kept, over UTF-8.
//
// ICU applies UAX #14 with the strictness of CSS; what it leaves to others is done here: quotes that the context has
// found to be CJK marks are shown to it as corner brackets (the same number of bytes), so that they break as such.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/style.h"

namespace octavo::text {

/// Phrases are for headings: Japanese words stay whole and with the particles that follow them, Chinese words stay
/// whole (by ICU's dictionary). Other languages have none.
enum class BreakUnit : std::uint8_t { character, phrase };

bool has_phrases(Language language);

class BreakFinder {
 public:
  BreakFinder();
  ~BreakFinder();

  /// allowed[i] is 1 where a line may break before byte i; sized text.size() + 1.
  void find(std::string_view text, Language language, Strictness strictness, BreakUnit unit,
            std::vector<std::uint8_t>& allowed);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace octavo::text
