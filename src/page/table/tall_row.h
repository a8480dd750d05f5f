#pragma once
// A row that no column has room for, cut between its lines into rows that columns have room for.

#include <vector>

#include "page/galley.h"

namespace octavo::page {

/// Parts of `row`, each at most `most` high unless a line or a picture alone is higher.
std::vector<Row> cut_row(Row row, Length most);

}  // namespace octavo::page
