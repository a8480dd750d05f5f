#pragma once
// What the line breaker sees of a paragraph: boxes, glue, penalties and discretionaries. No fonts, no characters.
//
// The model and the arithmetic are TeX's (The TeXbook, chapter 14; tex.web parts 38 and 39), so that on this glue the
// breaker chooses as TeX does, to the last demerit. Lengths are whole units of 1/65536 pt, TeX's own scaled points
// but for the size of the point.

#include <cstdint>
#include <vector>

#include "base/length.h"

namespace octavo::text::breaking {

/// Glue may stretch without limit, at orders that beat each other.
enum class Order : std::uint8_t { normal, fil, fill, filll };

enum class ItemKind : std::uint8_t { box, glue, penalty, discretionary, kern };

inline constexpr int infinite_penalty = 10000;
inline constexpr int forced_break = -10000;

/// One item. `width` of a discretionary is that of the text when it is not broken there; `pre` goes before the break,
/// `post` after it. A line cannot break at a box. Glue is a break only after something that is not discardable.
struct Item {
  ItemKind kind = ItemKind::box;
  Order stretch_order = Order::normal;
  std::int32_t penalty = 0;  ///< of a penalty or a discretionary; the latter's is added by the caller's parameters
  Length width;
  Length stretch;  ///< of glue
  Length shrink;   ///< of glue, always finite
  Length pre;      ///< of a discretionary: width of the text before the break
  Length post;     ///< of a discretionary: width of the text after the break
};

}  // namespace octavo::text::breaking
