#pragma once
// How much ink lies on one place of a page, all inks together: what paper can hold has a limit.
//
// Takes pages as they go to the press, with images in its inks. What is painted knocks out what lies under it, but for
// black text, which overprints: the inks of what lies beneath count with it (ground.h).

#include <vector>

#include "display/display.h"
#include "press/condition.h"

namespace octavo::press {

Ink sum_of(Cmyk colour);
/// The colour that a press with these inks prints.
Cmyk as_printed(Cmyk colour, InkSpace inks);

/// Of text on its ground, both as they are printed.
Ink ink_of_text(Cmyk colour, Cmyk ground);

/// The most ink of a pixel of an image in CMYK or grey; one pixel in a thousand is noise.
Ink heaviest_ink(const display::Image& image);
/// That of each image.
std::vector<Ink> loads_of(const std::vector<display::Image>& images);
/// The most ink on one place of a page; `images` are those of the document, `loads` what they have at most.
Ink heaviest_ink(const display::Page& page, InkSpace inks, const std::vector<Ink>& loads,
                 const std::vector<display::Image>& images);
/// That of each page.
std::vector<Ink> heaviest_inks(const display::Document& document, InkSpace inks = InkSpace::cmyk);

}  // namespace octavo::press
