#pragma once
// What stands on one line between two breaks, and how its glue is set.
//
// A line's items are those from after the previous break (discardables dropped, tex.web §879) up to its own break. Its
// glue is set as TeX's hpack does (tex.web §657-667): only glue of the highest order present gives, each in proportion
// to its own stretch or shrink, and glue never shrinks by more than its shrink. With several stages this holds for each
// of them, and one gives when those before it are used up.

#include <cstddef>
#include <optional>
#include <span>

#include "text/breaking/badness.h"
#include "text/breaking/items.h"
#include "text/breaking/stages.h"
#include "text/breaking/total_fit.h"

namespace octavo::text::breaking {

/// The items of one line: [first, end), with what the breaks at its ends add to it.
struct LineItems {
  std::size_t first = 0;
  std::size_t end = 0;
  Length post_text;    ///< of the discretionary that the line before broke at
  Length pre_text;     ///< of the discretionary that this line breaks at
  Length start_white;  ///< before everything; negative where the first mark protrudes
  Length end_white;    ///< after everything; negative where the last mark protrudes or hangs
  /// The glue whose white goes with that at the line's end, or stays with it: it does not shrink.
  std::optional<std::size_t> drawn_glue;
  Length drawn_in;  ///< what that glue is narrower by
  bool empty() const { return first == end && post_text == Length() && pre_text == Length(); }
  Length added() const { return post_text + pre_text + start_white + end_white; }
};

/// `previous` is the item of the break before; nothing for the first line.
LineItems line_items(std::span<const Item> items, std::optional<std::size_t> previous, std::size_t end_break,
                     LineEnd end = LineEnd::kept);

/// The glue before the last box of a line that begins at item `first` and breaks at `end_break`.
std::optional<std::size_t> glue_before_last_box(std::span<const Item> items, std::size_t first, std::size_t end_break);

/// The white that a break adds to its line's end.
Length end_white(const Item& item, LineEnd end);

enum class Setting : std::uint8_t { natural, stretched, shrunk };

/// How the glue of one line is set.
struct GlueSet {
  Setting setting = Setting::natural;
  Order order = Order::normal;  ///< of the stretch that gives
  std::uint8_t stage = 0;       ///< the last one that gives; those before it give all they have
  std::uint8_t last_stage = 0;  ///< of the plan; an item with a later one belongs to it
  Length change;                ///< what the glue of that stage gives or takes; not negative
  Length available;             ///< the stretch or shrink that this is shared out over; positive unless natural
  Length opening;               ///< what each item that opens has of it
  StageAmounts used{};          ///< what each stage gives
  Length natural;               ///< width of the line before its glue is set, with the glue at its ends
  Length excess;                ///< what the line is too long by when all shrink is used
  int badness = 0;              ///< overfull_badness when it is too long

  /// The part of an item's stretch or shrink that takes a share in the change.
  Length share(const Item& item) const;
  Length share(const Glue& glue) const;
  /// What the item gives or takes in the stages that are used up.
  Length given(const Item& item) const;
  /// The width that shares summing to `shares` gain (or lose, negative). Sum the shares along the line and ask for the
  /// sum at each position: rounding then never adds up, and the line ends exactly at its width.
  Length gain(Length shares) const;
};

GlueSet set_glue(std::span<const Item> items, const LineItems& line, Length width, const Glue& left, const Glue& right,
                 const Stages& stages = {});

}  // namespace octavo::text::breaking
