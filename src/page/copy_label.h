#pragma once
// The words for numbered copies: the layout's style `copy-label`, filled as far as a document alone can fill it.

#include "display/copy_label.h"
#include "page/setting.h"

namespace octavo::page {

display::CopyLabel copy_label_of(Setting& setting);

}  // namespace octavo::page
