#pragma once
// What a character is to the typesetter: its script, and for those that several scripts share (quotes, dashes,
// ellipses, the middle dot) which of them the neighbours make it.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/unicode.h"
#include "text/font_table.h"

namespace octavo::text {

/// What the itemiser does with a character.
enum class CharKind : std::uint8_t { word, space, no_break_space, forced_break, cluster, shared };

/// In a style of this writing. `shared` characters must be resolved by context.
CharKind char_kind(char32_t c, Writing writing);

/// True for marks and selectors that belong to the character before them.
bool extends_cluster(char32_t c);
/// True for characters without a glyph that only steer breaking and order: soft hyphen, zero-width space, word joiner,
/// directional controls.
bool is_break_control(char32_t c);

/// So many marks may follow a character in text that is fit for streams (UAX #15, 13); nothing that is written has as
/// many. What is beyond is not shaped, which takes HarfBuzz the square of their number.
inline constexpr std::size_t most_marks = 30;

/// Closing marks, dashes and middle dots of western and Korean text: no line begins with one. UAX #14 would let dashes
/// and U+00B7 do so; KLREQ and the house rules of English printers do not.
bool never_starts_line(char32_t c);

/// A shared character, and whether it is set as CJK here.
struct Resolved {
  std::uint32_t offset = 0;
  bool cjk = false;
};

bool is_alphabetic(char32_t c);
std::size_t count_letters(std::string_view text);

/// Whether a text ends with a mark that ends a clause or a sentence.
bool ends_clause(std::string_view text);

/// Resolves the shared characters of a paragraph written in Japanese or Chinese, in order of offset: pairs of quotes
/// together, by what stands inside and outside of them; dashes and ellipses by their neighbours.
std::vector<Resolved> resolve_shared(std::string_view text);

}  // namespace octavo::text
