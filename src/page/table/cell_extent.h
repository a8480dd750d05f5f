#pragma once
// How much room the contents of a cell ask for along their lines, before they are set.

#include <string>
#include <utility>
#include <vector>

#include "document/model.h"
#include "page/inline_text.h"
#include "page/shared.h"

namespace octavo::page {

/// How much of a text stays together: short lines and some words of longer ones, words, or parts of words as far as
/// the style hyphenates.
enum class Words : std::uint8_t { together, whole, hyphenated };

class CellMeasure {
 public:
  CellMeasure(Shared& shared, Words words);

  /// The text that is measured next begins with this, or it stands by itself where a picture or nothing comes.
  void begin_with(std::string marks) { marks_ = std::move(marks); }
  /// Of all that stands in an element, whose style is `style`; `inside` are the kinds from it upwards, its own first.
  text::Extent of(const document::Node& node, const layout::Style& style, std::vector<document::Kind>& inside,
                  display::ElementId element);

 private:
  text::Extent of_text(const layout::Style& style);
  text::Extent of_blocks(const document::Node& node, const layout::Style& style, std::vector<document::Kind>& inside,
                         display::ElementId element);

  Shared& shared_;
  Words words_;
  InlineText inline_;
  std::string marks_;
};

}  // namespace octavo::page
