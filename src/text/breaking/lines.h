#pragma once
// What stands on one line between two breaks, and how its glue is set.
//
// A line's items are those from after the previous break (discardables dropped, tex.web §879) up to its own break. Its
// glue is set as TeX's hpack does (tex.web §657-667): only glue of the highest order present gives, each in proportion
// to its own stretch or shrink, and glue never shrinks by more than its shrink.

#include <cstddef>
#include <optional>
#include <span>

#include "text/breaking/badness.h"
#include "text/breaking/items.h"
#include "text/breaking/total_fit.h"

namespace octavo::text::breaking {

/// The items of one line: [first, end), with the text of discretionaries that are broken at.
struct LineItems {
  std::size_t first = 0;
  std::size_t end = 0;
  Length post;  ///< width before item `first`, of the discretionary that the line before broke at
  Length pre;   ///< width after the last item, of the discretionary that this line breaks at
  bool empty() const { return first == end && post == Length() && pre == Length(); }
};

/// `previous` is the item of the break before; nothing for the first line.
LineItems line_items(std::span<const Item> items, std::optional<std::size_t> previous, std::size_t end_break);

enum class Setting : std::uint8_t { natural, stretched, shrunk };

/// How the glue of one line is set.
struct GlueSet {
  Setting setting = Setting::natural;
  Order order = Order::normal;  ///< of the stretch that gives
  Length change;                ///< what all the glue of the line gives or takes; not negative
  Length available;             ///< the stretch or shrink that this is shared out over; positive unless natural
  Length natural;               ///< width of the line before its glue is set, with the glue at its ends
  Length excess;                ///< what the line is too long by when all shrink is used
  int badness = 0;              ///< overfull_badness when it is too long

  /// The part of a glue's stretch or shrink that takes a share in the change.
  Length share(const Item& glue) const;
  Length share(const Glue& glue) const;
  /// The width that shares summing to `shares` gain (or lose, negative). Sum the shares along the line and ask for the
  /// sum at each position: rounding then never adds up, and the line ends exactly at its width.
  Length gain(Length shares) const;
};

GlueSet set_glue(std::span<const Item> items, const LineItems& line, Length width, const Glue& left, const Glue& right);

}  // namespace octavo::text::breaking
