// What stands over a foot of labels: columns, columns of pieces, and lines.

#include <algorithm>
#include <array>
#include <utility>

#include "graphics/chart/foot_labels.h"
#include "graphics/chart/forms.h"
#include "graphics/chart/plot.h"
#include "graphics/chart/tints.h"

namespace octavo::graphics::chart {
namespace {

/// What these charts have in common: an axis of round numbers at the start, labels along the foot.
class Field {
 public:
  Field(const ChartData& data, Canvas& canvas, Size room)
      : data_(data),
        canvas_(canvas),
        look_(canvas.look()),
        room_(room),
        tints_(tints_of(look_.data, static_cast<int>(data.series.size()))) {}

 protected:
  enum class Axis : std::uint8_t { shown, left_out };
  struct Stretch {
    Length x, width;
  };

  /// Between `top` and the chart's foot, with `after` kept free at the end, and as many lines there in its height.
  void set_field(Range range, Length top, Length after, Axis axis, std::size_t lines = 0) {
    height_ = height_of(top, lines);
    top_ = top + above();
    foot_ = height_ - below();
    const int wanted = std::clamp(static_cast<int>((foot_ - top_) / (look_.leading * 2)), 2, 4);
    ticks_ = ticks_over(range.least, range.greatest, wanted);
    start_ = {};
    if (axis == Axis::shown) {
      for (int i = 0; i < ticks_.count(); ++i) {
        start_ = std::max(start_, canvas_.width_of(tick(i), look_.labels));
      }
      start_ += Length::scaled(look_.labels.size, 6, 10);
    }
    end_ = room_.width - after;
    scale_ = axis == Axis::shown ? Scale{ticks_.low, ticks_.high, foot_, top_}
                                 : Scale{range.least, range.greatest, foot_, top_};
  }

  Length above() const { return Length::scaled(look_.labels.size, 13, 10); }
  Length below() const {
    return Length::scaled(look_.leading, 14, 10) + look_.leading * static_cast<std::int64_t>(label_lines_ - 1);
  }

  /// What a field below `top` needs, for its own sake and for as many lines beside it.
  Length least_height(Length top, std::size_t lines) const {
    const auto gaps = static_cast<std::int64_t>(std::max<std::size_t>(lines, 5) - 1);
    return top + above() + look_.leading * gaps + below();
  }

  /// Half as high as wide or as what stands in it needs, in whole lines of the grid.
  Length height_of(Length top, std::size_t lines) const {
    const Length least = least_height(top, lines);
    const Length wanted = std::max(std::min(std::max(room_.width / 2, look_.leading * 9), room_.height), least);
    const Length whole = look_.grid * (wanted.units() / look_.grid.units());
    if (whole >= least) return whole;
    return whole + look_.grid <= room_.height ? whole + look_.grid : wanted;
  }

  std::string tick(int i) const { return with_unit(ticks_.at(i), ticks_.decimals, data_.unit, look_.labels.language); }

  void draw_axis() {
    for (int i = 0; i < ticks_.count(); ++i) {
      const Length y = scale_.at(ticks_.at(i));
      canvas_.rule({start_, y}, {end_, y}, hairline, look_.line);
      canvas_.write_beside(tick(i), look_.labels, {start_ - Length::scaled(look_.labels.size, 6, 10), y}, At::end);
    }
  }
  void draw_foot() {
    const Length y = scale_.at(std::clamp(0.0, scale_.low, scale_.high));
    canvas_.rule({start_, y}, {end_, y}, Length::from_pt(0.6), look_.values.colour);
  }

  Length slot() const { return (end_ - start_) / static_cast<std::int64_t>(data_.labels.size()); }
  Length middle_of(std::size_t i) const { return start_ + slot() * static_cast<std::int64_t>(i) + slot() / 2; }

  /// The labels at the middles of their slots.
  FootLabels labels_in_slots() const {
    std::vector<Length> places;
    for (std::size_t i = 0; i < data_.labels.size(); ++i) places.push_back(middle_of(i));
    return {data_.labels, {std::move(places), slot(), room_.width, 1}, canvas_};
  }
  void write_labels(FootLabels labels) const { labels.write(foot_ + Length::scaled(look_.labels.size, 14, 10)); }

  /// A dash on the foot where a column would stand, if it has room.
  void write_unknown(Stretch across) {
    if (canvas_.width_of(unknown, look_.values) > across.width) return;
    const Length y = scale_.at(std::clamp(0.0, scale_.low, scale_.high)) - look_.values.size / 3;
    canvas_.write(unknown, look_.values, {across.x + across.width / 2, y}, At::middle);
  }

  /// Names stand at the end of the field if they are short, and few enough to stand one below the other.
  bool names_fit_at_end(Length widest, Length top) const {
    return widest <= room_.width / 3 && least_height(top, data_.series.size()) <= room_.height;
  }
  /// White between the field and the names; wider where many of them are led away from what they name.
  Length white_before_names() const {
    return data_.series.size() > most_tints ? look_.labels.size * 3 / 2 : look_.labels.size / 2;
  }

  /// Names at the end of the field, at the heights of what they name or with a rule from there.
  void write_names_at_end(const std::vector<Length>& wanted, Length from) {
    const auto heights = spread(wanted, look_.leading, top_, foot_);
    const Length x = end_ + white_before_names();
    const bool has_rules = data_.series.size() > most_tints;
    for (std::size_t i = 0; i < heights.size(); ++i) {
      if (has_rules) canvas_.rule({from, wanted[i]}, {x - look_.labels.size / 5, heights[i]}, hairline, look_.line);
      canvas_.write_beside(data_.series[i].label, look_.labels, {x, heights[i]});
    }
  }

  const ChartData& data_;
  Canvas& canvas_;
  const ChartLook& look_;
  Size room_;
  std::vector<Cmyk> tints_;
  Length height_, top_, foot_, start_, end_;
  std::size_t label_lines_ = 1;
  Ticks ticks_;
  Scale scale_;
};

class Columns : Field {
 public:
  using Field::Field;

  Length draw() {
    Length y = write_unit(data_, canvas_, {});
    if (data_.series.size() > 1) y = write_key(names_of(data_), tints_, canvas_, y, room_.width);
    const Numbers numbers = data_.series.size() == 1 && numbers_fit() ? Numbers::at_columns : Numbers::on_axis;
    set_field(range_of(data_, Stacking::apart), y, {}, numbers == Numbers::on_axis ? Axis::shown : Axis::left_out);
    numbers == Numbers::on_axis ? draw_axis() : leave_room_for_numbers();
    const auto count = static_cast<std::int64_t>(data_.series.size());
    const Length width = std::min(Length::scaled(slot(), 66, 100), look_.leading * 4 * count) / count;
    for (std::size_t i = 0; i < data_.labels.size(); ++i) {
      Length x = middle_of(i) - width * count / 2;
      for (std::size_t s = 0; s < data_.series.size(); ++s, x += width) draw_column(i, s, {x, width}, numbers);
    }
    draw_foot();
    write_labels(labels_in_slots());
    return height_;
  }

 private:
  enum class Numbers : std::uint8_t { at_columns, on_axis };
  bool numbers_fit() {
    const Length room = room_.width / static_cast<std::int64_t>(data_.labels.size());
    return std::ranges::all_of(data_.series.front().values, [&](const auto& value) {
      return canvas_.width_of(number_at(data_, look_, value), look_.values) + look_.labels.size / 3 <= room;
    });
  }

  /// Below nothing, numbers stand between the columns and the labels.
  void leave_room_for_numbers() {
    if (scale_.low < 0) scale_.begin -= look_.leading;
  }

  void draw_column(std::size_t label, std::size_t series, Stretch across, Numbers numbers) {
    const auto& value = data_.series[series].values[label];
    if (!value) return write_unknown(across);
    const Length nothing = scale_.at(0), end = scale_.at(value->amount);
    const Length top = std::min(nothing, end), foot = std::max(nothing, end);
    const Length white = data_.series.size() > 1 ? across.width / 16 : Length{};
    canvas_.fill({across.x + white, top, across.width - white * 2, foot - top}, tints_[series]);
    if (numbers == Numbers::on_axis) return;
    const Length y = value->amount < 0 ? foot + look_.values.size : top - look_.values.size / 3;
    canvas_.write(number_at(data_, look_, value), look_.values, {across.x + across.width / 2, y}, At::middle);
  }
};

class StackedColumns : Field {
 public:
  using Field::Field;

  Length draw() {
    const Length y = write_unit(data_, canvas_, {});
    const Length names = canvas_.widest_of(names_of(data_), look_.labels);
    const bool at_end = names_fit_at_end(names, y);
    const Length below_key = at_end ? y : write_key(names_of(data_), tints_, canvas_, y, room_.width);
    set_field(range_of(data_, Stacking::on_top), below_key, at_end ? names + white_before_names() : Length{},
              Axis::shown, at_end ? data_.series.size() : 0);
    draw_axis();
    const Length width = std::min(Length::scaled(slot(), 66, 100), look_.leading * 4);
    std::vector<Length> middles;
    for (std::size_t i = 0; i < data_.labels.size(); ++i) middles = draw_column(i, {middle_of(i) - width / 2, width});
    draw_foot();
    write_labels(labels_in_slots());
    if (at_end) write_names_at_end(middles, middle_of(data_.labels.size() - 1) + width / 2);
    return height_;
  }

 private:
  /// Gives the middles of its pieces.
  std::vector<Length> draw_column(std::size_t label, Stretch across) {
    double above = 0, below = 0;
    std::vector<Length> middles;
    for (std::size_t s = 0; s < data_.series.size(); ++s) {
      const double value = amount_of(data_.series[s].values[label]);
      double& end = value < 0 ? below : above;
      const Length from = scale_.at(end), to = scale_.at(end + value);
      canvas_.fill({across.x, std::min(from, to), across.width, std::max(from, to) - std::min(from, to)}, tints_[s]);
      middles.push_back((from + to) / 2);
      end += value;
    }
    write_unknown_of(label, across, scale_.at(above));
    return middles;
  }

  /// A dash for what is not known: on the foot where it is all, else above the column, after what it is of.
  void write_unknown_of(std::size_t label, Stretch across, Length top) {
    std::string all;
    std::size_t count = 0;
    for (const ChartSeries& series : data_.series) {
      if (series.values[label]) continue;
      all += (all.empty() ? "" : " ") + series.label + "\u00A0" + std::string(unknown);
      ++count;
    }
    if (count == data_.series.size()) return write_unknown(across);
    if (count == 0) return;
    const bool fits = canvas_.width_of(all, look_.values) + look_.labels.size / 2 <= slot();
    const Point place{across.x + across.width / 2, top - look_.values.size / 3};
    canvas_.write(fits ? std::string_view(all) : unknown, look_.values, place, At::middle);
  }
};

class Lines : Field {
 public:
  using Field::Field;

  Length draw() {
    tints_ = line_tints_of(look_.data, static_cast<int>(data_.series.size()));
    const Length y = write_unit(data_, canvas_, {});
    const Length names = canvas_.widest_of(names_of(data_), look_.labels);
    const bool at_end = names_fit_at_end(names, y);
    const Length below_key = at_end ? y : write_key(names_of(data_), tints_, canvas_, y, room_.width);
    Range range = tight_range_of(data_);
    if (range.least > 0 && range.least < range.greatest * 0.4) range.least = 0;
    const Length after = at_end && names > Length{} ? names + white_before_names() : Length{};
    set_field(range, below_key, after, Axis::shown, at_end ? data_.series.size() : 0);
    // Lines of labels take of the field's height, and so perhaps other numbers stand on its axis.
    while (labels_at_points().lines() > label_lines_) {
      ++label_lines_;
      set_field(range, below_key, after, Axis::shown, at_end ? data_.series.size() : 0);
    }
    draw_axis();
    if (scale_.low <= 0) draw_foot();
    std::vector<Length> ends;
    for (std::size_t s = 0; s < data_.series.size(); ++s) ends.push_back(draw_line(s));
    write_labels(labels_at_points());
    if (at_end) write_names_at_end(ends, place_of(data_.labels.size() - 1));
    return height_;
  }

 private:
  FootLabels labels_at_points() const {
    std::vector<Length> places;
    for (std::size_t i = 0; i < data_.labels.size(); ++i) places.push_back(place_of(i));
    return {data_.labels, {std::move(places), step(), room_.width}, canvas_};
  }
  Length step() const {
    const auto gaps = static_cast<std::int64_t>(std::max<std::size_t>(data_.labels.size(), 2) - 1);
    return (end_ - start_ - inset() * 2) / gaps;
  }
  Length inset() const { return look_.labels.size / 2; }
  Length place_of(std::size_t i) const { return start_ + inset() + step() * static_cast<std::int64_t>(i); }

  /// In pieces where values are not known; gives the height of its end.
  Length draw_line(std::size_t series) {
    static const std::array<std::vector<Length>, 3> dashes{
        {{}, {Length::from_pt(4), Length::from_pt(1.6)}, {Length::from_pt(1.2), Length::from_pt(1.2)}}};
    const Length width = Length::from_pt(series == 0 ? 1.6 : 1.3);
    std::vector<Point> points;
    Length end = scale_.at(scale_.low);
    const auto draw_points = [&] {
      if (points.size() == 1) canvas_.dot(points.front(), width * 3 / 2, tints_[series]);
      canvas_.polyline(points, width, tints_[series], dashes[series / 2 % dashes.size()]);
      points.clear();
    };
    const auto& values = data_.series[series].values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!values[i]) {
        draw_points();
        continue;
      }
      end = scale_.at(values[i]->amount);
      points.push_back({place_of(i), end});
    }
    draw_points();
    return end;
  }
};

}  // namespace

Length draw_columns(const ChartData& data, Canvas& canvas, Size room) {
  return Columns(data, canvas, room).draw();
}
Length draw_stacked_columns(const ChartData& data, Canvas& canvas, Size room) {
  return StackedColumns(data, canvas, room).draw();
}
Length draw_lines(const ChartData& data, Canvas& canvas, Size room) {
  return Lines(data, canvas, room).draw();
}

}  // namespace octavo::graphics::chart
