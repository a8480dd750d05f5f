#pragma once
// What the comparison knows of characters: which may not begin or end a line, and where in its em a full-width mark has
// its body. Written from JLREQ, CLREQ and KLREQ for the measuring alone, so that no mistake of Octavo's hides itself.

#include <string>

namespace octavo::compare {

enum class Language { english, korean, japanese, simplified_chinese, traditional_chinese };

/// By its tag: en, ko, ja, zh-Hans, zh-Hant.
Language language_of(const std::string& tag);

enum class MarkKind { none, opening, closing, middle };

/// The kind of a mark by the side on which its body stands: closing ones, commas and stops at the left of the em,
/// opening ones at its right, middle dots at its middle. Traditional Chinese centres commas and stops; in Simplified
/// Chinese exclamation and question marks count among the stops (CLREQ 3.1.6).
MarkKind kind_of(char32_t character, Language language);

/// What adjacent marks leave between their bodies, in em, when they are set as they should be (JLREQ table 1).
double gap_between(MarkKind before, MarkKind after);

/// Whether a line begins wrongly with it (strict rules; the same for all tools).
bool is_wrong_start(char32_t character, Language language);

/// Whether a line ends wrongly with it.
bool is_wrong_end(char32_t character, Language language);

/// Han characters, kana and Hangul syllables: what stands in an em square.
bool is_ideographic(char32_t character);
bool is_hangul(char32_t character);
/// Letters and figures of Latin text.
bool is_latin(char32_t character);
bool is_digit(char32_t character);

}  // namespace octavo::compare
