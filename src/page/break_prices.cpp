#include "page/break_prices.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// What one empty grid line costs, squared with their number.
constexpr std::int64_t empty_line_cost = 10;
/// A last column of fewer lines than this looks lost.
constexpr std::int64_t least_last_lines = 4;
constexpr std::int64_t lost_last_column_cost = 4'000;

}  // namespace

int price_after_line(std::size_t line, std::size_t count, const layout::Style& style, text::Line::End end) {
  if (line + 1 == count) return BreakPrice::free;
  const auto orphans = static_cast<std::size_t>(std::max(style.orphans, 1));
  const auto widows = static_cast<std::size_t>(std::max(style.widows, 1));
  // What stays with the next block stays whole: no heading ends a page with its first line.
  if (style.keep_together == layout::Keep::yes || style.keep_with_next == layout::Keep::yes) return BreakPrice::kept;
  if (line + 1 < orphans || count - line - 1 < widows) return BreakPrice::widow_or_orphan;
  return end == text::Line::End::hyphen ? BreakPrice::hyphen : BreakPrice::free;
}

std::int64_t emptiness_cost(Length height, Length foot, Length grid) {
  const std::int64_t empty = std::max<std::int64_t>(0, (height - foot).units() / grid.units());
  return empty * empty * empty_line_cost;
}

std::int64_t last_column_cost(Length foot, Length grid) {
  return foot < grid * least_last_lines ? lost_last_column_cost : 0;
}

}  // namespace octavo::page
