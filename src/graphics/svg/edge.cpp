#include "graphics/svg/edge.h"

#include <algorithm>

namespace octavo::graphics::svg {
namespace {

bool holds(const Rect& area, Point point) {
  return point.x >= area.x && point.x <= area.right() && point.y >= area.y && point.y <= area.bottom();
}

bool stays_in(const Curves& curves, const Box& room, double by) {
  const auto box = curves.box();
  return !box || (box->left - by >= room.left && box->top - by >= room.top && box->right + by <= room.right &&
                  box->bottom + by <= room.bottom);
}

}  // namespace

bool stays_in(const ScenePath& path, const Box& room, double slack) {
  return stays_in(path.curves, room, (path.stroke ? path.stroke->width / 2 : 0) - slack);
}

bool stays_in(const Curves& curves, const Box& room) {
  return stays_in(curves, room, 0);
}

bool stays_in(const display::ArtText& text, const Rect& area) {
  const Point origin = text.line.origin;
  return std::all_of(text.line.runs.begin(), text.line.runs.end(), [&](const text::GlyphRun& run) {
    const Length size = run.shaped->size, slack = size / 10;
    const Rect room{area.x - slack, area.y - slack, area.width + slack * 2, area.height + slack * 2};
    for (const Length x : {run.x, run.end()}) {
      for (const Length y : {-size * 3 / 4, size / 4}) {
        const Place2 turned = text.turn({x.pt(), y.pt()});
        if (!holds(room, {origin.x + Length::from_pt(turned.x), origin.y + Length::from_pt(turned.y)})) return false;
      }
    }
    return true;
  });
}

}  // namespace octavo::graphics::svg
