#pragma once
// What a table asks for that no grid can give: spans of nothing or over each other, rows of unequal length.

#include "base/diagnostics.h"
#include "document/model.h"

namespace octavo::document {

/// Reports E231, E232 and W233, W234 of every table below `node`.
void check_tables(const Node& node, Diagnostics& diagnostics);

}  // namespace octavo::document
