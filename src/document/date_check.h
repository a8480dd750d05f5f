#pragma once
// Whether the dates of events can be true.

#include "base/diagnostics.h"
#include "document/model.h"

namespace octavo::document {

/// Reports events that end before they begin (W216).
void check_dates(const Node& root, Diagnostics& diagnostics);

}  // namespace octavo::document
