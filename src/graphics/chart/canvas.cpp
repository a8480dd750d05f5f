#include "graphics/chart/canvas.h"

#include <algorithm>
#include <utility>

#include "text/letter_shapes.h"

namespace octavo::graphics::chart {
namespace {

text::ParagraphStyle paragraph_in(const text::TextStyle& style) {
  text::ParagraphStyle paragraph;
  paragraph.align = text::Align::start;
  paragraph.hyphenate = text::Hyphenate::no;
  paragraph.language = style.language;
  return paragraph;
}

void append(const text::LetterShapes& shapes, Point origin, display::Outline& outline) {
  using Step = text::LetterShapes::Step;
  const auto at = [&](std::size_t i) {
    const Place2 place = shapes.points[i];
    return Point{origin.x + Length::from_pt(place.x), origin.y + Length::from_pt(place.y)};
  };
  std::size_t i = 0;
  for (const Step step : shapes.steps) {
    if (step == Step::move) outline.move_to(at(i++));
    if (step == Step::line) outline.line_to(at(i++));
    if (step == Step::curve) {
      outline.curve_to(at(i), at(i + 1), at(i + 2));
      i += 3;
    }
    if (step == Step::close) outline.close();
  }
}

}  // namespace

Length half_height(const text::TextStyle& style) {
  return Length::scaled(style.size, 35, 100);
}

text::Line Canvas::set(std::string_view text, const text::TextStyle& style) {
  const text::Run run{text, typesetter_.intern(style), {}, {}, text::ShapedText::Origin::generated};
  return typesetter_.set_single({&run, 1});
}

Length Canvas::width_of(std::string_view text, const text::TextStyle& style) {
  return text.empty() ? Length{} : set(text, style).width;
}

Length Canvas::narrowest_of(std::string_view text, const text::TextStyle& style) {
  const text::Run run{text, typesetter_.intern(style), {}, {}, text::ShapedText::Origin::generated};
  return typesetter_.extent({&run, 1}, paragraph_in(style)).narrowest;
}

Length Canvas::widest_of(const std::vector<std::string>& texts, const text::TextStyle& style) {
  Length widest;
  for (const std::string& text : texts) widest = std::max(widest, width_of(text, style));
  return widest;
}

void Canvas::put(text::Line line, Point place, At at) {
  if (at == At::middle) place.x -= line.width / 2;
  if (at == At::end) place.x -= line.width;
  items_.emplace_back(display::ArtText{{place, std::move(line.runs)}, {}});
}

void Canvas::write(std::string_view text, const text::TextStyle& style, Point place, At at) {
  if (!text.empty()) put(set(text, style), place, at);
}

void Canvas::write_beside(std::string_view text, const text::TextStyle& style, Point middle, At at) {
  write(text, style, {middle.x, middle.y + half_height(style)}, at);
}

void Canvas::write_with_halo(std::string_view text, const text::TextStyle& style, Point middle) {
  text::Line line = set(text, style);
  const Point origin{middle.x, middle.y + half_height(style)};
  put_halo(line, style, origin);
  put(std::move(line), origin, At::start);
}

/// A line along the outlines of the letters, half of which is seen round them.
void Canvas::put_halo(const text::Line& line, const text::TextStyle& style, Point origin) {
  display::Path halo;
  for (const text::GlyphRun& run : line.runs) {
    append(text::shapes_of(run, typesetter_.fonts()), origin, halo.outline);
  }
  if (halo.outline.empty()) return;
  halo.stroke = display::Stroke{base::paper_white, style.size * 3 / 10, display::Stroke::Cap::round,
                                display::Stroke::Join::round};
  items_.emplace_back(std::move(halo));
}

std::vector<text::Line> Canvas::wrap(std::string_view text, const text::TextStyle& style, Length measure) {
  text::ParagraphStyle paragraph = paragraph_in(style);
  paragraph.measure = measure;
  const text::Run run{text, typesetter_.intern(style), {}, {}, text::ShapedText::Origin::generated};
  return typesetter_.set({&run, 1}, paragraph);
}

void Canvas::write_lines(std::vector<text::Line> lines, Point middle, At at) {
  const auto count = static_cast<std::int64_t>(lines.size());
  Length y = middle.y + half_height(look_.labels) - look_.leading * (count - 1) / 2;
  for (text::Line& line : lines) {
    put(std::move(line), {middle.x, y}, at);
    y += look_.leading;
  }
}

void Canvas::fill(const Rect& rect, Cmyk colour) {
  if (rect.width <= Length{} || rect.height <= Length{}) return;
  display::Outline outline;
  outline.add_rect(rect);
  items_.emplace_back(display::Path{std::move(outline), display::Filling{colour}, std::nullopt});
}

void Canvas::rule(Point from, Point to, Length width, Cmyk colour, std::vector<Length> dashes) {
  polyline({from, to}, width, colour, std::move(dashes));
}

void Canvas::polyline(const std::vector<Point>& points, Length width, Cmyk colour, std::vector<Length> dashes) {
  if (points.size() < 2) return;
  display::Outline outline;
  outline.move_to(points.front());
  for (std::size_t i = 1; i < points.size(); ++i) outline.line_to(points[i]);
  display::Stroke stroke{colour, width};
  if (points.size() > 2) stroke.join = display::Stroke::Join::round;
  stroke.dashes = std::move(dashes);
  items_.emplace_back(display::Path{std::move(outline), std::nullopt, std::move(stroke)});
}

void Canvas::dot(Point middle, Length radius, Cmyk colour) {
  const Length handle = Length::scaled(radius, 5523, 10000);
  const auto at = [&](Length x, Length y) { return Point{middle.x + x, middle.y + y}; };
  display::Outline outline;
  outline.move_to(at(radius, {}));
  outline.curve_to(at(radius, handle), at(handle, radius), at({}, radius));
  outline.curve_to(at(-handle, radius), at(-radius, handle), at(-radius, {}));
  outline.curve_to(at(-radius, -handle), at(-handle, -radius), at({}, -radius));
  outline.curve_to(at(handle, -radius), at(radius, -handle), at(radius, {}));
  outline.close();
  items_.emplace_back(display::Path{std::move(outline), display::Filling{colour}, std::nullopt});
}

}  // namespace octavo::graphics::chart
