#pragma once
// Which rows stand in which column of which page, before anyone knows where the pages fall in the booklet.

#include <cstddef>
#include <optional>
#include <vector>

#include "page/asides.h"
#include "page/galley.h"
#include "page/geometry.h"

namespace octavo::page {

/// Rows [first, end) from `y` below the top of the text area, and the notes and floats that stand with them.
struct PlannedColumn {
  std::size_t first = 0, end = 0;
  int column = 0;
  layout::ColumnSpan span = layout::ColumnSpan::column;
  Length y;
  Length height = {};                   ///< of its room
  Pending begin = {}, asides_end = {};  ///< of its rows of notes and its floats
  Length above = {}, below = {};        ///< what floats take at its top, and above its notes
  /// What floats know it by.
  std::size_t first_beside_floats() const { return first < end ? first : FloatRoom::without_text; }
  bool has_notes() const { return begin.notes < asides_end.notes; }
};

struct PlannedPage {
  std::vector<PlannedColumn> columns;  ///< none: a page left blank so that the next falls on a recto
};

struct PlanShape {
  Columns first, rest;  ///< of the first page, and of those after it
  Length grid;
  layout::LevelFeet level_feet = layout::LevelFeet::no;
  Leaf first_leaf = Leaf::recto;
  NotesShape notes = {};
};

std::vector<PlannedPage> plan_pages(const Galley& galley, const PlanShape& shape);

/// The same rows on as many of `pages` pages as they fill evenly: by four tenths at least where each begins with a
/// heading, else by six. Nothing comes back where there is nothing to even out: more than one column, blocks across
/// them, or page breaks that the text asks for.
std::optional<std::vector<PlannedPage>> plan_evenly(const Galley& galley, const PlanShape& shape, std::size_t pages);

}  // namespace octavo::page
