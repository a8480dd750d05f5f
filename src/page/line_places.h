#pragma once
// Names and calls of notes within a paragraph: each goes with the line that its place in the source falls on.

#include <cstddef>
#include <span>
#include <vector>

#include "page/galley.h"

namespace octavo::page {

/// The line that a place falls on, of those that begin with these.
std::size_t line_at(std::span<const Span> starts, Span place);

/// Marks a row with one of them.
void mark(const LinePlace& place, std::vector<RowMark>& marks);

/// Marks the rows of a paragraph with its places, and has them call its notes; `extras` are those of their galley.
void attach(std::span<const LinePlace> places, std::span<Row> rows, std::vector<RowExtras>& extras);

/// Takes back what `attach` has done.
void detach(std::span<const LinePlace> places, std::span<Row> rows, std::vector<RowExtras>& extras);

}  // namespace octavo::page
