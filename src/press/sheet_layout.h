#pragma once
// A plan in millimetres: where each page, fold and cut comes to lie on the paper.
//
// Takes a plan, the size of the document's pages and what the stock and the binder ask for; gives the paper and the
// places on it, or says what does not fit and what would.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "press/plan.h"

namespace octavo::press {

/// What paper and binding ask for.
struct Stock {
  Length caliper = Length::from_mm(0.1);  ///< how thick a leaf is
  Length grind_off = Length::from_mm(3);  ///< what is milled off at the spine before glue
  Length turn_in = Length::from_mm(3);    ///< how much narrower the panel of a leaflet is that is folded in
  Length trim_off = Length::from_mm(3);   ///< what is cut away at closed folds at least
};

enum class MarkStyle : std::uint8_t { none, crop, tombo };
/// Whether marks may be left out where the paper has no room for them.
enum class MarkNeed : std::uint8_t { where_room, required };

struct PaperWish {
  std::optional<Size> paper;  ///< nothing: as small as pages and marks allow, or A4 for pages made smaller
  MarkStyle marks = MarkStyle::crop;
  MarkNeed need = MarkNeed::where_room;
};

/// A page of the document as all have it.
struct PageSize {
  Size trim;
  Length bleed;
};

struct CellPlace {
  Cell cell;
  Rect trim;  ///< of the cell, where the leaf will be cut or folded
  Rect page;  ///< where the page's trim box lies: moved by creep, centred in a panel
  Rect clip;
};

/// A fold or cut across the whole sheet, at the middle of the room between its neighbours.
struct JointPlace {
  Joint joint = Joint::cut;
  Length at;
};

/// One form of a plan on paper.
struct SheetLayout {
  Size paper;
  Rect block;                         ///< from the first cell to the last
  Length bleed;                       ///< round the block, as far as the paper goes
  Length scale = Length::from_pt(1);  ///< of one point
  std::vector<JointPlace> folds_x, folds_y;
  std::vector<Length> cuts_x, cuts_y;  ///< the edges of cells, in rising order
  std::vector<CellPlace> front, back;
  MarkStyle marks = MarkStyle::none;
};

/// A layout for each sheet of the plan.
std::variant<std::vector<SheetLayout>, Unfit> lay_out(const Plan& plan, const PageSize& page, const Stock& stock,
                                                      const PaperWish& wish);

/// Columns and rows of a side that holds `number` pages: those that leave the pages largest where they are made
/// smaller, else those that fit the paper.
struct Grid {
  int columns = 1, rows = 1;
};
Grid choose_grid(const Scheme& scheme, const PageSize& page, const PaperWish& wish);

/// How far beyond the bleed marks reach.
Length room_for_marks(MarkStyle style);

}  // namespace octavo::press
