#include "graphics/map_ground.h"

#include <algorithm>
#include <cmath>

namespace octavo::graphics {
namespace {

/// A drawing with more is not looked through to its end.
constexpr std::size_t most_places = 200'000;
constexpr int pieces_of_curve = 8;

Place2 place_of(Point point) {
  return {point.x.pt(), point.y.pt()};
}

}  // namespace

MapGround::MapGround(const std::vector<display::ArtItem>& drawing, Length step) : step_(std::max(step.pt(), 0.1)) {
  for (const display::ArtItem& item : drawing) {
    if (const auto* path = std::get_if<display::Path>(&item)) add(*path);
    if (const auto* text = std::get_if<display::ArtText>(&item)) add(*text);
  }
}

int MapGround::covered_by(const Rect& area) const {
  return static_cast<int>(std::ranges::count_if(places_, [&](Point place) {
    return place.x >= area.x && place.x <= area.right() && place.y >= area.y && place.y <= area.bottom();
  }));
}

void MapGround::add(const display::Path& path) {
  using Step = display::Outline::Step;
  const auto& points = path.outline.points();
  std::size_t at = 0;
  Place2 begin, pen;
  for (const Step step : path.outline.steps()) {
    switch (step) {
      case Step::move:
        begin = pen = place_of(points[at++]);
        break;
      case Step::line:
        add_line(pen, place_of(points[at]));
        pen = place_of(points[at++]);
        break;
      case Step::curve:
        add_curve(pen, place_of(points[at]), place_of(points[at + 1]), place_of(points[at + 2]));
        pen = place_of(points[at + 2]);
        at += 3;
        break;
      case Step::close:
        add_line(pen, begin);
        pen = begin;
        break;
    }
  }
}

/// Through the middle of its small letters.
void MapGround::add(const display::ArtText& text) {
  const Place2 origin = place_of(text.line.origin);
  for (const text::GlyphRun& run : text.line.runs) {
    const double y = run.shaped->size.pt() / -4;
    const Place2 from = text.turn({run.x.pt(), y}), to = text.turn({run.end().pt(), y});
    add_line({origin.x + from.x, origin.y + from.y}, {origin.x + to.x, origin.y + to.y});
  }
}

void MapGround::add_line(Place2 from, Place2 to) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  const double pieces = std::ceil(length / step_);
  for (double i = 0; i < pieces && places_.size() < most_places; ++i) {
    const double share = (i + 0.5) / pieces;
    places_.push_back(
        {Length::from_pt(from.x + (to.x - from.x) * share), Length::from_pt(from.y + (to.y - from.y) * share)});
  }
}

void MapGround::add_curve(Place2 from, Place2 first, Place2 second, Place2 to) {
  Place2 pen = from;
  for (int i = 1; i <= pieces_of_curve; ++i) {
    const double t = static_cast<double>(i) / pieces_of_curve, u = 1 - t;
    const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    const Place2 next{a * from.x + b * first.x + c * second.x + d * to.x,
                      a * from.y + b * first.y + c * second.y + d * to.y};
    add_line(pen, next);
    pen = next;
  }
}

}  // namespace octavo::graphics
