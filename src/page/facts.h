#pragma once
// Large figures, and items of lists, abreast: how many to a row, and cells set by themselves made one row.

#include <span>
#include <vector>

#include "page/galley.h"

namespace octavo::page {

/// How many of these cells stand in each row: as many as fit, four at most, the rows about equally long. `least` is
/// what each needs.
std::size_t facts_abreast(std::span<const Length> least, Length measure);

/// The widths of the cells of each row: of one width, as many as fit; where one is so wide that it would stand alone
/// with all others below it, of what each needs and a share of what is left.
std::vector<std::vector<Length>> rows_of_facts(std::span<const Length> least, Length measure);

/// One row of the cells, each set from the column's start: it is read cell after cell, and no column divides it.
/// `starts` is where they begin; or `cell_width` is from the start of one to that of the next, the first one's `start`.
struct CellRow {
  Row row;
  std::vector<Decoration> decorations;  ///< round row 0
};
CellRow abreast(std::vector<Galley> cells, std::span<const Length> starts, Length grid);
CellRow abreast(std::vector<Galley> cells, Length start, Length cell_width, Length grid);

}  // namespace octavo::page
