#include "press/preflight/painted_areas.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace octavo::press {
namespace {

constexpr double flat = 1e-6;
/// What ends as near to the trim as this is cut with it.
constexpr double touches_trim = 0.28;
constexpr double bleed_rounding = 0.03;

}  // namespace

std::optional<PageBox> box_on_page(const Matrix& place, double x, double y, double width, double height) {
  const auto& m = place.m;
  const bool upright = std::abs(m[1]) < flat && std::abs(m[2]) < flat;
  const bool turned = std::abs(m[0]) < flat && std::abs(m[3]) < flat;
  if (!upright && !turned) return std::nullopt;
  const auto [left, right] = std::minmax({place.x(x, y), place.x(x + width, y + height)});
  const auto [bottom, top] = std::minmax({place.y(x, y), place.y(x + width, y + height)});
  return PageBox{left, bottom, right, top};
}

InkColour PaintedAreas::at(double x, double y) const {
  const auto found =
      std::find_if(areas_.rbegin(), areas_.rend(), [&](const Area& area) { return area.box.holds(x, y); });
  return found == areas_.rend() ? InkColour{InkColour::Kind::process, {}} : found->colour;
}

bool lacks_bleed(const PageBox& box, const PageBox& trim, double bleed) {
  const std::array<double, 4> beyond{trim.left - box.left, trim.bottom - box.bottom, box.right - trim.right,
                                     box.top - trim.top};
  return std::ranges::any_of(beyond,
                             [&](double past) { return past > -touches_trim && past < bleed - bleed_rounding; });
}

}  // namespace octavo::press
