#pragma once
// What lies under text. Black text overprints: on the paper its ink comes on top of the inks of what was painted there
// before, and together they may be too much.
//
// Takes what a page paints, in the order of painting, with images in the inks of the press; gives the colour beneath a
// box. Areas are tints, pictures and the filled paths of drawings; what a drawing's clips cut away is not looked at.

#include <cstdint>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "display/display.h"
#include "graphics/pixels.h"

namespace octavo::press {

class Ground {
 public:
  /// `images` must outlive it; one is decoded when text lies on it.
  explicit Ground(const std::vector<display::Image>& images) : images_(images) {}

  void paint(const display::Fill& fill);
  void paint(const display::Picture& picture);
  void paint(const display::Path& path);

  bool empty() const { return areas_.empty(); }
  /// The colour that has most of cyan, magenta and yellow, of those that lie uppermost somewhere in the box.
  Cmyk under(const Rect& box);

 private:
  struct Area {
    Rect bounds;
    std::variant<Cmyk, const display::Picture*, const display::Path*> what;
  };
  Cmyk at(Point place, std::size_t below, const Rect& box);
  std::optional<Cmyk> colour_of(const Area& area, Point place, std::size_t index, const Rect& box);
  Cmyk of_picture(const display::Picture& picture, const Rect& box);
  Cmyk heaviest_pixel(const display::Picture& picture, const Rect& box);
  const graphics::Pixels* pixels_of(std::uint32_t image);

  const std::vector<display::Image>& images_;
  std::vector<Area> areas_;
  std::map<std::uint32_t, std::optional<graphics::Pixels>> decoded_;
  std::map<const display::Picture*, Cmyk> under_box_;  ///< of the box that is asked for
};

/// Whether a filled outline holds a place.
bool holds(const display::Outline& outline, display::FillRule rule, Point place);

/// What a run of text covers, about its letters without their descenders.
Rect box_of(const display::TextLine& line, const text::GlyphRun& run);

}  // namespace octavo::press
