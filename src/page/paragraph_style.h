#pragma once
// What a style of the layout means to the typesetter, for a paragraph of one measure, and to the rows of its lines.

#include "layout/layout.h"
#include "layout/style.h"
#include "text/style.h"

namespace octavo::page {

text::ParagraphStyle paragraph_style(const layout::Style& style, Length measure);

/// In shorter lines than this there is no text to be read.
Length least_measure(const layout::Style& style);

/// What runs from right to left has its indents and its markers at the right.
bool begins_at_right(const layout::Style& style);

/// The baseline of a line in its leading: on the grid where the layout has put it, else with the capitals centred. That
/// of a vertical line is its middle.
Length baseline_in(const layout::Style& style, const layout::Layout& layout, text::WritingMode mode);

/// The baseline of a line of text that begins beside a picture, from the picture's top: that is as high as the line's
/// capitals, or stands to the right as far as its characters.
Length baseline_below_picture_top(const layout::Style& style, text::WritingMode mode);

}  // namespace octavo::page
