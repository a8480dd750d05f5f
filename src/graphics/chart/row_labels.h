#pragma once
// The labels at the start of a chart's rows: as wide as the longest, or wrapped where that is too wide.

#include <vector>

#include "graphics/chart/canvas.h"

namespace octavo::graphics::chart {

class RowLabels {
 public:
  /// They take no more than two fifths of the width.
  RowLabels(const std::vector<std::string>& labels, Canvas& canvas, Length width);

  Length width() const { return width_; }  ///< with the white after it
  /// The height of a row that holds a label's lines and at least this.
  Length height(std::size_t row, Length least) const;
  void write(std::size_t row, Length middle);

 private:
  Canvas& canvas_;
  Length width_;
  std::vector<std::vector<text::Line>> lines_;
};

}  // namespace octavo::graphics::chart
