#include "graphics/chart/foot_labels.h"

#include <algorithm>
#include <utility>

namespace octavo::graphics::chart {

bool are_figures(const std::vector<std::string>& labels) {
  return std::ranges::all_of(
      labels, [](const std::string& label) { return !label.empty() && label.front() >= '0' && label.front() <= '9'; });
}

FootLabels::FootLabels(const std::vector<std::string>& labels, FootRoom room, Canvas& canvas)
    : canvas_(canvas), room_(std::move(room)) {
  const Length gap = canvas.look().labels.size / 2;
  for (std::size_t stride = 1; stride < labels.size(); ++stride) {
    const Length measure = room_.step * static_cast<std::int64_t>(stride) - gap;
    // The first label and the last one may have to move towards their neighbours, which leaves these less room.
    for (const int tenths : {10, 8, 6}) {
      if (set(labels, stride, measure * tenths / 10)) return;
    }
  }
  set(labels, std::max<std::size_t>(labels.size(), 1), room_.width);
}

/// Whether all stand clear of each other, and no word is divided.
bool FootLabels::set(const std::vector<std::string>& labels, std::size_t stride, Length measure) {
  const text::TextStyle& style = canvas_.look().labels;
  const bool is_last_resort = stride >= labels.size();
  labels_.clear();
  Length free = -style.size;
  for (std::size_t i = 0; i < labels.size(); i += stride) {
    if (!is_last_resort && canvas_.narrowest_of(labels[i], style) > measure) return false;
    Label label;
    // What is just as wide as its measure is one line.
    label.lines = canvas_.wrap(labels[i], style, measure + Length::from_units(2));
    for (const text::Line& line : label.lines) label.width = std::max(label.width, line.width);
    const Length half = label.width / 2;
    label.middle = std::clamp(room_.places[i], half, std::max(room_.width - half, half));
    if (!is_last_resort && (label.lines.size() > room_.most_lines || label.middle - half < free)) return false;
    free = label.middle + half + style.size / 2;
    labels_.push_back(std::move(label));
  }
  left_out_.clear();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i % stride != 0) left_out_.push_back(labels[i]);
  }
  return true;
}

std::size_t FootLabels::lines() const {
  std::size_t most = 1;
  for (const Label& label : labels_) most = std::max(most, label.lines.size());
  return most;
}

void FootLabels::write(Length baseline) {
  const Length leading = canvas_.look().leading;
  for (Label& label : std::exchange(labels_, {})) {
    const auto more = static_cast<std::int64_t>(label.lines.size()) - 1;
    const Length middle = baseline - half_height(canvas_.look().labels) + leading * more / 2;
    canvas_.write_lines(std::move(label.lines), {label.middle, middle}, At::middle);
  }
  if (left_out_.empty() || are_figures(left_out_)) return;
  canvas_.leave_out("the foot of the chart has no room for " + std::to_string(left_out_.size()) +
                    " of its labels, such as \"" + left_out_.front() + "\"");
}

}  // namespace octavo::graphics::chart
