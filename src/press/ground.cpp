#include "press/ground.h"

#include <algorithm>
#include <array>

namespace octavo::press {
namespace {

/// Places that are looked at along a box and across it.
constexpr int places_along = 7;
constexpr int places_across = 3;
/// Straight pieces that a curve is taken for.
constexpr int pieces_of_curve = 8;

bool lies_in(Point place, const Rect& rect) {
  return rect.x <= place.x && place.x <= rect.right() && rect.y <= place.y && place.y <= rect.bottom();
}

int coloured(Cmyk colour) {
  return colour.spot > 0 ? 0 : colour.c + colour.m + colour.y;
}

Cmyk heavier(Cmyk a, Cmyk b) {
  return coloured(a) >= coloured(b) ? a : b;
}

/// Of what lets something through: both, in its share.
Cmyk mixed(Cmyk upper, Cmyk lower, display::Opacity opacity) {
  const auto part = [&](std::uint16_t a, std::uint16_t b) {
    return static_cast<std::uint16_t>((a * opacity + b * (display::opaque - opacity)) / display::opaque);
  };
  return {part(upper.c, lower.c), part(upper.m, lower.m), part(upper.y, lower.y), part(upper.k, lower.k)};
}

/// A gradient is taken to be everywhere as it is where it is heaviest.
Cmyk colour_of(const display::Paint& paint) {
  if (const auto* colour = std::get_if<Cmyk>(&paint)) return *colour;
  Cmyk heaviest = base::paper_white;
  for (const display::GradientStop& stop : std::get<display::Gradient>(paint).stops) {
    heaviest = heavier(stop.colour, heaviest);
  }
  return heaviest;
}

Rect bounds_of(const display::Outline& outline) {
  const auto& points = outline.points();
  if (points.empty()) return {};
  Length left = points.front().x, top = points.front().y, right = left, bottom = top;
  for (const Point& point : points) {
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
  }
  return {left, top, right - left, bottom - top};
}

Place2 on_curve(const std::array<Place2, 4>& p, double t) {
  const double u = 1 - t;
  const std::array<double, 4> weight{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
  Place2 place;
  for (std::size_t i = 0; i < 4; ++i) {
    place.x += weight[i] * p[i].x;
    place.y += weight[i] * p[i].y;
  }
  return place;
}

Place2 in_points(Point point) {
  return {point.x.pt(), point.y.pt()};
}

/// Counts how the edges of an outline go round a place, by a ray to the right.
class Winding {
 public:
  explicit Winding(Place2 place) : place_(place) {}

  void edge(Place2 from, Place2 to) {
    const bool up = from.y <= place_.y && place_.y < to.y, down = to.y <= place_.y && place_.y < from.y;
    if (!up && !down) return;
    const double x = from.x + (place_.y - from.y) / (to.y - from.y) * (to.x - from.x);
    if (x <= place_.x) return;
    ++crossed_;
    wound_ += up ? 1 : -1;
  }
  bool inside(display::FillRule rule) const {
    return rule == display::FillRule::even_odd ? crossed_ % 2 != 0 : wound_ != 0;
  }

 private:
  Place2 place_;
  int crossed_ = 0, wound_ = 0;
};

/// Pixels [from, to) of `count` that a stretch of a side of `whole` covers.
struct PixelRange {
  std::uint32_t from = 0, to = 0;
};
PixelRange pixels_in(Length begin, Length end, Length whole, std::uint32_t count) {
  const auto at = [&](Length length) {
    const double share = std::clamp(length / whole, 0.0, 1.0);
    return static_cast<std::uint32_t>(share * count);
  };
  const std::uint32_t from = std::min(at(begin), count - 1);
  return {from, std::clamp(at(end), from + 1, count)};
}

Cmyk ink_of(const graphics::Pixels& pixels, std::size_t pixel) {
  const auto sample = [&](std::size_t channel) {
    const auto value =
        static_cast<unsigned char>(pixels.samples[pixel * static_cast<std::size_t>(pixels.channels) + channel]);
    return static_cast<std::uint16_t>((value * 1000 + 127) / 255);
  };
  if (pixels.channels == 4) return {sample(0), sample(1), sample(2), sample(3)};
  return {0, 0, 0, static_cast<std::uint16_t>(1000 - sample(0))};
}

}  // namespace

bool holds(const display::Outline& outline, display::FillRule rule, Point place) {
  using Step = display::Outline::Step;
  Winding winding(in_points(place));
  auto point = outline.points().begin();
  Place2 begin, last;
  for (const Step step : outline.steps()) {
    if (step == Step::move) {
      winding.edge(last, begin);  // every filled subpath is closed
      begin = last = in_points(*point++);
    } else if (step == Step::line) {
      const Place2 next = in_points(*point++);
      winding.edge(last, next);
      last = next;
    } else if (step == Step::curve) {
      const std::array<Place2, 4> curve{last, in_points(point[0]), in_points(point[1]), in_points(point[2])};
      point += 3;
      for (int i = 1; i <= pieces_of_curve; ++i) {
        const Place2 next = on_curve(curve, static_cast<double>(i) / pieces_of_curve);
        winding.edge(last, next);
        last = next;
      }
    } else {
      winding.edge(last, begin);
      last = begin;
    }
  }
  winding.edge(last, begin);
  return winding.inside(rule);
}

Rect box_of(const display::TextLine& line, const text::GlyphRun& run) {
  const Length size = run.shaped->size;
  const Length length = run.end() - run.x;
  const Point begin = line.at(run.x);
  if (line.mode == text::WritingMode::vertical) return {begin.x - size / 2, begin.y, size, length};
  return {begin.x, begin.y - Length::scaled(size, 7, 10), length, Length::scaled(size, 7, 10)};
}

void Ground::paint(const display::Fill& fill) {
  areas_.push_back({fill.rect, fill.colour});
}

void Ground::paint(const display::Picture& picture) {
  areas_.push_back({picture.rect, &picture});
}

void Ground::paint(const display::Path& path) {
  if (path.filling) areas_.push_back({bounds_of(path.outline), &path});
}

Cmyk Ground::under(const Rect& box) {
  const bool any = std::ranges::any_of(areas_, [&](const Area& area) {
    return area.bounds.x <= box.right() && box.x <= area.bounds.right() && area.bounds.y <= box.bottom() &&
           box.y <= area.bounds.bottom();
  });
  if (!any) return base::paper_white;
  under_box_.clear();
  const bool wide = box.width >= box.height;
  const int across = wide ? places_along : places_across, down = wide ? places_across : places_along;
  Cmyk heaviest = base::paper_white;
  for (int i = 0; i < across; ++i) {
    for (int j = 0; j < down; ++j) {
      const Point place{box.x + box.width * i / (across - 1), box.y + box.height * j / (down - 1)};
      heaviest = heavier(at(place, areas_.size(), box), heaviest);
    }
  }
  return heaviest;
}

/// The colour at a place, of the areas before `below`.
Cmyk Ground::at(Point place, std::size_t below, const Rect& box) {
  for (std::size_t i = below; i-- > 0;) {
    if (!lies_in(place, areas_[i].bounds)) continue;
    if (const auto colour = colour_of(areas_[i], place, i, box)) return *colour;
  }
  return base::paper_white;
}

/// Nothing where the area does not cover the place after all.
std::optional<Cmyk> Ground::colour_of(const Area& area, Point place, std::size_t index, const Rect& box) {
  if (const auto* colour = std::get_if<Cmyk>(&area.what)) return *colour;
  if (const auto* picture = std::get_if<const display::Picture*>(&area.what)) return of_picture(**picture, box);
  const display::Path& path = *std::get<const display::Path*>(area.what);
  if (!holds(path.outline, path.filling->rule, place)) return std::nullopt;
  const Cmyk colour = press::colour_of(path.filling->paint);
  if (path.filling->opacity == display::opaque) return colour;
  return mixed(colour, at(place, index, box), path.filling->opacity);
}

Cmyk Ground::of_picture(const display::Picture& picture, const Rect& box) {
  const auto [entry, is_new] = under_box_.try_emplace(&picture, base::paper_white);
  if (is_new) entry->second = heaviest_pixel(picture, box);
  return entry->second;
}

/// Of the pixels under the box that can be seen. A picture that does not lie upright is looked at as a whole.
Cmyk Ground::heaviest_pixel(const display::Picture& picture, const Rect& box) {
  const display::Image& image = images_[picture.image];
  const graphics::Pixels* pixels = pixels_of(picture.image);
  if (pixels == nullptr || pixels->channels == 3 || pixels->width == 0 || pixels->height == 0) return base::paper_white;
  PixelRange columns{0, pixels->width}, rows{0, pixels->height};
  if (image.orientation == display::Orientation::upright) {
    const Rect& rect = picture.rect;
    columns = pixels_in(box.x - rect.x, box.right() - rect.x, rect.width, pixels->width);
    rows = pixels_in(box.y - rect.y, box.bottom() - rect.y, rect.height, pixels->height);
  }
  Cmyk heaviest = base::paper_white;
  for (std::size_t row = rows.from; row < rows.to; ++row) {
    for (std::size_t column = columns.from; column < columns.to; ++column) {
      const std::size_t pixel = row * pixels->width + column;
      if (!image.alpha.empty() && static_cast<unsigned char>(image.alpha[pixel]) < 128) continue;
      heaviest = heavier(ink_of(*pixels, pixel), heaviest);
    }
  }
  return heaviest;
}

const graphics::Pixels* Ground::pixels_of(std::uint32_t image) {
  const auto [entry, is_new] = decoded_.try_emplace(image);
  if (is_new) entry->second = graphics::decode(images_[image]);
  return entry->second ? &*entry->second : nullptr;
}

}  // namespace octavo::press
