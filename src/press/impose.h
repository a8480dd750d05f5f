#pragma once
// Imposition as a whole: a typeset document and a wish become printed sheets.

#include <string>
#include <variant>
#include <vector>

#include "display/display.h"
#include "pdf/sheet.h"
#include "press/marks.h"
#include "press/plan.h"
#include "press/sheet_layout.h"

namespace octavo::press {

struct ImpositionWish {
  Scheme scheme;
  Covers covers = Covers::along;
  Working working = Working::sheetwise;
  PaperWish paper;
  Stock stock;
};

/// A side of a sheet as it goes to the printer, and the words that tell it apart: "sheet 2 of 6, front".
struct ImposedSide {
  pdf::SheetSide side;
  std::string name;
  SlugRoom slug;  ///< of no width where the paper has no room for one
};

struct Imposition {
  Plan plan;
  std::vector<SheetLayout> layouts;  ///< of each sheet of the plan
  std::vector<ImposedSide> sides;
};

/// What a plan has to know of a document: its pages, its binding, whether its text runs down.
Book book_of(const display::Document& document);

/// The sheets, or why the document, the scheme and the paper do not go together.
std::variant<Imposition, Unfit> impose(const display::Document& document, const ImpositionWish& wish);

}  // namespace octavo::press
