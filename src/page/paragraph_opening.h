#pragma once
// How a paragraph opens that opens a text: a drop cap as high as several of its lines, first words in small capitals.

#include <deque>
#include <optional>
#include <span>
#include <vector>

#include "layout/style.h"
#include "text/typesetter.h"

namespace octavo::page {

/// A letter that the first lines make room for; its foot stands on the baseline of the last of them, its head is level
/// with the capitals of the first.
struct DropCap {
  text::Line line;
  Length x;     ///< of the line, so that its ink begins with the measure
  Length drop;  ///< from the first baseline to its own
  text::Inset inset;
};

/// A paragraph's runs as its opening wants them. Must outlive the setting of the runs.
struct ParagraphOpening {
  std::vector<text::Run> runs;
  std::optional<DropCap> drop_cap;
  std::deque<std::vector<base::Stretch>> stretches;  ///< of runs that were cut
};

/// Nothing where the style asks for nothing, or the text begins with what cannot be a drop cap. `runs` must be of
/// source text at their beginning.
std::optional<ParagraphOpening> open_paragraph(std::span<const text::Run> runs, const layout::Style& style,
                                               text::Typesetter& typesetter);

}  // namespace octavo::page
