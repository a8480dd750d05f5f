#pragma once
// What a map shows where: places on its lines and coasts and in its words, so that labels need not cover them. Of an
// image nothing is known.

#include <vector>

#include "display/display.h"

namespace octavo::graphics {

class MapGround {
 public:
  /// Of a drawing from the map's corner; a place every `step` along its lines.
  MapGround(const std::vector<display::ArtItem>& drawing, Length step);

  /// How much of what the map shows lies there: by the places that are covered.
  int covered_by(const Rect& area) const;

 private:
  void add(const display::Path& path);
  void add(const display::ArtText& text);
  void add_line(Place2 from, Place2 to);
  void add_curve(Place2 from, Place2 first, Place2 second, Place2 to);

  double step_;
  std::vector<Point> places_;
};

}  // namespace octavo::graphics
