#include "display/display.h"

namespace octavo::display {
namespace {

Point sum(Point a, Point b) {
  return {a.x + b.x, a.y + b.y};
}

void move_part(Paint& paint, Point by) {
  if (auto* gradient = std::get_if<Gradient>(&paint)) {
    gradient->place.e += by.x.pt();
    gradient->place.f += by.y.pt();
  }
}

void move_part(Path& path, Point by) {
  path.outline.move_by(by);
  if (path.filling) move_part(path.filling->paint, by);
  if (path.stroke) move_part(path.stroke->paint, by);
}
void move_part(ArtText& text, Point by) {
  text.line.origin = sum(text.line.origin, by);
}
void move_part(Picture& picture, Point by) {
  picture.rect.x += by.x;
  picture.rect.y += by.y;
}
void move_part(ClipBegin& clip, Point by) {
  clip.outline.move_by(by);
}
void move_part(ClipEnd&, Point) {}

}  // namespace

void Outline::add_rect(const Rect& rect) {
  move_to({rect.x, rect.y});
  line_to({rect.right(), rect.y});
  line_to({rect.right(), rect.bottom()});
  line_to({rect.x, rect.bottom()});
  close();
}

void Outline::move_by(Point by) {
  for (Point& point : points_) point = sum(point, by);
}

void move(Art& art, Point by) {
  art.rect.x += by.x;
  art.rect.y += by.y;
  for (ArtItem& item : art.items) {
    std::visit([by](auto& part) { move_part(part, by); }, item);
  }
}

}  // namespace octavo::display
