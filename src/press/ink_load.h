#pragma once
// How much ink lies on one place of a page, all inks together: what paper can hold has a limit.
//
// Takes pages as they go to the press, with images in its inks. What is painted knocks out what lies under it, but for
// black text, which overprints: the inks of the area beneath count with it.

#include <vector>

#include "display/display.h"
#include "press/condition.h"

namespace octavo::press {

Ink sum_of(Cmyk colour);

/// The most that lies under a point, of the areas that were painted last there.
class Ground {
 public:
  void paint(const display::Fill& fill) { fills_.push_back(fill); }
  /// Nothing overprints what is not known to be an area of one colour.
  Cmyk at(Point place) const;

 private:
  std::vector<display::Fill> fills_;
};

/// Where a run of text begins, a little above its baseline.
Point place_of(const display::TextLine& line, const text::GlyphRun& run);
/// Of text on its ground.
Ink ink_of_text(Cmyk colour, Cmyk ground);

/// The most ink of a pixel of an image in CMYK or grey; one pixel in a thousand is noise.
Ink heaviest_ink(const display::Image& image);
/// The most ink on one place of a page; `images` are those of the document.
Ink heaviest_ink(const display::Page& page, const std::vector<Ink>& images);
/// That of each page.
std::vector<Ink> heaviest_inks(const display::Document& document);

}  // namespace octavo::press
