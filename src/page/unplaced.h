#pragma once
// References to what the document has and the layout leaves out.

#include "base/diagnostics.h"
#include "display/display.h"
#include "document/model.h"

namespace octavo::page {

/// Reports W506 at each reference that was set and leads to no place on the pages.
void report_unplaced(const display::Document& pages, const document::Document& document, Diagnostics& diagnostics);

}  // namespace octavo::page
