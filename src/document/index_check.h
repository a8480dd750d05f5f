#pragma once
// Whether the index sends its readers to terms that it lists.

#include "base/diagnostics.h"
#include "document/model.h"

namespace octavo::document {

/// Reports marks whose `see` or `see-also` is no term of the index (W245).
void check_index(const Node& root, Diagnostics& diagnostics);

}  // namespace octavo::document
