#pragma once
// What charts are drawn on: rules, bars, dots and lines of text at their places.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "display/display.h"
#include "graphics/chart.h"

namespace octavo::graphics::chart {

enum class At : std::uint8_t { start, middle, end };

/// A hairline: thinner ones do not hold on paper.
inline constexpr Length hairline = Length::from_pt(0.3);

class Canvas {
 public:
  Canvas(text::Typesetter& typesetter, const ChartLook& look) : typesetter_(typesetter), look_(look) {}

  const ChartLook& look() const { return look_; }
  Length width_of(std::string_view text, const text::TextStyle& style);
  /// Of its longest piece that no line break divides.
  Length narrowest_of(std::string_view text, const text::TextStyle& style);
  Length widest_of(const std::vector<std::string>& texts, const text::TextStyle& style);
  /// A text with its baseline there.
  void write(std::string_view text, const text::TextStyle& style, Point place, At at = At::start);
  /// The same with the middle of its letters there.
  void write_beside(std::string_view text, const text::TextStyle& style, Point middle, At at = At::start);
  /// The same, from there on, with the paper's colour close round its letters, which tells them from a picture below.
  void write_with_halo(std::string_view text, const text::TextStyle& style, Point middle);
  /// The lines of a text no wider than this.
  std::vector<text::Line> wrap(std::string_view text, const text::TextStyle& style, Length measure);
  /// Lines one below the other, the middle of them all at a height.
  void write_lines(std::vector<text::Line> lines, Point middle, At at);

  void fill(const Rect& rect, Cmyk colour);
  void rule(Point from, Point to, Length width, Cmyk colour, std::vector<Length> dashes = {});
  void polyline(const std::vector<Point>& points, Length width, Cmyk colour, std::vector<Length> dashes);
  void dot(Point middle, Length radius, Cmyk colour);

  /// Something has no room, and is left out of this drawing.
  void leave_out(std::string what) { left_out_.push_back(std::move(what)); }
  std::vector<std::string> take_left_out() { return std::move(left_out_); }

  std::vector<display::ArtItem> take() { return std::move(items_); }

 private:
  void put_halo(const text::Line& line, const text::TextStyle& style, Point origin);
  void put(text::Line line, Point place, At at);
  text::Line set(std::string_view text, const text::TextStyle& style);

  text::Typesetter& typesetter_;
  const ChartLook& look_;
  std::vector<display::ArtItem> items_;
  std::vector<std::string> left_out_;
};

/// From the baseline up to the middle of letters and figures.
Length half_height(const text::TextStyle& style);

}  // namespace octavo::graphics::chart
