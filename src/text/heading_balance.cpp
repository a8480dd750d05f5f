#include "text/heading_balance.h"

#include <algorithm>

namespace octavo::text {
namespace {

using breaking::Breaks;
using breaking::Item;
using breaking::ItemKind;

constexpr std::size_t longest_heading = 8;  // lines; what is longer is no heading
constexpr int halvings = 10;                // the width is found to a thousandth of the measure

std::ptrdiff_t breaks_inside_clauses(const ParagraphItems& items, const Breaks& breaks) {
  return std::count_if(breaks.lines.begin(), breaks.lines.end(), [&](const breaking::Break& line) {
    const Item& item = items.items[std::min(line.item, items.items.size() - 1)];
    return item.kind == ItemKind::penalty && item.penalty == inside_clause_penalty;
  });
}

/// The natural widths of the shortest and the longest line.
std::pair<Length, Length> extremes(const ParagraphItems& items, const Breaks& breaks) {
  Length shortest = Length::max();
  Length longest;
  std::size_t at = 0;
  for (const breaking::Break& line : breaks.lines) {
    Length width;
    for (; at < std::min(line.item, items.items.size()); ++at) width += items.items[at].width;
    shortest = std::min(shortest, width);
    longest = std::max(longest, width);
  }
  return {shortest, longest};
}

/// A line of less than two fifths of its neighbours, such as "Yes," above a full one, looks worse than a clause cut in
/// two. Chinese clauses of seven characters and of fifteen still look well.
bool looks_even(const ParagraphItems& items, const Breaks& breaks) {
  const auto [shortest, longest] = extremes(items, breaks);
  return shortest * 5 >= longest * 2;
}

}  // namespace

Breaks balance(breaking::TotalFit& fit, const ParagraphItems& items, const Room& room, breaking::Rules rules,
               Breaks filled) {
  const std::size_t lines = filled.lines.size();
  if (lines < 2 || lines > longest_heading || filled.overfull) return filled;
  rules.parameters.tolerance = breaking::infinite_badness;
  // So much give that where a line breaks counts for more than how full it is.
  rules.right.stretch = room.rest;
  Breaks best = fit.final_passes(items.items, room.widths(), rules);
  if (best.overfull || best.lines.size() != lines || !looks_even(items, best)) best = std::move(filled);
  const auto allowed = breaks_inside_clauses(items, best);
  Length low;
  Length high = room.rest;
  // The narrowest room that still holds the text in as many lines makes them most alike.
  for (int step = 0; step < halvings; ++step) {
    const Length narrowing = room.rest - (low + high) / 2;
    Breaks tried = fit.final_passes(items.items, room.narrowed(narrowing).widths(), rules);
    if (tried.overfull || tried.lines.size() > lines || breaks_inside_clauses(items, tried) > allowed) {
      low = room.rest - narrowing;
    } else {
      high = room.rest - narrowing;
      best = std::move(tried);
    }
  }
  return best;
}

}  // namespace octavo::text
