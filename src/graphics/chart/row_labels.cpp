#include "graphics/chart/row_labels.h"

#include <algorithm>
#include <utility>

namespace octavo::graphics::chart {

RowLabels::RowLabels(const std::vector<std::string>& labels, Canvas& canvas, Length width) : canvas_(canvas) {
  const text::TextStyle& style = canvas.look().labels;
  const Length most = Length::scaled(width, 2, 5);
  const Length widest = canvas.widest_of(labels, style);
  for (const std::string& label : labels) {
    lines_.push_back(canvas.wrap(label, style, std::max(std::min(widest, most), style.size) + Length::from_units(2)));
    for (const text::Line& line : lines_.back()) width_ = std::max(width_, line.width);
  }
  if (width_ > Length{}) width_ += Length::scaled(style.size, 7, 10);
}

Length RowLabels::height(std::size_t row, Length least) const {
  const auto count = static_cast<std::int64_t>(lines_[row].size());
  return std::max(least, canvas_.look().leading * count);
}

void RowLabels::write(std::size_t row, Length middle) {
  canvas_.write_lines(std::exchange(lines_[row], {}), {Length{}, middle}, At::start);
}

}  // namespace octavo::graphics::chart
