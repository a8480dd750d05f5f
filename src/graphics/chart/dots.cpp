// Dots on lines over a common axis: where values are compared that need not begin at nothing.

#include <algorithm>

#include "graphics/chart/forms.h"
#include "graphics/chart/plot.h"
#include "graphics/chart/row_labels.h"
#include "graphics/chart/tints.h"

namespace octavo::graphics::chart {
namespace {

class Dots {
 public:
  Dots(const ChartData& data, Canvas& canvas, Size room)
      : data_(data),
        canvas_(canvas),
        look_(canvas.look()),
        room_(room),
        labels_(data.labels, canvas, room.width),
        tints_(tints_of(look_.data, static_cast<int>(data.series.size()))),
        radius_(Length::scaled(look_.values.size, 36, 100)) {}

  Length draw() {
    set_scale();
    Length y = write_unit(data_, canvas_, {});
    if (data_.series.size() > 1) y = write_names(y);
    const Length top = y;
    std::vector<Length> heights;
    Length foot = y;
    for (std::size_t row = 0; row < data_.labels.size(); ++row) {
      heights.push_back(labels_.height(row, Length::scaled(look_.leading, 12, 10)));
      foot += heights.back();
    }
    draw_axis(top, foot);
    for (std::size_t row = 0; row < data_.labels.size(); ++row) {
      draw_row(row, y + heights[row] / 2);
      y += heights[row];
    }
    return foot + look_.leading;
  }

 private:
  void set_scale() {
    Range range = tight_range_of(data_);
    // An axis that begins near nothing begins there.
    if (range.least > 0 && range.least < range.greatest * 0.4) range.least = 0;
    for (int wanted = most_ticks; wanted > 0; --wanted) {
      set_ticks(ticks_over(range.least, range.greatest, wanted));
      if (stand_apart(names_of_ticks(), look_.labels.size, room_.width + look_.labels.size)) break;
    }
  }

  /// About as many numbers stand on the axis, where they are short enough.
  static constexpr int most_ticks = 5;

  /// Half of the first number and of the last one stand beyond the ends of the axis.
  void set_ticks(const Ticks& ticks) {
    ticks_ = ticks;
    const Length first = canvas_.width_of(tick(0), look_.labels) / 2;
    const Length last = canvas_.width_of(tick(ticks_.count() - 1), look_.labels) / 2;
    scale_ = {ticks_.low, ticks_.high, std::max(labels_.width() + radius_, first),
              room_.width - std::max(last, radius_)};
  }

  std::vector<NameAt> names_of_ticks() {
    std::vector<NameAt> names;
    for (int i = 0; i < ticks_.count(); ++i) {
      const Length width = canvas_.width_of(tick(i), look_.labels);
      names.push_back({tick(i), scale_.at(ticks_.at(i)) - width / 2, width});
    }
    return names;
  }

  std::string tick(int i) const { return with_unit(ticks_.at(i), ticks_.decimals, data_.unit, look_.labels.language); }

  void draw_axis(Length top, Length foot) {
    Length free = -look_.labels.size;  // from here on a number stands clear of the one before
    for (const NameAt& name : names_of_ticks()) {
      const Length x = name.x + name.width / 2;
      canvas_.rule({x, top}, {x, foot}, hairline, look_.line);
      if (name.x < free) continue;
      canvas_.write(name.name, look_.labels, {name.x, foot + Length::scaled(look_.labels.size, 11, 10)});
      free = name.x + name.width + look_.labels.size;
    }
  }

  Length write_names(Length y) {
    std::vector<NameAt> names;
    for (const ChartSeries& series : data_.series) {
      const Length width = canvas_.width_of(series.label, look_.labels);
      names.push_back({series.label, scale_.at(amount_of(series.values.front())) - width / 2, width});
    }
    std::ranges::stable_sort(names, {}, &NameAt::x);
    const bool known =
        std::ranges::all_of(data_.series, [](const auto& series) { return series.values.front().has_value(); });
    const bool within = known && names.front().x >= Length{};
    if (!within || !stand_apart(names, look_.labels.size / 2, room_.width)) {
      return write_key(names_of(data_), tints_, canvas_, y, room_.width);
    }
    for (const NameAt& name : names) {
      canvas_.write(name.name, look_.labels, {name.x, y + Length::scaled(look_.labels.size, 8, 10)});
    }
    return y + look_.leading;
  }

  void draw_row(std::size_t row, Length middle) {
    labels_.write(row, middle);
    std::optional<Length> from, to;
    for (const ChartSeries& series : data_.series) {
      if (!series.values[row]) continue;
      const Length x = scale_.at(series.values[row]->amount);
      from = std::min(from.value_or(x), x);
      to = std::max(to.value_or(x), x);
    }
    if (!from) {
      canvas_.write_beside(unknown, look_.values, {scale_.begin + look_.labels.size / 3, middle});
      return;
    }
    if (data_.series.size() == 1) from = scale_.begin;
    canvas_.rule({*from, middle}, {*to, middle}, Length::from_pt(0.8), look_.data);
    for (std::size_t i = 0; i < data_.series.size(); ++i) {
      const auto& value = data_.series[i].values[row];
      if (!value) continue;
      const Point place{scale_.at(value->amount), middle};
      canvas_.dot(place, radius_ + Length::from_pt(0.5), look_.data);
      canvas_.dot(place, radius_, tints_[i]);
    }
  }

  const ChartData& data_;
  Canvas& canvas_;
  const ChartLook& look_;
  Size room_;
  RowLabels labels_;
  std::vector<Cmyk> tints_;
  Length radius_;
  Ticks ticks_;
  Scale scale_;
};

}  // namespace

Length draw_dots(const ChartData& data, Canvas& canvas, Size room) {
  return Dots(data, canvas, room).draw();
}

}  // namespace octavo::graphics::chart
