#pragma once
// Where columns end: the cheapest way to cut a strip of rows, over the whole strip at once.
//
// The breaker knows heights and prices only. A column's cost is the price of the break that ends it plus the square of
// the grid lines that it leaves empty, and what it leaves over of the notes and floats that its rows ask for; prices
// make widows dear and stranded headings dearer, but nothing is impossible, so there is always an answer. A row that is
// higher than a column stands alone in one.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "page/asides.h"
#include "page/galley.h"
#include "page/geometry.h"

namespace octavo::page {

/// The heights of the columns: the first few, then the same for ever.
struct ColumnHeights {
  std::vector<Length> first;
  Length rest;
  Length at(std::size_t column) const { return column < first.size() ? first[column] : rest; }
};

enum class LastColumn : std::uint8_t {
  short_is_free,  ///< the strip ends there
  counts,         ///< something follows: it should be full as well
};

enum class Cuts : std::uint8_t {
  anywhere,
  beside_others,    ///< columns of one page end level sooner than full
  before_headings,  ///< a column that begins otherwise costs BreakPrice::inside_section
};

struct ColumnBreaks {
  std::vector<std::size_t> ends;    ///< one past the last row of each column; one of floats alone, or empty, has none
  std::vector<Pending> aside_ends;  ///< the same of notes and floats; none where there are none
  std::int64_t cost = 0;
};

/// The notes and the floats that the rows of a strip call, from those on that columns before the strip have left over.
struct CalledAsides {
  const Asides* room = nullptr;  ///< null: there are none
  Pending from = {};
  NotesHere last = NotesHere::stand;  ///< of the strip's last column
  Leaf first_leaf = Leaf::recto;      ///< that the strip begins on
};

/// Cuts rows [begin, end) of the galley. `grid` is the unit of emptiness and must be above zero.
ColumnBreaks break_columns(const Galley& galley, std::size_t begin, std::size_t end, const ColumnHeights& heights,
                           Length grid, LastColumn last, Cuts cuts = Cuts::anywhere, const CalledAsides& asides = {});

/// What it costs to set the rows from `first` to the end as the last page, with the notes and floats from `from` on;
/// nothing where they do not fit it.
using LastPageCost = std::function<std::optional<std::int64_t>(std::size_t first, const Pending& from)>;

/// The columns of all pages but the last, which begins with the row that makes both together cheapest. `heights.first`
/// are the columns of the first page; the later pages have `per_page` each. Nothing where no last page can be had.
std::optional<ColumnBreaks> break_before_last_page(const Galley& galley, const Band& band, const ColumnHeights& heights,
                                                   Length grid, std::size_t per_page, const LastPageCost& last_page,
                                                   const CalledAsides& asides = {});

}  // namespace octavo::page
