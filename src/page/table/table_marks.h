#pragma once
// What is said of parts of a table: how secret its rows and cells are, and which rows are new.

#include <string>
#include <vector>

#include "document/table_grid.h"
#include "page/galley.h"
#include "page/setting.h"

namespace octavo::page {

/// The marks before the text of a cell: its own, and before the first of a row or of a group of rows also theirs. They
/// may be divided from the text, since cells are narrow.
std::string portions_before(const Setting& setting, const document::TableGrid& grid, const document::GridCell& cell);

/// Marks rows in which something is new or gone; the rows are those of the grid, one for one.
void mark_changed_rows(const document::TableGrid& grid, std::vector<Row>& rows);

}  // namespace octavo::page
