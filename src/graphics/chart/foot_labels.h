#pragma once
// The labels along the foot of a chart, each below its place: in one line, or wrapped where there is room for fewer.

#include <string>
#include <vector>

#include "graphics/chart/canvas.h"

namespace octavo::graphics::chart {

struct FootRoom {
  std::vector<Length> places;  ///< of all labels
  Length step;                 ///< from one of them to the next
  Length width;                ///< of the chart
  std::size_t most_lines = 3;
};

class FootLabels {
 public:
  /// Where no lines make room for all, every second or third is shown and so on.
  FootLabels(const std::vector<std::string>& labels, FootRoom room, Canvas& canvas);

  std::size_t lines() const;  ///< of the label that has most
  /// With the first baseline there. Names that are not shown are told; a row of figures goes on by itself.
  void write(Length baseline);

 private:
  struct Label {
    std::vector<text::Line> lines;
    Length middle, width;
  };
  bool set(const std::vector<std::string>& labels, std::size_t stride, Length measure);

  Canvas& canvas_;
  FootRoom room_;
  std::vector<Label> labels_;
  std::size_t stride_ = 1;
  std::vector<std::string> left_out_;
};

/// Whether labels are years, quarters, ages: a row of which a part tells the rest.
bool are_figures(const std::vector<std::string>& labels);

}  // namespace octavo::graphics::chart
