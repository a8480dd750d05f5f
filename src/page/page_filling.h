#pragma once
// What makes pages end full: paragraphs a line longer or shorter, more white above headings, where that costs little.
//
// On a baseline grid, columns end short because of widows, orphans and headings; what book makers do about it is to
// set a paragraph on the page, or on one before it, in a line more or less, or to open the white above a heading by a
// line. The search is the one of page_breaks.h over a strip whose parts have several settings: a column is built from
// every mixture of them that differs in height.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "page/galley.h"
#include "page/page_breaks.h"

namespace octavo::page {

/// A part of the strip set otherwise than is best for it.
struct OtherSetting {
  int lines = 0;            ///< more (or fewer) in a paragraph
  int looseness = 0;        ///< what the breaker must be asked for to have them
  Length white;             ///< more above a row
  std::int64_t cost = 0;    ///< on the scale of BreakPrice
  std::vector<int> prices;  ///< of a break after each line of a paragraph but the last
  /// One past the last row of notes that each line has called, with all text before it; empty where it calls none.
  std::vector<std::uint32_t> called = {};
};

/// Rows [first, end) and what else could stand there: a paragraph of two lines or more, all of one height, or one row.
struct Variable {
  std::size_t first = 0, end = 0;
  std::vector<OtherSetting> others;
};

/// The heights of a strip's columns: the first, and all others.
struct StripHeights {
  Length first, rest;
};

/// For each part the other setting that is best for all columns of the strip together, or none. `parts` stand
/// in the order of their rows.
std::vector<const OtherSetting*> choose_settings(const Galley& galley, const Band& strip,
                                                 std::span<const Variable> parts, const StripHeights& heights,
                                                 Length grid, const CalledAsides& asides = {});

}  // namespace octavo::page
