#pragma once
// Whether the index leads its readers anywhere.

#include "base/diagnostics.h"
#include "document/model.h"

namespace octavo::document {

/// Reports marks whose `see` or `see-also` is no term of the index (W245), and terms that send a reader back to
/// themselves (W247).
void check_index(const Node& root, Diagnostics& diagnostics);

}  // namespace octavo::document
