#pragma once
// What an imposition looks like, for people: sheets drawn in characters, or to scale as SVG.

#include <string>

#include "press/impose.h"

namespace octavo::press {

/// The sides of the first `most` sheets, each as a frame of cells with its page numbers; folds are dotted, cuts drawn
/// through. A page that stands on its head carries an arrow.
std::string drawing(const Imposition& imposition, std::size_t most);

/// All sides below one another, in millimetres: paper, bleed, pages with their numbers, and marks.
std::string svg(const Imposition& imposition);

/// The cells of one row of a side as they lie: "24 1", "5↓ 12↓", "– 1" with a blank page.
std::string row_text(const Side& side, int row);

}  // namespace octavo::press
