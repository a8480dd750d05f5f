#pragma once
// Marks of the index: `index` elements, and terms that say they belong there.

#include <string>

#include "document/model.h"

namespace octavo::document {

bool is_index_mark(const Node& node);

/// What the index lists for a mark.
std::string indexed_term(const Node& mark);

}  // namespace octavo::document
