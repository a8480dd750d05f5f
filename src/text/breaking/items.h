#pragma once
// What the line breaker sees of a paragraph: boxes, glue, penalties and discretionaries. No fonts, no characters.
//
// The model and the arithmetic are TeX's (The TeXbook, chapter 14; tex.web parts 38 and 39), so that on this glue the
// breaker chooses as TeX does, to the last demerit. What is added to TeX: glue gives in stages (stages.h), boxes may
// give as well (font expansion), and what a break adds to its lines may be white or a mark in the margin. Lengths are
// whole units of 1/65536 pt, TeX's own scaled points but for the size of the point.

#include <cstdint>
#include <vector>

#include "base/length.h"

namespace octavo::text::breaking {

/// Glue may stretch without limit, at orders that beat each other.
enum class Order : std::uint8_t { normal, fil, fill, filll };

enum class ItemKind : std::uint8_t { box, glue, penalty, discretionary, kern };

/// Whether an item opens with all the others in the last stage of stretching.
enum class Opens : std::uint8_t { no, yes };

/// When a mark at a line's end stands outside the measure: only on a line that is too long with it inside, before its
/// glue is set, or always (CSS Text 3, 9.1: allow-end, force-end).
enum class Hang : std::uint8_t { none, allow, force };

inline constexpr int infinite_penalty = 10000;
inline constexpr int forced_break = -10000;

/// One item. A line cannot break at a box. Glue is a break only after something that is not discardable. `width` of a
/// discretionary is that of the text when it is not broken there.
///
/// `pre`, `post`, `droppable` and `hanging` are of any item that a line breaks at. White may be negative: a mark that
/// protrudes into the margin.
struct Item {
  ItemKind kind = ItemKind::box;
  Order stretch_order = Order::normal;
  std::uint8_t stretch_stage = 0;  ///< in which the stretch gives, if it is of normal order
  std::uint8_t shrink_stage = 0;
  Opens opens = Opens::no;
  Hang hang = Hang::none;
  std::int32_t penalty = 0;  ///< of a penalty or a discretionary; the latter's is added by the caller's parameters
  Length width;
  Length stretch;    ///< of glue or a box
  Length shrink;     ///< of glue or a box, always finite
  Length pre;        ///< what the break adds to the end of its line: text and white
  Length post;       ///< what the break adds to the start of the next line: text and white
  Length pre_text;   ///< of a discretionary: the part of `pre` that is text, a hyphen say
  Length post_text;  ///< of a discretionary: the part of `post` that is text
  Length droppable;  ///< the part of `pre` that the line may do without, as a whole
  Length
      drawn_in;    ///< what goes with it of the glue before the last box, which shrinks in no other way: a middle dot's
  Length hanging;  ///< the width of what may hang; the white after it goes first
};

}  // namespace octavo::text::breaking
