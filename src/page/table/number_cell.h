#pragma once
// Cells that hold a number: set in one line, with the place that the numbers of a column are aligned on.

#include <optional>
#include <string>
#include <vector>

#include "document/model.h"
#include "page/inline_text.h"
#include "page/shared.h"

namespace octavo::page {

/// A number in one line. Its decimal sign, or what follows its last figure, begins at `point`.
struct NumberLine {
  text::Line line;
  Length point;
  std::vector<InlineAnchor> anchors;
  std::vector<NoteCall> calls;
};

/// The characters of a cell's line of text without white space, and without what is raised behind a number. Nothing
/// where the cell holds blocks.
std::u32string number_text(const document::Node& cell);

class NumberSetter {
 public:
  explicit NumberSetter(Shared& shared);

  /// Nothing where the cell holds no number. A hyphen before it becomes a minus sign.
  std::optional<NumberLine> set(const document::Node& cell, const layout::Style& style,
                                std::vector<document::Kind>& inside, display::ElementId element);

 private:
  void put_minus(std::vector<text::Run>& runs, std::size_t hyphen);

  Setting& setting_;
  InlineText inline_;
  std::string with_minus_;
  std::vector<base::Stretch> stretches_;
};

}  // namespace octavo::page
