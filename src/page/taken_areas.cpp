#include "page/taken_areas.h"

#include <algorithm>
#include <optional>

namespace octavo::page {
namespace {

/// Of a line, as high as letters and Han reach above and below a baseline.
std::optional<Rect> area_of(const display::TextLine& line) {
  if (line.runs.empty()) return std::nullopt;
  Length first = Length::max(), end = -Length::max(), size;
  for (const text::GlyphRun& run : line.runs) {
    first = std::min(first, run.x);
    end = std::max(end, run.end());
    size = std::max(size, run.shaped->size);
  }
  const Point at = line.at(first);
  if (line.mode == text::WritingMode::vertical) return Rect{at.x - size / 2, at.y, size, end - first};
  return Rect{at.x, at.y - size * 85 / 100, end - first, size * 110 / 100};
}

/// Bands and fields, which text stands on, reach the trim or take much of the page.
std::optional<Rect> area_of(const display::Fill& fill, Size trim) {
  const Rect& rect = fill.rect;
  const bool reaches_trim =
      rect.x <= Length{} || rect.y <= Length{} || rect.right() >= trim.width || rect.bottom() >= trim.height;
  constexpr double much = 0.05;
  const double share = rect.width.pt() * rect.height.pt() / (trim.width.pt() * trim.height.pt());
  if (reaches_trim || share >= much) return std::nullopt;
  return rect;
}

std::optional<Rect> area_of(const display::Curve& curve) {
  if (curve.points.empty()) return std::nullopt;
  const auto [left, right] = std::ranges::minmax(curve.points, {}, &Point::x);
  const auto [top, bottom] = std::ranges::minmax(curve.points, {}, &Point::y);
  return Rect{left.x, top.y, right.x - left.x, bottom.y - top.y};
}

}  // namespace

std::vector<Rect> taken_areas(const display::Page& page) {
  std::vector<Rect> areas;
  for (const display::Item& item : page.items) {
    if (item.role == display::Role::watermark) continue;
    std::optional<Rect> area;
    if (const auto* line = std::get_if<display::TextLine>(&item.what)) area = area_of(*line);
    if (const auto* fill = std::get_if<display::Fill>(&item.what)) area = area_of(*fill, page.trim);
    if (const auto* curve = std::get_if<display::Curve>(&item.what)) area = area_of(*curve);
    if (const auto* picture = std::get_if<display::Picture>(&item.what)) area = picture->rect;
    if (const auto* art = std::get_if<display::Art>(&item.what)) area = art->rect;
    if (area) areas.push_back(*area);
  }
  return areas;
}

}  // namespace octavo::page
