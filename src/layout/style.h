#pragma once
// The used style of an element: every property of the property table with its value resolved to absolute amounts.
//
// Inherited properties come first. Amounts given in em are resolved against the element's own size, amounts in `li`
// (lines) against the layout's grid leading. A Style is made by the Cascade and never changed afterwards.

#include <cstdint>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/language.h"
#include "base/length.h"
#include "base/numerals.h"
#include "text/annotation.h"
#include "text/collation.h"
#include "text/style.h"

namespace octavo::layout {

/// One piece of generated content: literal text or a value filled in when the page is built.
struct ContentPart {
  enum class Kind : std::uint8_t {
    literal,
    number,          ///< {number}: the element's own number
    numbers,         ///< {numbers}: the same after those of the sections around it: 2.3
    page,            ///< {page}: the folio of the page, or in contents of the entry's target
    pages,           ///< {pages}: how many pages there are
    title,           ///< {title}
    short_title,     ///< {short-title}
    section,         ///< {section}: the heading in force on the page (first on it, else the one before)
    byline,          ///< {byline}
    date,            ///< {date}
    entry,           ///< {entry}: in contents, the heading's text
    reference,       ///< {reference}: the number of what is referred to, with its word: Figure 3
    author,          ///< {author}: who wrote a source
    year,            ///< {year}: when it came out
    within,          ///< {within}: what it is part of
    publisher,       ///< {publisher}
    copy,            ///< {copy}: the number of a copy of the document, as the list of copies has it
    copies,          ///< {copies}: how many there are
    holder,          ///< {holder}: whom the copy is for
    cited,           ///< {cited}: the pages of it that are cited, with their word: p. 12
    when,            ///< {when}: the dates of an event in words
    classification,  ///< {classification}: the label of the document's level
    embargo_date,    ///< {embargo-date}: the day until which nothing may be published
    embargo_time,    ///< {embargo-time}: the time of that day
    embargo_zone,    ///< {embargo-zone}: and where it is that time
    attribute,       ///< {@name}: an attribute of the element
    leader,          ///< {leader}: the rest of the line as white space or dots up to what follows
  } kind = Kind::literal;
  std::string text;  ///< of a literal (texts of the layout already put in for the language), or the attribute's name
};

/// `warichu`: a note in two small lines.
enum class Display : std::uint8_t { block, inline_, none, warichu };
/// `automatic`: readings of single characters are a jukugo word, or mono; others are group readings.
enum class RubyKind : std::uint8_t { automatic, mono, jukugo, group };
/// `aside`: bopomofo, down the right side of each character; `inline_`: in parentheses after the base.
enum class RubyPosition : std::uint8_t { over, under, aside, inline_ };
/// In which order a list of sources stands.
enum class SourceOrder : std::uint8_t { written, cited, sorted };
/// Whether sources that are never cited are only listed, or told of as well (W242).
enum class Uncited : std::uint8_t { listed, warned };
enum class Keep : std::uint8_t { no, yes };
enum class BreakBefore : std::uint8_t { none, column, page, recto };
enum class ColumnSpan : std::uint8_t { column, all };
enum class Place : std::uint8_t {
  flow,
  margin,
  top,     ///< of a column, that of the text around it or a later one
  bottom,  ///< the same at its foot, above the notes
  page,    ///< on a page of its own
};
/// At which edge of its column a block stands while text runs beside it.
enum class Wrap : std::uint8_t { none, start, end };
/// How much of a QR code may be lost: about 7, 15, 25 or 30 per cent.
enum class QrCorrection : std::uint8_t { low, medium, quartile, high };
/// As wide as its cells ask for, or as the measure.
enum class TableWidth : std::uint8_t { content, measure };
/// First lines on one baseline, contents in the middle, or last lines on one baseline.
enum class VerticalAlign : std::uint8_t { top, middle, bottom };
using NumberStyle = base::NumberStyle;
enum class MarkerPlace : std::uint8_t {
  hanging,  ///< in the indent, its end `marker_gap` before the text
  inline_,  ///< as the first thing of the first line
  above,    ///< a line of its own before the text
  margin,   ///< in the margin column, on the first line's baseline
};

struct Rule {
  Length thickness;  ///< 0: none
  Cmyk colour;
};

struct Style {
  // Inherited.
  text::TextStyle text;  ///< family, weight, slant, caps, figures, tracking, size, colour, language
  Length leading;
  text::Align align = text::Align::justify;
  text::Hyphenate hyphenate = text::Hyphenate::yes;
  text::Strictness line_break = text::Strictness::strict;
  text::KoreanBreaks korean_breaks = text::KoreanBreaks::words;
  int syllable_penalty = 50;
  text::WordBreaking word_breaking = text::WordBreaking::normal;
  text::CjkSpacing spacing;
  Length first_indent;
  Length narrow_measure;  ///< in lines shorter than this, first_indent is at most narrow_first_indent
  Length narrow_first_indent;
  text::StartBracket start_bracket = text::StartBracket::indent_solid;
  Length last_line_minimum;
  text::Balance balance = text::Balance::no;
  RubyKind ruby_kind = RubyKind::automatic;
  RubyPosition ruby_position = RubyPosition::over;
  text::RubyAlign ruby_align = text::RubyAlign::spread;
  text::RubyOverhang ruby_overhang = text::RubyOverhang::kana;
  int widows = 2, orphans = 2;
  text::OpticalMargins optical_margins = text::OpticalMargins::no;
  int expansion = 0;  ///< hundredths that letters may be wider or narrower by in justified lines
  text::HyphenLimits hyphens;
  int hyphen_ladder = 2;  ///< most lines in a row that end with a hyphen
  int looseness = 0;      ///< lines that a paragraph may be longer or shorter by than is best for it
  NumberStyle number_style = NumberStyle::decimal;

  // Not inherited.
  Display display = Display::block;
  Length space_before, space_after;  ///< collapse with the neighbour's to the larger one
  Length space_before_stretch;       ///< what space_before may gain, in whole grid lines, so that a page ends full
  Length indent_start, indent_end;
  Keep keep_with_next = Keep::no;
  Keep keep_together = Keep::no;
  BreakBefore break_before = BreakBefore::none;
  ColumnSpan span = ColumnSpan::column;
  Place place = Place::flow;
  Wrap wrap = Wrap::none;
  Length wrap_width;  ///< of a block beside which text runs and that says no width itself
  Length padding_before, padding_after, padding_start, padding_end;  ///< inside rules and tint
  bool has_background = false;
  Cmyk background;
  Rule rule_before, rule_after;      ///< across the block, over its padding
  Rule bar;                          ///< down the start side
  Length rule_length;                ///< of rule_before and rule_after; 0: the whole measure
  std::vector<ContentPart> content;  ///< of ::marker, ::label and ::unit, and instead of an empty element's text
  MarkerPlace marker_place = MarkerPlace::hanging;
  Length marker_gap;
  bool first_after_heading_flush = true;  ///< no first-line indent on the first paragraph of its parent
  int abreast = 1;                        ///< items of a list that stand side by side, at most
  int drop_cap = 0;                       ///< lines that a paragraph's first letter is as high as; 0 or 1: none
  int lead_in = 0;                        ///< words in small capitals at a paragraph's start
  text::Collation collation = text::Collation::usual;  ///< of glossaries, lists of sources and the index
  SourceOrder order = SourceOrder::cited;
  Uncited uncited = Uncited::listed;
  Length height;  ///< of a figure's picture: at most; 0: as high as it is
  QrCorrection qr_correction = QrCorrection::medium;
  Length qr_module;  ///< the width of one module
  TableWidth table_width = TableWidth::content;
  Length column_gap;                                  ///< between the columns of a table
  VerticalAlign vertical_align = VerticalAlign::top;  ///< of a cell in its row
  int shrink = 100;  ///< hundredths of its size that the type of a table may go down to where it is too wide
};

}  // namespace octavo::layout
