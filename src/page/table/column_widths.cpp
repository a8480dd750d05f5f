#include "page/table/column_widths.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace octavo::page {
namespace {

/// Nothing is gained by telling one length from another that is this many times the measure.
constexpr std::int64_t longest_in_measures = 64;

template <class Of>
Length sum(const std::vector<ColumnWants>& columns, Of of) {
  return std::accumulate(columns.begin(), columns.end(), Length(),
                         [&](Length all, const ColumnWants& each) { return all + of(each); });
}

Length narrowest_of(const ColumnWants& column) {
  return column.extent.narrowest;
}
Length widest_of(const ColumnWants& column) {
  return column.extent.widest;
}

/// Parts of `whole` in proportion to the weights, which add up to it exactly; in equal parts where all weights are 0.
std::vector<Length> shares_of(Length whole, std::vector<std::int64_t> weights) {
  std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  if (all == 0) {
    std::fill(weights.begin(), weights.end(), 1);
    all = static_cast<std::int64_t>(weights.size());
  }
  std::vector<Length> shares;
  std::int64_t passed = 0;
  Length given;
  for (const std::int64_t weight : weights) {
    passed += weight;
    // A weight is a length of some thousand points at most: the quotient and the rest keep the product in 64 bits.
    const std::int64_t quotient = whole.units() / all, rest = whole.units() % all;
    const Length upto = Length::from_units(quotient * passed + rest * passed / all);
    shares.push_back(upto - given);
    given = upto;
  }
  return shares;
}

/// Raises one of the two wants of the columns that a cell spans, so that together they have room for it.
void raise(std::span<ColumnWants> columns, Length wanted, Length text::Extent::*which) {
  Length have;
  std::vector<ColumnWants*> free;
  for (ColumnWants& column : columns) {
    have += column.extent.*which;
    if (!column.fixed) free.push_back(&column);
  }
  if (wanted <= have || free.empty()) return;
  std::vector<std::int64_t> weights;
  weights.reserve(free.size());
  for (const ColumnWants* column : free) weights.push_back(column->extent.widest.units());
  const std::vector<Length> shares = shares_of(wanted - have, std::move(weights));
  for (std::size_t i = 0; i < free.size(); ++i) free[i]->extent.*which += shares[i];
}

/// Cells over few columns first: those over more find their room already made.
void raise_for_cells(std::vector<ColumnWants>& columns, std::span<const CellWants> cells, Length gap) {
  std::vector<const CellWants*> over_several;
  for (const CellWants& cell : cells) {
    if (cell.count > 1) over_several.push_back(&cell);
    if (cell.count > 1 || columns[cell.first].fixed) continue;
    text::Extent& extent = columns[cell.first].extent;
    extent.narrowest = std::max(extent.narrowest, cell.extent.narrowest);
    extent.widest = std::max(extent.widest, cell.extent.widest);
  }
  std::stable_sort(over_several.begin(), over_several.end(),
                   [](const CellWants* a, const CellWants* b) { return a->count < b->count; });
  for (const CellWants* cell : over_several) {
    const std::span<ColumnWants> spanned(columns.data() + cell->first, cell->count);
    const Length gaps = gap * (static_cast<std::int64_t>(cell->count) - 1);
    raise(spanned, cell->extent.narrowest - gaps, &text::Extent::narrowest);
    raise(spanned, cell->extent.widest - gaps, &text::Extent::widest);
  }
}

std::int64_t square_root(std::int64_t value) {
  std::int64_t root = 0;
  for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit >>= 1) {
    if ((root + bit) * (root + bit) <= value) root += bit;
  }
  return root;
}

/// How the room is shared between columns that are too long for it: by which root of their longest lines.
enum class Sharing : std::uint8_t { equally, by_fourth_root, by_square_root, in_proportion };

std::vector<std::int64_t> weights_of(const std::vector<ColumnWants>& columns, Sharing sharing) {
  std::vector<std::int64_t> weights;
  for (const ColumnWants& column : columns) {
    std::int64_t weight = std::max<std::int64_t>(column.extent.widest.units(), 1);
    if (sharing == Sharing::equally) weight = 1;
    if (sharing == Sharing::by_square_root) weight = square_root(weight);
    if (sharing == Sharing::by_fourth_root) weight = square_root(square_root(weight));
    weights.push_back(weight);
  }
  return weights;
}

constexpr std::int64_t one = 65536;

/// A column at one level: it has its weight's share of it, within what it asks for.
Length width_at(const ColumnWants& column, std::int64_t weight, std::int64_t level) {
  return std::clamp(Length::from_units(weight * level / one), column.extent.narrowest, column.extent.widest);
}

std::vector<Length> at_level(const std::vector<ColumnWants>& columns, const std::vector<std::int64_t>& weights,
                             std::int64_t level) {
  std::vector<Length> widths;
  widths.reserve(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) widths.push_back(width_at(columns[i], weights[i], level));
  return widths;
}

bool fits_at_level(const std::vector<ColumnWants>& columns, const std::vector<std::int64_t>& weights,
                   std::int64_t level, Length room) {
  Length all;
  for (std::size_t i = 0; i < columns.size(); ++i) all += width_at(columns[i], weights[i], level);
  return all <= room;
}

Length total(const std::vector<Length>& widths) {
  return std::accumulate(widths.begin(), widths.end(), Length());
}

/// The highest level that the room allows.
std::vector<Length> levelled(const std::vector<ColumnWants>& columns, Sharing sharing, Length room) {
  const std::vector<std::int64_t> weights = weights_of(columns, sharing);
  std::int64_t low = 0, high = 1;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    high = std::max(high, columns[i].extent.widest.units() / weights[i] * one + one);
  }
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (fits_at_level(columns, weights, middle, room) ? low : high) = middle;
  }
  std::vector<Length> widths = at_level(columns, weights, low);
  // What rounding leaves, to the first of those that could use it.
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Length more = std::min(room - total(widths), columns[i].extent.widest - widths[i]);
    if (more > Length()) widths[i] += more;
  }
  return widths;
}

/// About how many lines the rows have together: ragged ones are a twelfth short.
std::int64_t lines_of(std::span<const CellWants> cells, const std::vector<Length>& widths, Length gap) {
  std::int64_t lines = 0, in_row = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const CellWants& cell = cells[i];
    Length width = gap * (static_cast<std::int64_t>(cell.count) - 1);
    for (std::size_t column = cell.first; column < cell.first + cell.count; ++column) width += widths[column];
    const Length text = cell.extent.widest;
    const std::int64_t full = std::max<std::int64_t>(width.units(), 1) * 11;
    in_row = std::max(in_row, text <= width ? 1 : std::max<std::int64_t>(2, (text.units() * 12 + full - 1) / full));
    if (i + 1 < cells.size() && cells[i + 1].row == cell.row) continue;
    lines += in_row;
    in_row = 0;
  }
  return lines;
}

/// The way of sharing that makes the table lowest; among equals the most even one.
std::vector<Length> lowest(const std::vector<ColumnWants>& columns, std::span<const CellWants> cells,
                           const TableRoom& room, Length measure) {
  std::vector<Length> best;
  std::int64_t least = 0;
  for (const Sharing sharing :
       {Sharing::equally, Sharing::by_fourth_root, Sharing::by_square_root, Sharing::in_proportion}) {
    std::vector<Length> widths = levelled(columns, sharing, measure);
    const std::int64_t lines = lines_of(cells, widths, room.gap);
    if (!best.empty() && lines >= least) continue;
    best = std::move(widths);
    least = lines;
  }
  return best;
}

std::vector<Length> widened(const std::vector<ColumnWants>& columns, Length by) {
  std::vector<Length> widths;
  std::vector<std::int64_t> weights;
  for (const ColumnWants& column : columns) {
    widths.push_back(column.extent.widest);
    weights.push_back(column.fixed ? 0 : column.extent.widest.units());
  }
  const bool free = std::any_of(weights.begin(), weights.end(), [](std::int64_t weight) { return weight > 0; });
  if (!free || by <= Length()) return widths;
  const std::vector<Length> shares = shares_of(by, std::move(weights));
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += shares[i];
  return widths;
}

std::vector<Length> narrowed(const std::vector<ColumnWants>& columns, Length room) {
  std::vector<std::int64_t> weights;
  weights.reserve(columns.size());
  for (const ColumnWants& column : columns) weights.push_back(column.extent.narrowest.units());
  return shares_of(room, std::move(weights));
}

}  // namespace

ColumnWidths column_widths(std::vector<ColumnWants> columns, std::span<const CellWants> cells, const TableRoom& room) {
  if (columns.empty()) return {};
  const Length gaps = room.gap * (static_cast<std::int64_t>(columns.size()) - 1);
  const Length measure = std::max(room.measure - gaps, Length());
  for (ColumnWants& column : columns) {
    if (column.fixed) column.extent = {*column.fixed, *column.fixed};
  }
  raise_for_cells(columns, cells, room.gap);
  for (ColumnWants& column : columns) {
    text::Extent& extent = column.extent;
    extent.widest = std::max(extent.narrowest, std::min(extent.widest, measure * longest_in_measures));
  }
  const Length least = sum(columns, narrowest_of), most = sum(columns, widest_of);
  if (least > measure) return {narrowed(columns, measure), least - measure};
  if (most > measure) return {lowest(columns, cells, room, measure), {}};
  const bool fills = room.fill == layout::TableWidth::measure;
  return {widened(columns, fills ? measure - most : Length()), {}};
}

}  // namespace octavo::page
