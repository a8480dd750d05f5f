#pragma once
// The white that a language puts round its marks, whatever the author typed there: the French espace fine before ; ! ?
// and inside « », the German one inside abbreviations, a hair between quotation marks that meet.
//
// Lexique des règles typographiques en usage à l'Imprimerie nationale (ponctuation); Duden, Textgestaltung
// (Abkürzungen). No character is added: between words the author's space takes another width, inside a word glyphs
// stand apart.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/length.h"

namespace octavo::text {

/// What a space between two words is.
enum class WordGap : std::uint8_t {
  space,        ///< a word space
  unbreakable,  ///< as wide as a word space, and no line ends there
  thin,         ///< an espace fine, and no line ends there
};
/// Whose conventions ask for thin spaces, or keep a number and its unit on one line.
enum class ThinSpaces : std::uint8_t { none, french, german, cjk };
ThinSpaces thin_spaces_of(Language language);

WordGap word_gap(std::string_view before, std::string_view after, ThinSpaces convention);

/// An espace fine, a sixth of an em; U+202F is one in every language.
inline constexpr Em thin_space = Em::from_em(1.0 / 6);
inline constexpr Em hair_space = Em::from_em(1.0 / 12);

/// White inside a word, before the character at a byte.
struct InnerGap {
  std::uint32_t offset = 0;
  Em white;
};
std::vector<InnerGap> inner_gaps(std::string_view word, Language language);

}  // namespace octavo::text
