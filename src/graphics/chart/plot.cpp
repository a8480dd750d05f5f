#include "graphics/chart/plot.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace octavo::graphics::chart {

Range range_of(const ChartData& data, Stacking stacking) {
  Range range;
  for (std::size_t i = 0; i < data.labels.size(); ++i) {
    double above = 0, below = 0;
    for (const ChartSeries& series : data.series) {
      const double value = amount_of(series.values[i]);
      if (stacking == Stacking::apart) above = below = 0;
      (value < 0 ? below : above) += value;
      range.least = std::min(range.least, below);
      range.greatest = std::max(range.greatest, above);
    }
  }
  if (range.least == range.greatest) range.greatest = 1;
  return range;
}

Range tight_range_of(const ChartData& data) {
  bool first = true;
  Range range;
  for (const ChartSeries& series : data.series) {
    for (const auto& value : series.values) {
      if (!value) continue;
      range.least = first ? value->amount : std::min(range.least, value->amount);
      range.greatest = first ? value->amount : std::max(range.greatest, value->amount);
      first = false;
    }
  }
  return range;
}

std::string number_at(const ChartData& data, const ChartLook& look, ChartValue value) {
  return with_unit(value.amount, value.decimals, data.unit, look.labels.language);
}

std::string number_at(const ChartData& data, const ChartLook& look, const std::optional<ChartValue>& value) {
  return value ? number_at(data, look, *value) : std::string(unknown);
}

std::vector<std::string> names_of(const ChartData& data) {
  std::vector<std::string> names;
  for (const ChartSeries& series : data.series) names.push_back(series.label);
  return names;
}

Length write_unit(const ChartData& data, Canvas& canvas, Length y) {
  if (data.unit.empty() || stands_at_numbers(data.unit)) return y;
  const ChartLook& look = canvas.look();
  canvas.write(data.unit, look.labels, {Length{}, y + Length::scaled(look.labels.size, 8, 10)});
  return y + look.leading + look.leading / 4;
}

Length write_key(const std::vector<std::string>& names, const std::vector<Cmyk>& tints, Canvas& canvas, Length y,
                 Length width) {
  const ChartLook& look = canvas.look();
  const Length side = Length::scaled(look.labels.size, 7, 10);
  const Length indent = side + look.labels.size / 3;
  Length x;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Length needed = indent + canvas.width_of(names[i], look.labels);
    if (x > Length{} && x + needed > width) {
      x = Length{};
      y += look.leading;
    }
    const Length base = y + Length::scaled(look.labels.size, 8, 10);
    canvas.fill({x, base - side, side, side}, tints[i]);
    if (needed <= width) {
      canvas.write(names[i], look.labels, {x + indent, base});
    } else {
      auto lines = canvas.wrap(names[i], look.labels, width - indent);
      const auto more = static_cast<std::int64_t>(lines.size()) - 1;
      const Length middle = base - half_height(look.labels) + look.leading * more / 2;
      canvas.write_lines(std::move(lines), {x + indent, middle}, At::start);
      y += look.leading * more;
    }
    x += needed + look.labels.size;
  }
  return y + look.leading + look.leading / 3;
}

bool stand_apart(const std::vector<NameAt>& names, Length gap, Length end) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Length limit = i + 1 < names.size() ? names[i + 1].x - gap : end;
    if (names[i].x + names[i].width > limit) return false;
  }
  return true;
}

std::vector<Length> spread(std::vector<Length> wanted, Length distance, Length top, Length bottom) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i]; });
  Length least = top;
  for (const std::size_t i : order) {
    wanted[i] = std::max(wanted[i], least);
    least = wanted[i] + distance;
  }
  Length most = bottom;
  for (auto i = order.rbegin(); i != order.rend(); ++i) {
    wanted[*i] = std::min(wanted[*i], most);
    most = wanted[*i] - distance;
  }
  return wanted;
}

}  // namespace octavo::graphics::chart
