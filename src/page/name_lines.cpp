#include "page/name_lines.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// A wave of whole half periods from edge to edge, each about as long as its height asks for.
display::Curve wave(const text::NameLine& line, FlowPoint start, Length thickness, const Axes& axes) {
  const std::int64_t half_period = (line.em / 6).units();
  const std::int64_t count = std::max<std::int64_t>(2, (line.width.units() + half_period / 2) / half_period);
  // The control points of a half wave stand a third higher than it reaches.
  const Length height = Length::scaled(line.em, 7, 100);
  display::Curve curve{{axes.place(start)}, thickness, line.colour};
  for (std::int64_t i = 0; i < count; ++i) {
    const Length from = start.along + line.width * i / count;
    const Length to = start.along + line.width * (i + 1) / count;
    const Length peak = start.across + (i % 2 == 0 ? -height : height);
    curve.points.push_back(axes.place({from + Length::scaled(to - from, 36, 100), peak}));
    curve.points.push_back(axes.place({to - Length::scaled(to - from, 36, 100), peak}));
    curve.points.push_back(axes.place({to, start.across}));
  }
  return curve;
}

}  // namespace

display::Item drawn(const text::NameLine& line, FlowPoint origin, const Axes& axes) {
  const Length thickness = Length::scaled(line.em, 5, 100);
  const FlowPoint start{origin.along + line.x, origin.across + line.y};
  if (line.form == text::NameLine::Form::wavy) {
    return {wave(line, start, thickness, axes), display::Role::artifact};
  }
  const FlowRect bar{start.along, start.across - thickness / 2, line.width, thickness};
  return {display::Fill{axes.area(bar), line.colour}, display::Role::artifact};
}

}  // namespace octavo::page
