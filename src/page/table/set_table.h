#pragma once
// A table as rows of the galley: its columns are given their widths, its cells set, its rows their heights.
//
// A row of the table is a row of the galley, which no column cuts; the lines of all its cells stand in it. A row that
// is taller than a column is cut between its lines, which is told (W522). Takes a table whose grid is sound; gives rows
// in the coordinates of its measure, what is drawn round them, and the head that other columns repeat.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "document/model.h"
#include "layout/style.h"
#include "page/galley.h"
#include "page/shared.h"

namespace octavo::page {

struct TableRequest {
  const document::Node& table;
  const layout::Style& style;
  const std::vector<document::Kind>& ancestors;  ///< of what stands in the table, its own kind first
  Length measure;
  Length height;               ///< of a column
  display::ElementId element;  ///< of the table
  Length whole = {};           ///< what widths in per cent are of, where that is more than the measure
  Length per_cent_of() const { return std::max(whole, measure); }
};

struct SetTable {
  Length x, width;
  std::vector<Row> rows;  ///< `space_before` is white that a row asks for
  std::vector<Decoration> decorations;
  std::size_t head_rows = 0;
  std::optional<RepeatedHead> head;

  void shift(Length by);
};

SetTable set_table(Shared& shared, const TableRequest& request);

}  // namespace octavo::page
