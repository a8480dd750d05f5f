#pragma once
// What running lines and banners share: on which leaves they stand, where on their line, and how they are cut to it.

#include <string>
#include <vector>

#include "layout/layout.h"
#include "page/geometry.h"
#include "text/typesetter.h"

namespace octavo::page {

/// How far the middle of capitals and of Han lies above the baseline, as a share of the type size.
inline constexpr int middle_hundredths = 36;

bool stands_on(layout::Side side, Leaf leaf);

/// Where in the room from `first` to `last` something begins; `inner` and `outer` change sides with the leaf.
Length start_of(layout::LinePlace at, Length first, Length last, Spine spine);

/// Sets a line; what is wider than its room ends with an ellipsis, between words where there are any.
text::Line set_within(text::Typesetter& typesetter, std::string text, text::StyleId style, Length room);

/// The same in as many lines as it needs, so that nothing of it is left out but what is wider than a line.
std::vector<text::Line> lines_within(text::Typesetter& typesetter, const std::string& text, text::StyleId style,
                                     Length room);

}  // namespace octavo::page
