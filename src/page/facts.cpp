#include "page/facts.h"

#include <algorithm>
#include <utility>

#include "page/flow.h"
#include "page/row_marks.h"

namespace octavo::page {
namespace {

constexpr std::size_t most_abreast = 4;

/// The lines and marks of a cell, at their heights below the baseline of the whole row.
void add_cell(Galley cell, Length x, Length grid, Row& whole) {
  Stack stack(grid);
  for (Row& row : cell.rows) {
    const Length top = stack.place(row);
    for (RowLine& line : row.lines) {
      line.x += x;
      line.drop += top + row.baseline;
      whole.lines.push_back(std::move(line));
    }
    for (RowMark& mark : row.marks) {
      move(mark, x, top);
      whole.marks.push_back(std::move(mark));
    }
    if (!whole.span.valid()) whole.span = row.span;
  }
  whole.height = std::max(whole.height, snapped(stack.foot(), grid));
}

}  // namespace

std::size_t facts_abreast(std::span<const Length> least, Length measure) {
  const Length widest = least.empty() ? Length{} : *std::max_element(least.begin(), least.end());
  std::size_t most = std::min(most_abreast, least.size());
  while (most > 1 && widest * static_cast<std::int64_t>(most) > measure) --most;
  if (most == 0) return 0;
  const std::size_t rows = (least.size() + most - 1) / most;
  return (least.size() + rows - 1) / rows;
}

std::vector<std::vector<Length>> rows_of_facts(std::span<const Length> least, Length measure) {
  std::vector<std::vector<Length>> rows;
  const std::size_t most = facts_abreast(least, measure);
  if (most > 1 || least.size() < 2) {
    for (std::size_t done = 0; done < least.size(); done += most) {
      const std::size_t count = std::min(most, least.size() - done);
      rows.emplace_back(count, measure / static_cast<std::int64_t>(most));
    }
    return rows;
  }
  Length left;
  for (const Length each : least) {
    if (rows.empty() || each > left || rows.back().size() == most_abreast) {
      rows.emplace_back();
      left = measure;
    }
    rows.back().push_back(std::min(each, measure));
    left = std::max(Length{}, left - each);
  }
  for (std::vector<Length>& row : rows) {
    Length room = measure;
    for (const Length width : row) room -= width;
    for (Length& width : row) width += room / static_cast<std::int64_t>(row.size());
  }
  return rows;
}

CellRow abreast(std::vector<Galley> cells, std::span<const Length> starts, Length grid) {
  CellRow made;
  made.row.on_grid = OnGrid::yes;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (Decoration decoration : cells[i].decorations) {
      decoration.first = decoration.last = 0;
      decoration.x += starts[i];
      made.decorations.push_back(decoration);
    }
    add_cell(std::move(cells[i]), starts[i], grid, made.row);
  }
  return made;
}

CellRow abreast(std::vector<Galley> cells, Length start, Length cell_width, Length grid) {
  std::vector<Length> starts;
  for (std::size_t i = 0; i < cells.size(); ++i) starts.push_back(start + cell_width * static_cast<std::int64_t>(i));
  return abreast(std::move(cells), starts, grid);
}

}  // namespace octavo::page
