#pragma once
// How characters and paragraphs are to be set, every amount resolved: what the typesetter needs to know of a style.

#include <cstdint>
#include <string>

#include "base/colour.h"
#include "base/language.h"
#include "base/length.h"
#include "text/writing_mode.h"

namespace octavo::text {

enum class Slant : std::uint8_t { upright, italic };
enum class Caps : std::uint8_t { normal, small, all_small };
/// `automatic`: the font's default figures in Latin text, lining ones in CJK text.
enum class Figures : std::uint8_t { automatic, old_style, lining, old_style_tabular, lining_tabular };
enum class Position : std::uint8_t { normal, superior, inferior };

/// How wide CJK marks are set (CLREQ 3.1.6, by the names of ctex).
enum class PunctuationWidth : std::uint8_t {
  quanjiao,  ///< a full em, where marks meet one and a half
  kaiming,   ///< half an em inside of sentences, a full one at their end
  banjiao,   ///< half an em each
  plain,     ///< a full em each, nothing is taken
};

/// Letters of alphabets that stand upright in lines that run down; all others lie on their side.
enum class UprightLatin : std::uint8_t {
  none,
  letters,   ///< single ones: A
  capitals,  ///< and words of capitals, one letter below the other: NATO
};

/// Marks over each character of stressed words (圏点, 着重号, 드러냄표).
enum class EmphasisMark : std::uint8_t {
  none,
  usual,  ///< of the language
  dot,
  circle,
  double_circle,
  triangle,
  sesame,
  open_sesame,
};

/// A line under a name, as Chinese books have it: straight under persons and places (专名号), wavy under titles of
/// works (书名号乙式).
enum class NameMark : std::uint8_t { none, straight, wavy };

/// Which marks stand in lines of Korean that run down: the author's, or those of such lines, 。、「」『』, in their
/// place.
enum class KoreanMarks : std::uint8_t { as_written, vertical };

enum class Hyphenate : std::uint8_t { no, yes };

/// What text is to its reader. Literal matter, as code and names of files are, is read sign by sign: nothing is added
/// to it, its spaces and letters keep their width, and its lines break after spaces and between its parts.
enum class Matter : std::uint8_t { prose, literal };

/// The look of a run of characters.
struct TextStyle {
  std::string family;  ///< a role of fonts.xml: "serif", "sans", "mono"
  std::uint16_t weight = 400;
  Slant slant = Slant::upright;
  Caps caps = Caps::normal;
  Figures figures = Figures::automatic;
  Position position = Position::normal;
  Length size;
  Em tracking;
  EmphasisMark emphasis = EmphasisMark::none;
  NameMark name_mark = NameMark::none;
  Cmyk colour;
  Language language;
  PunctuationWidth punctuation_width = PunctuationWidth::quanjiao;
  WritingMode mode = WritingMode::horizontal;
  UprightLatin upright_latin = UprightLatin::none;
  /// Numbers of up to so many digits stand upright in a line that runs down, on the room of one character.
  std::uint8_t tate_chu_yoko = 0;
  KoreanMarks korean_marks = KoreanMarks::as_written;
  Hyphenate hyphenate = Hyphenate::yes;  ///< its words may be divided, in a paragraph that divides words
  Matter matter = Matter::prose;
  bool operator==(const TextStyle&) const = default;
};

/// A TextStyle known to a Typesetter.
struct StyleId {
  std::uint16_t value = 0;
  auto operator<=>(const StyleId&) const = default;
};

/// Which way a paragraph begins, or a word runs.
enum class Direction : std::uint8_t { rightwards, leftwards };
enum class Align : std::uint8_t { justify, start, centre, end };
enum class Balance : std::uint8_t { no, yes };
/// How strictly marks are kept from the edges of lines: the levels of CSS Text 3, of JLREQ 3.1.7, of CLREQ 3.1.5, and
/// KLREQ's one.
enum class Strictness : std::uint8_t {
  strict,
  normal,
  loose,
  jlreq_very_strict,
  jlreq_strict,
  jlreq_loose,
  jlreq_very_loose,
  clreq_none,
  clreq_basic,
  clreq_gb,
  clreq_strict,
  klreq,
};
/// An opening bracket at the start of an indented Japanese, Chinese or Korean paragraph (JLREQ 3.1.5, CLREQ on indents
/// of paragraphs).
enum class StartBracket : std::uint8_t {
  indent_solid,     ///< its body stands at the indent, the white before it is cut
  indent_and_half,  ///< half an em after the indent, with its white
  half,             ///< half an em before the indent
};
/// Where Korean lines may break: between words, or between syllables too, at a price.
enum class KoreanBreaks : std::uint8_t { words, syllables };
/// Whether CJK text keeps its words whole, breaking at spaces and marks alone (CSS Text 3, 5.2).
enum class WordBreaking : std::uint8_t { normal, keep_all };

/// In which order the spaces of a line give (JLREQ tables 3, 4 and 5, CLREQ 3.2, the practice of Korean; TeX).
enum class Justification : std::uint8_t { latin, jlreq, jis, books, clreq, korean };
/// How wide a mark is that ends a line; `automatic` leaves it to the plan of justification.
enum class LineEndMarks : std::uint8_t { automatic, half, full, half_or_full };

/// Whether a stop or a comma stands outside the measure at the end of a line: never, where the line is too long with
/// it, or always (CSS Text 3, 9.1).
enum class HangingPunctuation : std::uint8_t { none, allow_end, force_end };

/// How CJK text of one paragraph is spaced.
struct CjkSpacing {
  Justification justification = Justification::latin;
  LineEndMarks line_end_marks = LineEndMarks::automatic;
  HangingPunctuation hanging = HangingPunctuation::none;
  Em autospace = Em::from_em(0.25);  ///< between Han and Latin
};

/// Whether marks and slanting letters at the edges of lines stand out into the margins a little.
enum class OpticalMargins : std::uint8_t { no, yes };

/// Which words may be divided, and where: in letters.
struct HyphenLimits {
  int word = 5;    ///< shortest word that is divided
  int before = 2;  ///< fewest letters before the hyphen; a language's patterns may ask for more
  int after = 2;   ///< fewest letters on the next line
};

/// TeX's parameters of the total-fit breaker; the defaults are plain TeX's, but for the tolerance.
struct BreakParameters {
  int pretolerance = 100;
  int tolerance = 1000;
  int line_penalty = 10;
  int hyphen_penalty = 50;
  int ex_hyphen_penalty = 50;
  int double_hyphen_demerits = 10000;
  int final_hyphen_demerits = 5000;
  int adjacent_demerits = 10000;
  int looseness = 0;
  /// So many lines in a row may end hyphenated, and no more; 0: any number, at their demerits (TeX).
  int max_consecutive_hyphens = 0;
  Length emergency_stretch;
};

/// White at one edge of the first lines, for a letter or a block that stands beside them.
struct Inset {
  static constexpr int most_lines = 60;
  enum class Side : std::uint8_t { start, end } side = Side::start;
  int lines = 0;
  Length width;
};

/// The shape and the rules of one paragraph.
struct ParagraphStyle {
  Length measure;       ///< width of a full line
  Length first_indent;  ///< white before the first line; may be negative (hanging) where `indent` allows
  Length indent;        ///< white before every line, inside the measure
  Direction direction = Direction::rightwards;  ///< that it begins in; leftwards, its first edge is the right one
  Align align = Align::justify;
  StartBracket start_bracket = StartBracket::indent_solid;
  Hyphenate hyphenate = Hyphenate::yes;
  Strictness strictness = Strictness::strict;
  KoreanBreaks korean_breaks = KoreanBreaks::words;
  /// What a break between two syllables costs where Korean words may be broken; as dear as a hyphen (ko.TeX).
  int syllable_penalty = 50;
  WordBreaking word_breaking = WordBreaking::normal;
  CjkSpacing spacing;
  Language language;
  Inset inset;
  HyphenLimits hyphens;
  OpticalMargins optical_margins = OpticalMargins::no;
  std::int16_t expansion = 0;  ///< by how many thousandths letters may be wider or narrower in a justified line
  BreakParameters breaking;
  /// The least width of a last line; shorter ones are avoided at a cost. A single Han character or syllable always is.
  Length last_line_minimum;
  /// Ragged and centred headings: lines of about equal length, as many as the text needs, broken where clauses end if
  /// that can be; Japanese and Chinese ones between words.
  Balance balance = Balance::no;
};

}  // namespace octavo::text
