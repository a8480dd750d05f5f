#pragma once
// What stands how in lines that run down: the orientation of each character (UAX #50), and which words and numbers of
// other scripts stand upright rather than on their side.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/language.h"
#include "text/style.h"

namespace octavo::text {

/// The property Vertical_Orientation.
enum class VerticalOrientation : std::uint8_t {
  upright,       ///< U
  rotated,       ///< R: a quarter turn clockwise
  upright_form,  ///< Tu: in a form of its own, else upright
  rotated_form,  ///< Tr: in a form of its own, else a quarter turn clockwise
};
VerticalOrientation vertical_orientation(char32_t c);

/// Is set by itself in a line that runs down even where a level line would have it in a word: hangul, ×, ©.
bool stands_alone(char32_t c);

/// A tone of bopomofo beside one of its symbols: it stands upright, as they do.
bool is_tone_of_bopomofo(std::string_view text, std::size_t offset);

/// Lies on its side unless the face has a vertical form for it. Chinese keeps its colons and semicolons upright
/// (CLREQ 3.1.3), which UAX #50 has turn.
bool turns_without_form(char32_t c, Writing writing);

/// The mark that vertical Korean has in the place of the one at `offset` of a text (한글 맞춤법, 1988, on marks); 0
/// where that stays, as in numbers and in Latin words.
char32_t korean_vertical_mark(std::string_view text, std::size_t offset);

/// How a word stands in a line that runs down.
enum class WordStance : std::uint8_t {
  on_side,
  letter_by_letter,  ///< each upright on the room of a character
  in_one_room,       ///< tate-chu-yoko: all of it upright on the room of one character; so marks such as !?
};
WordStance stance_of(std::string_view word, const TextStyle& style);

/// Whether the word at bytes [begin, end) of a text is one of a phrase in letters that lie: such a word is its
/// neighbour beyond a space. A single capital or a number lies with its phrase, "China V", and a number with its unit,
/// "80 g".
bool lies_in_phrase(std::string_view text, std::size_t begin, std::size_t end, const TextStyle& style);

}  // namespace octavo::text
