#include "graphics/map_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "graphics/chart/canvas.h"
#include "graphics/map_ground.h"

namespace octavo::graphics {
namespace {

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

Rect around(Point middle, Length reach) {
  return {middle.x - reach, middle.y - reach, reach * 2, reach * 2};
}

Rect both(const Rect& a, const Rect& b) {
  const Length left = std::min(a.x, b.x), top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

class MapLabeller {
 public:
  MapLabeller(const std::vector<MapMarker>& markers, const MapLook& look, const MapPicture& map,
              text::Typesetter& typesetter)
      : markers_(markers),
        look_(look),
        size_(map.size),
        ground_(map.drawing, look.labels.size / 3),
        chart_look_{look.labels, look.labels, look.mark, look.mark, look.labels.size, look.labels.size},
        canvas_(typesetter, chart_look_),
        radius_(Length::scaled(look.labels.size, 30, 100)) {}

  MapLabels label() {
    MapLabels labels;
    const auto places = find_places();
    if (places) {
      put_labels(*places, labels);
    } else {
      put_numbers(labels);
    }
    labels.items = canvas_.take();
    return labels;
  }

 private:
  /// Where a label may stand, the better places first: to the right and to the left, above and below, then askew.
  std::array<Rect, 8> candidates(const MapMarker& marker, Length width) const {
    const Length height = Length::scaled(look_.labels.size, 115, 100);
    const Length gap = radius_ + Length::scaled(look_.labels.size, 25, 100);
    const auto [x, y] = marker.place;
    const Length right = x + gap, left = x - gap - width, middle = x - width / 2;
    const Length level = y - height / 2, above = y - gap - height, below = y + gap;
    const Length near = radius_;
    return {{{right, level, width, height},
             {left, level, width, height},
             {middle, above, width, height},
             {middle, below, width, height},
             {x + near, above, width, height},
             {x + near, below, width, height},
             {x - near - width, above, width, height},
             {x - near - width, below, width, height}}};
  }

  bool is_free(const Rect& place, const std::vector<Rect>& taken) const {
    if (place.x < Length{} || place.y < Length{} || place.right() > size_.width || place.bottom() > size_.height) {
      return false;
    }
    return std::ranges::none_of(taken, [&](const Rect& other) { return overlap(place, other); });
  }

  /// One after the other, each in the first place that is free; nothing when one finds none. Those with the fewest
  /// free places choose first.
  std::optional<std::vector<Rect>> find_places() {
    std::vector<Rect> taken;
    for (const MapMarker& marker : markers_) taken.push_back(around(marker.place, radius_));
    std::vector<Length> widths;
    std::vector<std::pair<std::ptrdiff_t, std::size_t>> order;
    for (std::size_t i = 0; i < markers_.size(); ++i) {
      widths.push_back(canvas_.width_of(markers_[i].label, look_.labels));
      const auto free = std::ranges::count_if(candidates(markers_[i], widths[i]),
                                              [&](const Rect& place) { return is_free(place, taken); });
      order.emplace_back(free, i);
    }
    std::ranges::sort(order);
    std::vector<Rect> places(markers_.size());
    for (const auto& [free, i] : order) {
      if (markers_[i].label.empty()) continue;
      const auto place = best_place(markers_[i], widths[i], taken);
      if (!place) return std::nullopt;
      places[i] = *place;
      taken.push_back(*place);
    }
    return places;
  }

  /// The better place of two in which as much is covered.
  std::optional<Rect> best_place(const MapMarker& marker, Length width, const std::vector<Rect>& taken) const {
    std::optional<Rect> best;
    int least = 0;
    for (const Rect& place : candidates(marker, width)) {
      if (!is_free(place, taken)) continue;
      const int covered = ground_.covered_by(place);
      if (best && covered >= least) continue;
      best = place;
      least = covered;
    }
    return best;
  }

  void put_mark(Point place, Length radius) {
    canvas_.dot(place, radius + Length::from_pt(0.75), base::paper_white);
    canvas_.dot(place, radius, look_.mark);
  }

  void put_labels(const std::vector<Rect>& places, MapLabels& labels) {
    for (std::size_t i = 0; i < markers_.size(); ++i) {
      put_mark(markers_[i].place, radius_);
      const Rect mark = around(markers_[i].place, radius_);
      labels.areas.push_back(markers_[i].label.empty() ? mark : both(mark, places[i]));
      if (markers_[i].label.empty()) continue;
      const Rect& place = places[i];
      canvas_.write_with_halo(markers_[i].label, look_.labels, {place.x, place.y + place.height / 2});
    }
  }

  void put_numbers(MapLabels& labels) {
    labels.form = MapForm::numbered;
    text::TextStyle style = look_.labels;
    style.colour = base::paper_white;
    style.weight = 700;
    style.size = Length::scaled(style.size, 85, 100);
    const Length radius = Length::scaled(look_.labels.size, 72, 100);
    const auto places = apart(radius);
    for (std::size_t i = 0; i < markers_.size(); ++i) {
      if (places[i] == markers_[i].place) continue;
      canvas_.rule(markers_[i].place, places[i], Length::from_pt(0.5), look_.mark);
      canvas_.dot(markers_[i].place, Length::from_pt(1), look_.mark);
    }
    int number = 0;
    for (std::size_t i = 0; i < markers_.size(); ++i) {
      const bool is_named = !markers_[i].label.empty();
      put_mark(places[i], is_named ? radius : radius_);
      labels.areas.push_back(around(places[i], is_named ? radius : radius_));
      if (is_named) canvas_.write_beside(std::to_string(++number), style, places[i], chart::At::middle);
    }
  }

  /// Places of numbers that do not cover each other, near their markers and within the map: one after the other, each
  /// in the nearest free place on rings round its marker. Markers without a label have none and stay where they are.
  std::vector<Point> apart(Length radius) const {
    const Length distance = radius * 2 + Length::from_pt(1.5);
    std::vector<Point> taken, places;
    for (const MapMarker& marker : markers_) {
      if (marker.label.empty()) taken.push_back(marker.place);
    }
    for (const MapMarker& marker : markers_) {
      Point place = marker.place;
      if (!marker.label.empty()) {
        for (std::int64_t ring = 1; ring <= 12 && !is_clear(place, distance, radius, taken); ++ring) {
          place = on_ring(marker.place, distance * ring, distance, radius, taken);
        }
        taken.push_back(place);
      }
      places.push_back(place);
    }
    return places;
  }

  Point on_ring(Point middle, Length reach, Length distance, Length radius, const std::vector<Point>& places) const {
    constexpr int directions = 16;
    for (int i = 0; i < directions; ++i) {
      const double angle = 2 * std::numbers::pi * i / directions;
      const Point place{middle.x + Length::from_pt(reach.pt() * std::cos(angle)),
                        middle.y + Length::from_pt(reach.pt() * std::sin(angle))};
      if (is_clear(place, distance, radius, places)) return place;
    }
    return middle;
  }

  bool is_clear(Point place, Length distance, Length radius, const std::vector<Point>& places) const {
    if (place.x < radius || place.y < radius) return false;
    if (place.x + radius > size_.width || place.y + radius > size_.height) return false;
    return std::ranges::none_of(places, [&](Point other) {
      return std::hypot((place.x - other.x).pt(), (place.y - other.y).pt()) < distance.pt() - 0.01;
    });
  }

  const std::vector<MapMarker>& markers_;
  const MapLook& look_;
  Size size_;
  MapGround ground_;
  ChartLook chart_look_;
  chart::Canvas canvas_;
  Length radius_;
};

}  // namespace

MapLabels label_map(const std::vector<MapMarker>& markers, const MapLook& look, const MapPicture& map,
                    text::Typesetter& typesetter) {
  return MapLabeller(markers, look, map, typesetter).label();
}

}  // namespace octavo::graphics
