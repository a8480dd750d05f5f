#pragma once
// A way of breaking the paragraph up to one item: what the breaker keeps while it looks for the best of them.

#include <cstddef>
#include <cstdint>

#include "text/breaking/badness.h"
#include "text/breaking/totals.h"

namespace octavo::text::breaking {

enum class BreakKind : std::uint8_t { plain, hyphenated };

/// What became of a line's end: it is as its break has it, does without the white that may be dropped, or has its mark
/// outside the measure.
enum class LineEnd : std::uint8_t { kept, dropped, hung };

/// TeX's active and passive node in one. The nodes of a paragraph stand in one array and refer to each other by
/// position; those that are still to be continued form a ring through `next`, sorted by line, that begins and ends at
/// node 0.
struct Node {
  Totals start;  ///< from the paragraph's start to where the line after this break begins
  std::int64_t demerits = 0;
  std::size_t item = 0;
  std::size_t begin = 0;       ///< the item that the line after this break begins with
  std::uint32_t previous = 0;  ///< the best node for the line before; 0 at the paragraph's start
  std::uint32_t next = 0;
  std::uint32_t line = 0;    ///< number of the line that this break would begin, counted from 1
  int badness = 0;           ///< of the line that ends here
  std::uint32_t ladder = 0;  ///< how many lines in a row end hyphenated here, where that is limited
  Fitness fitness = Fitness::decent;
  LineEnd end = LineEnd::kept;  ///< of the line that ends here
  BreakKind kind = BreakKind::plain;
  bool begins_afresh = false;  ///< the paragraph's start, or a forced break
  bool superseded = false;     ///< a later node serves as well for all that follows, at no more demerits
  bool supersedes = false;     ///< it is such a later node
};

}  // namespace octavo::text::breaking
