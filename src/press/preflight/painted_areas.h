#pragma once
// Where a page of a file has been painted: rectangles and images, as far as they stand upright. Private to preflight.
//
// Black that overprints lies on top of their inks, and they must reach past the knife where they are cut.

#include <optional>
#include <vector>

#include "press/preflight/paint_state.h"

namespace octavo::press {

/// An upright box on the page, in points.
struct PageBox {
  double left = 0, bottom = 0, right = 0, top = 0;

  bool holds(double x, double y) const { return left <= x && x <= right && bottom <= y && y <= top; }
};

/// A rectangle of a content stream on its page; nothing where it does not stand upright.
std::optional<PageBox> box_on_page(const Matrix& place, double x, double y, double width, double height);

class PaintedAreas {
 public:
  void add(const PageBox& box, const InkColour& colour) { areas_.push_back({box, colour}); }
  /// The colour that was painted last at a place; white where none was.
  InkColour at(double x, double y) const;

 private:
  struct Area {
    PageBox box;
    InkColour colour;
  };
  std::vector<Area> areas_;
};

/// Of a page after trimming: whether a box touches its edge without reaching `bleed` past it, both in points.
bool lacks_bleed(const PageBox& box, const PageBox& trim, double bleed);

}  // namespace octavo::press
