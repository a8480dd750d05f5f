#pragma once
// The plan of an imposition: which page lies where on which side of which sheet.
//
// Whole numbers only: columns, rows, page indices, thicknesses of paper. What that is in millimetres is the affair of
// sheet_layout.h. A plan can so be tested by folding and cutting it.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "display/display.h"
#include "press/scheme.h"

namespace octavo::press {

inline constexpr int blank = -1;

enum class Turn : std::uint8_t { upright, half };

/// The edge of a cell, as it lies on the sheet, at which its page is bound.
enum class SpineEdge : std::uint8_t { none, left, right };

/// A page's place on a side, columns from the left and rows from the top.
struct Cell {
  int column = 0, row = 0;
  int page = blank;  ///< index among the document's pages
  Turn turn = Turn::upright;
  SpineEdge spine = SpineEdge::none;
  int depth = 0;  ///< leaves that lie round this one in the fold: it is pushed out by so many thicknesses
  bool operator==(const Cell&) const = default;
};

/// Row by row from the top left; empty where a sheet is printed on one side only.
using Side = std::vector<Cell>;

/// What is done between two columns or two rows.
enum class Joint : std::uint8_t {
  spine,   ///< a fold at which pages are bound
  closed,  ///< a fold that is cut open when the book is trimmed
  cut,     ///< where the sheet is cut apart
  panel,   ///< a fold that stays, of a leaflet
  slit,    ///< a fold that is cut along its middle half
  gutter,  ///< nothing: white between pages that stay together
};

/// How the cells of a sheet lie.
struct Form {
  int columns = 1, rows = 1;
  std::vector<Joint> between_columns, between_rows;
  std::vector<int> turned_in;  ///< columns, on the front, of panels that are folded in
  bool operator==(const Form&) const = default;
};

struct Sheet {
  enum class Use : std::uint8_t { body, cover } use = Use::body;
  int signature = 0;  ///< of a perfect-bound book, from 0
  Form form;
  Side front;
  Side back;  ///< as it is seen when the sheet is turned over sideways
};

/// Printed on both sides from two plates, or from one that holds both, turned sideways between.
enum class Working : std::uint8_t { sheetwise, work_and_turn };
enum class Covers : std::uint8_t { along, apart };
/// Where the last fold but one of a folded sheet lies: text in level lines is closed at the head, text in lines that
/// run down at the foot (JLREQ, appendix on binding).
enum class ClosedFold : std::uint8_t { head, foot };

/// What has to be known of the document.
struct Book {
  int pages = 0;
  display::Binding binding = display::Binding::left;
  ClosedFold closed = ClosedFold::head;
};

struct PlanWish {
  Scheme scheme;
  Covers covers = Covers::along;
  Working working = Working::sheetwise;
  int columns = 2, rows = 2;  ///< of a side, for handouts and for stacks
};

struct Plan {
  Scheme scheme;
  Working working = Working::sheetwise;
  std::vector<Sheet> sheets;
  int pages = 0;
  int blanks = 0;  ///< pages that had to be added
  int leaves = 0;  ///< of the body
};

/// A wish that the document does not suit: why, and what would.
struct Unfit {
  std::string message, hint;
};

std::variant<Plan, Unfit> make_plan(const Book& book, const PlanWish& wish);

/// A sheet that lies flat again, its pages numbered in the order of reading from 0.
struct FoldedSheet {
  Form form;
  Side front, back;
};
/// A sheet of 4, 8, 16 or 32 pages, folded at right angles.
FoldedSheet unfold(int pages, display::Binding binding, ClosedFold closed);

}  // namespace octavo::press
