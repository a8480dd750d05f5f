#pragma once
// What labels and markers may print: the number of their element, and those of the sections around it.

#include <span>

#include "layout/style.h"
#include "page/generated.h"
#include "page/setting.h"

namespace octavo::page {

/// Where the numbers of a place come from.
struct Numbered {
  const document::Node* element = nullptr;          ///< the nearest element that has a number, itself or above
  std::span<const document::Node* const> sections;  ///< that it stands in, the outermost first
};

/// For a part, such as a marker, of an element.
ContentValues marker_values(Setting& setting, const document::Node& node, const layout::Style& part,
                            const Numbered& numbered);

}  // namespace octavo::page
