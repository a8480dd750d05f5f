#pragma once
// Clusters of CJK text: each distinct one is shaped once a style, its marks cut down to their half-em body.

#include <string_view>

#include "text/shaping_context.h"
#include "text/style_data.h"
#include "text/word.h"

namespace octavo::text {

/// The cluster of one character with its marks, or of a pair of dashes or dots.
const Cluster& cluster_of(StyleData& style, std::string_view text, ShapingContext& context);

}  // namespace octavo::text
