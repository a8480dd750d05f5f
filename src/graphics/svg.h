#pragma once
// SVG drawings: the subset that icons, maps and diagrams use, as vectors in ink and text in our fonts.
//
// Read: paths and basic shapes, groups, transforms, viewports, uses of what stands in the same file, fills, strokes,
// dashes, linear and radial gradients, opacities, clips, text; attributes, style="" and simple rules of <style>.
// Whatever else stands in a file is told at its place there and left out (W607); references that lead out of the file
// or in a circle are errors (E608), and so are values that make no sense (E609) and drawings that are too large (E610).

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/language.h"
#include "display/display.h"
#include "graphics/svg/scene.h"
#include "text/typesetter.h"

namespace octavo::graphics {

/// Whether a file seems to be a drawing.
bool is_svg(std::string_view bytes);

/// Reads a drawing, which becomes one of the `sources`, its colours mixed by the press that is meant; nothing after an
/// error.
std::optional<svg::Scene> read_svg(const base::FileBytes& file, base::SourceMap& sources, Diagnostics& diagnostics,
                                   const base::InkMixing& mixing = {});

/// The size that a drawing gives itself.
Size natural_size(const svg::Scene& scene);

struct DrawingTools {
  text::Typesetter& typesetter;
  Language language;  ///< of its texts
  Diagnostics& diagnostics;
};

/// The whole drawing in an area, cut off at its edges. Lines are no thinner than can be printed. Texts that are cut,
/// as they may be set wider than where the drawing was made, are told (W607).
std::vector<display::ArtItem> draw_svg(const svg::Scene& scene, const Rect& area, const DrawingTools& tools);

}  // namespace octavo::graphics
