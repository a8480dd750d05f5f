#pragma once
// Whether a style asks for something to be drawn round its block.

#include "layout/style.h"

namespace octavo::page {

inline bool is_decorated(const layout::Style& style) {
  return style.has_background || style.rule_before.thickness > Length{} || style.rule_after.thickness > Length{} ||
         style.bar.thickness > Length{};
}

}  // namespace octavo::page
