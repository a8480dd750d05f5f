#pragma once
// How an element of a drawing looks: the properties of SVG that are drawn, with their values (SVG 1.1, appendix N).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "display/path.h"
#include "graphics/svg/colour.h"
#include "text/style.h"

namespace octavo::graphics::svg {

/// What fills or strokes: nothing, a colour, or a gradient by its id with a colour where there is none of that id.
struct PaintSource {
  std::optional<Colour> colour;
  std::string id;
  Span span;  ///< of the value

  bool none() const { return !colour && id.empty(); }
};

/// A <marker> by its id, or none.
struct MarkerSource {
  std::string id;
  Span span;  ///< of the value
};

enum class Anchor : std::uint8_t { start, middle, end };
/// Which line of the text its place is on.
enum class TextLevel : std::uint8_t { baseline, middle, central, hanging, below };

struct Look {
  // Inherited.
  PaintSource fill{Colour{base::black, Rgb{}, 1}, {}, {}};
  PaintSource stroke;
  Colour colour{base::black, Rgb{}, 1};
  display::FillRule fill_rule = display::FillRule::nonzero;
  display::FillRule clip_rule = display::FillRule::nonzero;
  double fill_opacity = 1, stroke_opacity = 1;
  double stroke_width = 1;
  display::Stroke::Cap cap = display::Stroke::Cap::butt;
  display::Stroke::Join join = display::Stroke::Join::mitre;
  double mitre_limit = 4;
  std::vector<double> dashes;
  double dash_start = 0;
  bool visible = true;
  std::string family = "sans";
  double size = 16;
  std::uint16_t weight = 400;
  text::Slant slant = text::Slant::upright;
  Anchor anchor = Anchor::start;
  TextLevel level = TextLevel::baseline;
  MarkerSource marker_start, marker_mid, marker_end;
  std::optional<PaintSource> context_fill, context_stroke;  ///< of the line that a marker stands on
  // Not inherited.
  double opacity = 1;
  bool shown = true;  ///< display
  std::string clip;   ///< the id of a clipPath
  Span clip_span;

  /// What the children of an element begin with.
  Look inherited() const;
};

/// How a declaration was taken.
enum class Taken : std::uint8_t {
  yes,
  passed_over,  ///< it changes nothing on paper
  wrong_value,
  not_drawn,  ///< a property, or a value of one, that is not drawn
};

/// Percentages are of `whole`, the drawing's diagonal as SVG measures it.
Taken set_property(Look& look, const Look& parent, std::string_view name, std::string_view value, Span span,
                   double whole);

/// "url(#a)" gives "a"; nothing where it is no such reference, "" where it leads out of the file.
std::optional<std::string> local_reference(std::string_view value);

}  // namespace octavo::graphics::svg
