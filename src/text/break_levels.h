#pragma once
// What a level of strictness says of the place between two neighbours, where UAX #14 as ICU has it says otherwise: the
// loose level of CSS Text 3, the levels of JLREQ (its table 2), CLREQ and KLREQ, and what is never broken at any level.
//
// Takes characters, gives a verdict; the break finder asks for every place without a space that it has found.

#include <cstdint>

#include "base/language.h"
#include "text/style.h"

namespace octavo::text {

enum class Verdict : std::uint8_t {
  unicode,    ///< as UAX #14 has it
  forbidden,  ///< no line breaks there
  allowed,
};

/// A place and what stands round it; `earlier` is 0 where nothing does.
struct Neighbours {
  char32_t earlier = 0;  ///< before `before`
  char32_t before = 0;
  char32_t after = 0;
};

Verdict verdict_at(const Neighbours& place, Strictness level, Writing writing);

/// A closing mark of a level of CLREQ, which lets a run of three and more break where nothing else helps (3.1.5).
bool ends_clreq_run(char32_t c, Strictness level);

/// True when nothing in the verdicts of a level can differ from UAX #14 in a text of this writing.
bool follows_unicode(Strictness level, Writing writing);

/// No line breaks between two letters, digits or syllables where words are kept whole (CSS Text 3, 5.2: keep-all).
bool is_kept_together(char32_t before, char32_t after);

/// The level of ICU's rules that a level begins with.
enum class UnicodeLevel : std::uint8_t { strict, normal, loose };
UnicodeLevel unicode_level(Strictness level);

}  // namespace octavo::text
