#pragma once
// What a table is to those who do not see it: rows of heads and cells, each where it stands in the grid.

#include <vector>

#include "display/structure.h"
#include "document/table_grid.h"

namespace octavo::page {

/// Opens the parts of a table below its element: THead, TBody and TFoot, a TR for each row, a TH or TD for each cell.
/// Places without a cell have an empty TD, since all rows have as many columns (ISO 14289-1, 7.5). Gives the elements
/// of the cells, as the grid has them.
std::vector<display::ElementId> open_cells(display::Structure& structure, display::ElementId table,
                                           const document::TableGrid& grid);

}  // namespace octavo::page
