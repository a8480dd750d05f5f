// Bars that lie: one for each value, or one for each label with the values of all series in it.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "graphics/chart/forms.h"
#include "graphics/chart/plot.h"
#include "graphics/chart/row_labels.h"
#include "graphics/chart/tints.h"

namespace octavo::graphics::chart {
namespace {

/// The heights of rows, as much white between them as there is room for.
struct Rows {
  std::vector<Length> heights;
  Length gap;
};

Rows rows_of(std::vector<Length> heights, Length most_gap, Length room) {
  const Length sum = std::accumulate(heights.begin(), heights.end(), Length{});
  const auto gaps = static_cast<std::int64_t>(std::max<std::size_t>(heights.size(), 2) - 1);
  return {std::move(heights), std::clamp((room - sum) / gaps, Length{}, most_gap)};
}

class Bars {
 public:
  Bars(const ChartData& data, Canvas& canvas, Size room)
      : data_(data),
        canvas_(canvas),
        look_(canvas.look()),
        room_(room),
        labels_(data.labels, canvas, room.width),
        tints_(tints_of(look_.data, static_cast<int>(data.series.size()))) {}

  Length draw() {
    set_scale();
    Length y = write_unit(data_, canvas_, {});
    const auto count = static_cast<std::int64_t>(data_.series.size());
    const Length thickness = Length::scaled(look_.leading, count > 1 ? 9 : 8, 10);
    const bool at_bars = count > 1 && names_fit();
    if (count > 1 && !at_bars) y = write_key(names_of(data_), tints_, canvas_, y, room_.width);
    const Length least = thickness * count + look_.leading / 5;
    std::vector<Length> heights;
    for (std::size_t row = 0; row < data_.labels.size(); ++row) heights.push_back(labels_.height(row, least));
    const Rows rows = rows_of(std::move(heights), least / 3, room_.height - y);
    const Length top = y;
    for (std::size_t row = 0; row < data_.labels.size(); ++row) {
      const Length middle = y + rows.heights[row] / 2;
      labels_.write(row, middle);
      Length bar = middle - thickness * count / 2;
      for (std::size_t i = 0; i < data_.series.size(); ++i, bar += thickness) {
        draw_bar(row, i, {bar, thickness}, at_bars && row == 0 ? Naming::here : Naming::elsewhere);
      }
      y += rows.heights[row] + rows.gap;
    }
    y -= rows.gap;
    canvas_.rule({scale_.at(0), top}, {scale_.at(0), y}, hairline, look_.values.colour);
    return y;
  }

 private:
  struct Band {
    Length top, height;
  };
  /// Whether the name of the series stands after the number.
  enum class Naming : std::uint8_t { here, elsewhere };

  std::string number(const std::optional<ChartValue>& value) const { return number_at(data_, look_, value); }
  Length gap() const { return look_.labels.size / 3; }

  /// Numbers stand beyond the ends of their bars, on both sides where some are below nothing.
  void set_scale() {
    const Range range = range_of(data_, Stacking::apart);
    Length before, after;
    for (const ChartSeries& series : data_.series) {
      for (const auto& value : series.values) {
        const Length width = canvas_.width_of(number(value), look_.values) + gap();
        Length& side = amount_of(value) < 0 ? before : after;
        side = std::max(side, width);
      }
    }
    scale_ = {range.least, range.greatest, labels_.width() + before, room_.width - after};
  }

  /// Whether the names of the series have room after the numbers of the first label.
  bool names_fit() {
    for (const ChartSeries& series : data_.series) {
      const auto& value = series.values.front();
      if (amount_of(value) < 0) return false;
      const Length end = scale_.at(amount_of(value)) + canvas_.width_of(number(value), look_.values) + gap() * 4 +
                         canvas_.width_of(series.label, look_.labels);
      if (end > room_.width) return false;
    }
    return true;
  }

  void draw_bar(std::size_t row, std::size_t series, Band band, Naming naming) {
    const auto& value = data_.series[series].values[row];
    const Length nothing = scale_.at(0), end_of_bar = scale_.at(amount_of(value));
    const Length from = std::min(nothing, end_of_bar), to = std::max(nothing, end_of_bar);
    const Length white = data_.series.size() > 1 ? band.height / 12 : Length{};
    canvas_.fill({from, band.top + white, to - from, band.height - white * 2}, tints_[series]);
    const Length middle = band.top + band.height / 2;
    const bool below = amount_of(value) < 0;
    canvas_.write_beside(number(value), look_.values, {below ? from - gap() : to + gap(), middle},
                         below ? At::end : At::start);
    if (naming == Naming::elsewhere) return;
    const Length end = to + gap() * 4 + canvas_.width_of(number(value), look_.values);
    canvas_.write_beside(data_.series[series].label, look_.labels, {end, middle});
  }

  const ChartData& data_;
  Canvas& canvas_;
  const ChartLook& look_;
  Size room_;
  RowLabels labels_;
  std::vector<Cmyk> tints_;
  Scale scale_;
};

/// Bars divided into pieces: of sums, or of the whole.
class DividedBars {
 public:
  struct Piece {
    double from = 0, to = 0;
    std::string number;
  };

  DividedBars(Canvas& canvas, Size room, const std::vector<std::string>& labels, std::vector<std::string> names)
      : canvas_(canvas),
        look_(canvas.look()),
        room_(room),
        labels_(labels, canvas, room.width),
        names_(std::move(names)),
        tints_(tints_of(look_.data, static_cast<int>(names_.size()))) {}

  /// `totals` stand after the bars; there may be none.
  Length draw(const std::vector<std::vector<Piece>>& rows, const std::vector<std::string>& totals, Range range,
              Length y) {
    const Length after = totals.empty() ? Length{} : canvas_.widest_of(totals, look_.values) + look_.labels.size / 3;
    const Scale scale{range.least, range.greatest, labels_.width(), room_.width - after};
    if (rows.size() == 1) tell_with_names(rows.front(), scale);
    y = write_names(rows.front(), scale, y);
    const Length thickness = Length::scaled(look_.leading, 12, 10);
    Notes notes(rows.size());
    if (rows.size() > 1) notes = notes_within(room_.height - y, rows, scale, thickness);
    const Rows spaced = rows_of(heights_with(notes, thickness), thickness / 3, room_.height - y);
    const Length top = y;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const Length middle = y + labels_.height(row, thickness) / 2;
      labels_.write(row, middle);
      write_below(std::move(notes[row]), {below_bars(scale).x, middle + thickness / 2});
      for (std::size_t i = 0; i < rows[row].size(); ++i) {
        draw_piece(rows[row][i], tints_[i], scale, middle - thickness / 2, thickness);
      }
      if (!totals.empty()) {
        const Length end = scale.at(end_of(rows[row])) + look_.labels.size / 3;
        canvas_.write_beside(totals[row], look_.values, {end, middle});
      }
      y += spaced.heights[row] + spaced.gap;
    }
    y -= spaced.gap;
    if (range.least < 0) canvas_.rule({scale.at(0), top}, {scale.at(0), y}, hairline, look_.values.colour);
    return y;
  }

 private:
  static constexpr std::string_view no_break_space = "\u00A0";
  /// The lines below each bar.
  using Notes = std::vector<std::vector<text::Line>>;

  static double end_of(const std::vector<Piece>& pieces) {
    double end = 0;
    for (const Piece& piece : pieces) end = std::max(end, piece.to);
    return end;
  }

  bool holds_number(const Piece& piece, const Scale& scale) {
    return canvas_.width_of(piece.number, look_.values) + look_.labels.size / 2 <=
           scale.at(piece.to) - scale.at(piece.from);
  }

  /// Numbers that have no room in the pieces of the only bar stand after their names.
  void tell_with_names(const std::vector<Piece>& pieces, const Scale& scale) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (!holds_number(pieces[i], scale) && !pieces[i].number.empty()) names_[i] += " " + pieces[i].number;
    }
  }

  /// Where they make the chart too high, there are none.
  Notes notes_within(Length height, const std::vector<std::vector<Piece>>& rows, const Scale& scale, Length thickness) {
    Notes notes;
    for (const auto& pieces : rows) notes.push_back(notes_of(pieces, scale));
    const auto heights = heights_with(notes, thickness);
    if (std::accumulate(heights.begin(), heights.end(), Length{}) <= height) return notes;
    canvas_.leave_out("numbers that have no room in their pieces of the chart are left out, nor is there room below");
    return Notes(rows.size());
  }

  /// A short name is not divided from its number, nor in itself.
  std::string whole_name(std::string name) {
    if (name.empty()) return name;
    const bool is_short = canvas_.width_of(name, look_.values) <= room_.width / 4;
    for (std::size_t at = 0; is_short && (at = name.find(' ', at)) != std::string::npos;) {
      name.replace(at, 1, no_break_space);
    }
    return name + std::string(no_break_space);
  }

  /// Those of one bar among several stand below it, after the names of what they are of.
  std::vector<text::Line> notes_of(const std::vector<Piece>& pieces, const Scale& scale) {
    std::string all;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (holds_number(pieces[i], scale) || pieces[i].number.empty()) continue;
      if (!all.empty()) all += std::string(no_break_space) + "\u00B7 ";
      all += whole_name(names_[i]) + pieces[i].number;
    }
    if (all.empty()) return {};
    return canvas_.wrap(all, look_.values, below_bars(scale).width);
  }

  struct Across {
    Length x, width;
  };
  /// Beside the line of nothing, on the side that has more room.
  Across below_bars(const Scale& scale) const {
    if (scale.low >= 0) return {scale.begin, room_.width - scale.begin};
    const Length white = look_.labels.size / 3;
    const Length before = scale.at(0) - white - scale.begin, after = room_.width - scale.at(0) - white;
    return before > after ? Across{scale.begin, before} : Across{scale.at(0) + white, after};
  }

  /// A label is level with its bar, so that it may reach below it as far as the notes do.
  std::vector<Length> heights_with(const Notes& notes, Length thickness) const {
    std::vector<Length> heights;
    for (std::size_t row = 0; row < notes.size(); ++row) {
      const Length height = labels_.height(row, thickness);
      const auto lines = static_cast<std::int64_t>(notes[row].size());
      const Length below = lines > 0 ? white_above_notes() + look_.leading * lines : Length{};
      heights.push_back(std::max(height, (height + thickness) / 2 + below));
    }
    return heights;
  }

  Length white_above_notes() const { return look_.leading / 8; }

  void write_below(std::vector<text::Line> lines, Point corner) {
    const auto count = static_cast<std::int64_t>(lines.size());
    canvas_.write_lines(std::move(lines), {corner.x, corner.y + white_above_notes() + look_.leading * count / 2},
                        At::start);
  }

  /// Over the pieces of the first bar where there is room, else as a key.
  Length write_names(const std::vector<Piece>& first, const Scale& scale, Length y) {
    if (names_.size() < 2 && names_.front().empty()) return y;
    const std::vector<NameAt> places = places_of_names(first, scale);
    if (places.empty()) return write_key(names_, tints_, canvas_, y, room_.width);
    for (const NameAt& name : places) {
      canvas_.write(name.name, look_.labels, {name.x, y + Length::scaled(look_.labels.size, 8, 10)});
    }
    return y + look_.leading;
  }

  /// Each where its piece begins, or as far before as the next one needs; none where one would leave its piece.
  std::vector<NameAt> places_of_names(const std::vector<Piece>& first, const Scale& scale) {
    std::vector<NameAt> places;
    Length limit = room_.width;
    for (std::size_t i = names_.size(); i-- > 0;) {
      const Length width = canvas_.width_of(names_[i], look_.labels);
      const Length from = scale.at(first[i].from), to = scale.at(first[i].to);
      const Length x = std::min(from, limit - width);
      const bool strays = x < from && x + width < (from + to) / 2;
      if (strays || x < Length{} || to <= from) return {};
      places.push_back({names_[i], x, width});
      limit = x - look_.labels.size / 2;
    }
    std::ranges::reverse(places);
    return places;
  }

  void draw_piece(const Piece& piece, Cmyk tint, const Scale& scale, Length top, Length height) {
    const Length from = scale.at(piece.from), to = scale.at(piece.to);
    canvas_.fill({from, top, to - from, height}, tint);
    if (!holds_number(piece, scale)) return;
    text::TextStyle style = look_.values;
    style.colour = ink_on(tint);
    canvas_.write_beside(piece.number, style, {from + (to - from) / 2, top + height / 2}, At::middle);
  }

  Canvas& canvas_;
  const ChartLook& look_;
  Size room_;
  RowLabels labels_;
  std::vector<std::string> names_;
  std::vector<Cmyk> tints_;
};

/// Of totals that need not be shown, those that tell of values that are not known.
void keep_unknown(std::vector<std::string>& totals) {
  if (std::ranges::find(totals, unknown) == totals.end()) return totals.clear();
  for (std::string& total : totals) {
    if (total != unknown) total.clear();
  }
}

/// What the values of a series are parts of.
class Whole {
 public:
  Whole(const ChartSeries& series, const std::string& unit) {
    for (const auto& value : series.values) sum_ += amount_of(value);
    in_per_cent_ = unit == "%" && std::abs(sum_ - 100) < 1e-9;
  }

  double part(const std::optional<ChartValue>& value) const { return amount_of(value) / sum_ * 100; }

  /// As the author wrote it where it is a part of a hundred; else in whole hundredths, smaller parts more precisely.
  std::string written(const std::optional<ChartValue>& value, Language language) const {
    if (!value) return std::string(unknown);
    int decimals = in_per_cent_ ? value->decimals : 0;
    if (!in_per_cent_ && value->amount > 0) {
      for (double smallest = 0.5; decimals < 2 && part(value) < smallest; smallest /= 10) ++decimals;
    }
    return with_unit(part(value), decimals, "%", language);
  }

 private:
  double sum_ = 0;
  bool in_per_cent_ = false;
};

}  // namespace

Length draw_bars(const ChartData& data, Canvas& canvas, Size room) {
  return Bars(data, canvas, room).draw();
}

Length draw_stacked_bars(const ChartData& data, Canvas& canvas, Size room) {
  const ChartLook& look = canvas.look();
  std::vector<std::vector<DividedBars::Piece>> rows;
  std::vector<std::string> totals;
  bool any_below = false;
  // The total of one series is its number.
  const bool are_parts = data.series.size() > 1;
  for (std::size_t i = 0; i < data.labels.size(); ++i) {
    double above = 0, below = 0;
    std::optional<ChartValue> total;
    auto& row = rows.emplace_back();
    for (const ChartSeries& series : data.series) {
      const auto& value = series.values[i];
      const double amount = amount_of(value);
      double& end = amount < 0 ? below : above;
      row.push_back({std::min(end, end + amount), std::max(end, end + amount),
                     are_parts ? number_at(data, look, value) : std::string()});
      end += amount;
      if (value) total = ChartValue{above + below, std::max(value->decimals, total.value_or(ChartValue{}).decimals)};
    }
    totals.push_back(number_at(data, look, total));
    // A dash after the bar says all.
    if (!total) std::ranges::for_each(row, [](DividedBars::Piece& piece) { piece.number.clear(); });
    any_below = any_below || below < 0;
  }
  if (any_below && are_parts) keep_unknown(totals);
  const Length y = write_unit(data, canvas, {});
  return DividedBars(canvas, room, data.labels, names_of(data)).draw(rows, totals, range_of(data, Stacking::on_top), y);
}

Length draw_shares(const ChartData& data, Canvas& canvas, Size room) {
  const ChartLook& look = canvas.look();
  std::vector<std::vector<DividedBars::Piece>> rows;
  for (const ChartSeries& series : data.series) {
    const Whole whole(series, data.unit);
    double end = 0;
    auto& row = rows.emplace_back();
    for (const auto& value : series.values) {
      const double part = whole.part(value);
      row.push_back({end, end + part, whole.written(value, look.labels.language)});
      end += part;
    }
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < data.labels.size(); ++i) names.push_back(data.labels[i]);
  return DividedBars(canvas, room, names_of(data), names).draw(rows, {}, {0, 100}, {});
}

}  // namespace octavo::graphics::chart
