#pragma once
// A row that no column has room for, cut between its lines into rows that columns have room for.

#include <vector>

#include "page/galley.h"

namespace octavo::page {

/// What notes take at the foot of a column: the white above them, and each by its number in the galley.
struct NoteHeights {
  Length separation;
  std::vector<Length> of_notes;
};

/// Parts of `row`, each at most `most` high with the notes that its lines call, unless a line or a picture alone is
/// higher.
std::vector<Row> cut_row(Row row, Length most, const NoteHeights& notes = {});

}  // namespace octavo::page
