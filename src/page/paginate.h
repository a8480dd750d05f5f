#pragma once
// The booklet: a checked document and a resolved layout become pages with everything on them.

#include "display/display.h"
#include "page/setting.h"

namespace octavo::page {

/// Sets every part of the layout, numbers the pages and fills them up to the layout's multiple. Printed page numbers
/// (references, contents) are repeated until they settle, five passes at most (W501).
display::Document paginate(Setting& setting);

}  // namespace octavo::page
