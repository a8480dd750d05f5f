#include "text/break_levels.h"

#include <string_view>

#include <unicode/uchar.h>

#include "base/unicode.h"
#include "text/cjk_classes.h"
#include "text/ideographic_numbers.h"
#include "text/jlreq_tables.h"
#include "text/number_signs.h"

namespace octavo::text {
namespace {

using enum CjkClass;
using base::contains;

ULineBreak line_class(char32_t c) {
  return static_cast<ULineBreak>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK));
}

/// Numbers in full-width figures stay whole with their separators, and all with their minus signs; of those in
/// ideographs no part begins with a mark.
Verdict number_verdict(const Neighbours& place) {
  const bool figure = is_wide_figure(place.after) || (place.after >= U'0' && place.after <= U'9');
  if (figure && is_triangle_sign(place.before)) return Verdict::forbidden;
  if (is_wide_figure(place.after)) {
    if (is_wide_figure(place.before)) return Verdict::forbidden;
    if (contains(U"，．：", place.before) && is_wide_figure(place.earlier)) return Verdict::forbidden;
  }
  if (place.after == U'・' && is_ideographic_numeral(place.before)) return Verdict::forbidden;
  return Verdict::unicode;
}

/// CSS Text 3, 5.2, `loose`, where ICU leaves it: ellipses and hyphens may begin a line.
Verdict css_loose_verdict(const Neighbours& place) {
  const ULineBreak before = line_class(place.before);
  if (line_class(place.after) == U_LB_INSEPARABLE) {
    switch (before) {
      case U_LB_OPEN_PUNCTUATION:
      case U_LB_QUOTATION:
      case U_LB_GLUE:
      case U_LB_WORD_JOINER:
      case U_LB_ZWJ:
      case U_LB_BREAK_BEFORE:
        return Verdict::unicode;
      default:
        return Verdict::allowed;
    }
  }
  const bool hyphen = place.after == 0x2010 || place.after == 0x2013;
  return hyphen && before == U_LB_IDEOGRAPHIC ? Verdict::allowed : Verdict::unicode;
}

/// The JLREQ class of an ASCII mark that stands beside CJK text, as its full-width form has it.
CjkClass ascii_class(char32_t c) {
  if (c >= '0' && c <= '9') return grouped_numeral;
  if ((c | 0x20u) >= 'a' && (c | 0x20u) <= 'z') return western;
  return contains(U"!#$%(),.:;?[]{}", c) ? cjk_class(c + (0xFF01 - U'!'), Writing::japanese) : other;
}

CjkClass class_of(char32_t c) {
  if (c < 0x80) return ascii_class(c);
  const CjkClass cls = cjk_class(c, Writing::japanese);
  if (cls != ideograph || base::is_han_or_kana(c)) return cls;
  if (base::is_hangul(c)) return other;
  if (c == 0xA2 || c == 0xA3 || c == 0xA5) return c == 0xA2 ? postfixed_abbreviation : prefixed_abbreviation;
  const auto width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  if (c >= 0x2000) return width == U_EA_NEUTRAL || width == U_EA_NARROW ? other : ideograph;
  return u_isalnum(static_cast<UChar32>(c)) != 0 ? western : other;
}

bool is_western(CjkClass c) {
  return c == western || c == grouped_numeral;
}

/// Very loose, for narrow columns of newspapers: brackets, stops and commas alone are kept from the edges.
Verdict very_loose_verdict(CjkClass before, CjkClass after) {
  const bool kept = before == opening_bracket || after == closing_bracket || after == full_stop || after == comma;
  return kept ? Verdict::forbidden : Verdict::allowed;
}

/// What each level takes back of table 2 (JLREQ 3.1.7 and appendix B.2, notes).
bool is_relaxed(const Neighbours& place, CjkClass after, Strictness level) {
  if (level == Strictness::jlreq_very_strict) return false;
  if (place.after == U'々' || after == prolonged_mark || after == small_kana) return true;
  if (level == Strictness::jlreq_strict) return false;
  if (after == inseparable) return place.after == U'…' || place.after == U'‥';
  return after == hyphen || place.after == U'・' || place.after == U'%' || place.after == U'％';
}

Verdict jlreq_verdict(const Neighbours& place, Strictness level) {
  const CjkClass before = class_of(place.before);
  const CjkClass after = class_of(place.after);
  const bool untold = before == other || after == other || before == ideographic_space || after == ideographic_space;
  if (untold || (is_western(before) && is_western(after))) return Verdict::unicode;
  if (place.before < 0x80 && place.after < 0x80) return Verdict::unicode;
  if (level == Strictness::jlreq_very_loose) return very_loose_verdict(before, after);
  const bool opens = before == opening_bracket || before == prefixed_abbreviation;
  if (!opens && is_relaxed(place, after, level)) return Verdict::allowed;
  if (after == postfixed_abbreviation && is_ideographic_numeral(place.before)) return Verdict::forbidden;
  // Mathematical signs are outside the table; lines may break on both sides of them.
  if (after == maths_symbol || after == maths_operator) return opens ? Verdict::forbidden : Verdict::allowed;
  switch (break_cell(table_row(before), table_row(after))) {
    case BreakCell::allowed:
      return Verdict::allowed;
    case BreakCell::forbidden:
    case BreakCell::relaxable:
      return Verdict::forbidden;
    case BreakCell::conditional:
      if (before == inseparable) return place.before == place.after ? Verdict::forbidden : Verdict::allowed;
      return before == western ? Verdict::allowed : Verdict::unicode;
    case BreakCell::impossible:
      return Verdict::unicode;
  }
  return Verdict::unicode;
}

/// The groups of marks that CLREQ and KLREQ tell of.
enum class Group : std::uint8_t { none = 0, closing = 1, opening = 2, solidus = 4, dash = 8 };

Group clreq_group(char32_t c) {
  if (contains(U"。．，、：；！？‼⁇⁈⁉”’）》〉」』】〗〕］｝～-–·・‧", c)) return Group::closing;
  if (contains(U"“‘（《〈「『【〖〔［｛", c)) return Group::opening;
  if (contains(U"/／", c)) return Group::solidus;
  return contains(U"⸺—…⋯", c) ? Group::dash : Group::none;
}

Group klreq_group(char32_t c) {
  if (contains(U"）｝］〕》」』’”)}]‐-—～？！?!·:;：；.。．,、，〃ー", c)) return Group::closing;
  return contains(U"（｛［〔《「『‘“({[", c) ? Group::opening : Group::none;
}

/// What a level keeps from the heads of lines and from their ends.
struct Edges {
  Group (*group_of)(char32_t);
  std::uint8_t not_first = 0, not_last = 0;  // of the bits of Group
};
// CLREQ 3.1.5, KLREQ 3.2.
constexpr Edges clreq_none{clreq_group, 0, 0};
constexpr Edges clreq_basic{clreq_group, 1, 2};
constexpr Edges clreq_gb{clreq_group, 1, 2 | 4};
constexpr Edges clreq_strict{clreq_group, 1 | 8, 2 | 4};
constexpr Edges klreq{klreq_group, 1, 2};

/// Characters that a line may begin with whatever the level.
bool begins_freely(char32_t c) {
  if (base::is_hangul(c)) return true;
  const CjkClass cls = class_of(c);
  return cls == ideograph || cls == hiragana || cls == katakana;
}

Verdict edges_verdict(const Neighbours& place, const Edges& edges) {
  const Group before = edges.group_of(place.before);
  const Group after = edges.group_of(place.after);
  if (before == Group::none && after == Group::none) return Verdict::unicode;
  const bool kept =
      (edges.not_first & static_cast<unsigned>(after)) != 0 || (edges.not_last & static_cast<unsigned>(before)) != 0;
  if (kept) return Verdict::forbidden;
  // A pair of dashes or dots is one mark.
  if (place.before == place.after && contains(U"—…⋯", place.after)) return Verdict::forbidden;
  // Marks between letters and figures of other scripts are theirs.
  const bool cjk =
      (before != Group::none || begins_freely(place.before)) && (after != Group::none || begins_freely(place.after));
  return cjk ? Verdict::allowed : Verdict::unicode;
}

Verdict level_verdict(const Neighbours& place, Strictness level) {
  switch (level) {
    case Strictness::strict:
    case Strictness::normal:
      return Verdict::unicode;
    case Strictness::loose:
      return css_loose_verdict(place);
    case Strictness::jlreq_very_strict:
    case Strictness::jlreq_strict:
    case Strictness::jlreq_loose:
    case Strictness::jlreq_very_loose:
      return jlreq_verdict(place, level);
    case Strictness::clreq_none:
      return edges_verdict(place, clreq_none);
    case Strictness::clreq_basic:
      return edges_verdict(place, clreq_basic);
    case Strictness::clreq_gb:
      return edges_verdict(place, clreq_gb);
    case Strictness::clreq_strict:
      return edges_verdict(place, clreq_strict);
    case Strictness::klreq:
      return edges_verdict(place, klreq);
  }
  return Verdict::unicode;
}

bool is_letter(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  return u_isalnum(character) != 0 || (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0;
}

}  // namespace

Verdict verdict_at(const Neighbours& place, Strictness level, Writing writing) {
  if (writing != Writing::latin) {
    const Verdict number = number_verdict(place);
    if (number != Verdict::unicode) return number;
    // UAX #14 takes U+FF5E for an ideograph; it is how most write the wave dash, which no strict line begins with.
    if (level == Strictness::strict && place.after == U'～') return Verdict::forbidden;
  }
  return level_verdict(place, level);
}

bool ends_clreq_run(char32_t c, Strictness level) {
  const bool is_chinese =
      level == Strictness::clreq_basic || level == Strictness::clreq_gb || level == Strictness::clreq_strict;
  return is_chinese && clreq_group(c) == Group::closing;
}

bool follows_unicode(Strictness level, Writing writing) {
  return writing == Writing::latin && (level == Strictness::strict || level == Strictness::normal);
}

bool is_kept_together(char32_t before, char32_t after) {
  // Thai, Lao, Khmer and Burmese break between the words of ICU's dictionaries, which are no letters to this rule.
  return is_letter(before) && is_letter(after) && line_class(before) != U_LB_COMPLEX_CONTEXT &&
         line_class(after) != U_LB_COMPLEX_CONTEXT;
}

UnicodeLevel unicode_level(Strictness level) {
  switch (level) {
    case Strictness::normal:
      return UnicodeLevel::normal;
    case Strictness::loose:
      return UnicodeLevel::loose;
    default:
      return UnicodeLevel::strict;
  }
}

}  // namespace octavo::text
