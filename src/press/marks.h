#pragma once
// What is printed round the pages for the press and the binder: crop marks, Japanese tombo, fold marks, registration
// targets, a colour bar, collation marks. All of it lies outside of the bleed, but for collation marks, which lie on
// the fold.

#include <vector>

#include "pdf/sheet.h"
#include "press/sheet_layout.h"

namespace octavo::press {

/// What marks go round: a block of cells on a sheet, or a single page.
struct MarkedArea {
  Rect block;
  Length bleed;
  std::vector<JointPlace> folds_x, folds_y;
  std::vector<Length> cuts_x, cuts_y;
};
MarkedArea area_of(const SheetLayout& layout);

/// The room at the foot that marks leave for a line of text, the slug line.
struct SlugRoom {
  Point origin;  ///< of its baseline
  Length width;
};

pdf::Marks make_marks(const MarkedArea& area, MarkStyle style);
SlugRoom slug_room(const MarkedArea& area, MarkStyle style);

/// A black field on the outer fold of a signature, a step lower for each: in a stack of gathered signatures the
/// fields make a flight of stairs, and one that is missing or doubled shows.
std::optional<pdf::Patch> collation_mark(const Sheet& sheet, const SheetLayout& layout);

}  // namespace octavo::press
