#pragma once
// Tables among vertical lines: set level, as Japanese and Chinese books have them, and put upright into the flow.
//
// A table takes as many lines of the page as it is wide, and its rows go down along them. What does not fit below each
// other stands side by side, in the order of the lines, each part with the head of the table.

#include <vector>

#include "page/shared.h"
#include "page/table/set_table.h"

namespace octavo::page {

/// Rows of the vertical flow, one for each part of the table with its caption and notes. The request's measure is
/// across the lines of the flow, its height along them, its element that which the table stands in.
std::vector<Row> upright_rows(Shared& shared, const TableRequest& request);

}  // namespace octavo::page
