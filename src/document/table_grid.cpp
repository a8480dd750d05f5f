#include "document/table_grid.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace octavo::document {
namespace {

/// A place that a cell from above still has.
struct Taken {
  int until = 0;  ///< the first row that is free again
  const Node* by = nullptr;
};

class GridBuilder {
 public:
  explicit GridBuilder(TableGrid& grid) : grid_(grid) {}

  /// The rows below `parent`, which no cell leaves.
  void add_group(const Node& parent, RowGroup group, const std::vector<const Node*>& rows) {
    taken_.clear();
    group_end_ = static_cast<int>(grid_.rows.size() + rows.size());
    for (const Node* row : rows) add_row(*row, parent, group);
  }

 private:
  void add_row(const Node& row, const Node& parent, RowGroup group) {
    row_ = static_cast<int>(grid_.rows.size());
    column_ = 0;
    GridRow made{&row, &parent, group, grid_.cells.size(), 0, 0};
    full_ = false;
    for (const Node& cell : row.children) add_cell(cell);
    made.end = grid_.cells.size();
    made.covered = static_cast<int>(
        std::count_if(taken_.begin(), taken_.end(), [&](const Taken& place) { return place.until > row_; }));
    grid_.columns = std::max(grid_.columns, static_cast<int>(taken_.size()));
    grid_.rows.push_back(made);
  }

  bool is_free(int column) const {
    const auto at = static_cast<std::size_t>(column);
    return at >= taken_.size() || taken_[at].until <= row_;
  }

  void add_cell(const Node& node) {
    while (!is_free(column_)) ++column_;
    if (column_ >= most_columns) {
      if (!full_)
        grid_.faults.push_back({GridFault::Kind::too_many_columns, &node, nullptr, column_ + 1, most_columns});
      full_ = true;
      return;
    }
    GridCell cell{&node, row_, column_, rows_of(node), columns_of(node)};
    int free = 1;
    while (free < cell.columns && is_free(column_ + free)) ++free;
    if (free < cell.columns) {
      const Node* other = taken_[static_cast<std::size_t>(column_) + static_cast<std::size_t>(free)].by;
      grid_.faults.push_back({GridFault::Kind::overlaps, &node, other, cell.columns, free});
      cell.columns = free;
    }
    const auto end = static_cast<std::size_t>(column_) + static_cast<std::size_t>(cell.columns);
    if (taken_.size() < end) taken_.resize(end);
    for (auto at = static_cast<std::size_t>(column_); at < end; ++at) taken_[at] = {row_ + cell.rows, &node};
    column_ += cell.columns;
    grid_.cells.push_back(cell);
  }

  int columns_of(const Node& node) {
    const int wanted = count_in(node, "colspan");
    const int possible = most_columns - column_;
    if (wanted == 0) grid_.faults.push_back({GridFault::Kind::spans_nothing, &node, nullptr, 0, 1});
    if (wanted > possible) grid_.faults.push_back({GridFault::Kind::too_wide, &node, nullptr, wanted, possible});
    return std::clamp(wanted, 1, possible);
  }

  int rows_of(const Node& node) {
    const int wanted = count_in(node, "rowspan");
    const int possible = group_end_ - row_;
    if (wanted == 0) grid_.faults.push_back({GridFault::Kind::spans_nothing, &node, nullptr, 0, 1});
    if (wanted > possible) grid_.faults.push_back({GridFault::Kind::leaves_rows, &node, nullptr, wanted, possible});
    return std::clamp(wanted, 1, possible);
  }

  TableGrid& grid_;
  std::vector<Taken> taken_;  // by column
  int group_end_ = 0;
  int row_ = 0;
  int column_ = 0;
  bool full_ = false;
};

std::vector<const Node*> rows_in(const Node& parent) {
  std::vector<const Node*> rows;
  for (const Node& child : parent.children) {
    if (child.kind == Kind::tr) rows.push_back(&child);
  }
  return rows;
}

}  // namespace

int count_in(const Node& node, std::string_view attribute) {
  const std::string_view text = node.value(attribute, "1");
  int count = 1;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return count;
}

TableGrid grid_of(const Node& table) {
  TableGrid grid;
  GridBuilder builder(grid);
  if (const Node* head = table.child(Kind::thead)) builder.add_group(*head, RowGroup::head, rows_in(*head));
  builder.add_group(table, RowGroup::body, rows_in(table));
  for (const Node& child : table.children) {
    if (child.kind == Kind::tbody) builder.add_group(child, RowGroup::body, rows_in(child));
  }
  if (const Node* foot = table.child(Kind::tfoot)) builder.add_group(*foot, RowGroup::foot, rows_in(*foot));
  return grid;
}

int expected_columns(const TableGrid& grid) {
  std::map<int, std::size_t> rows_by_columns;
  for (const GridRow& row : grid.rows) ++rows_by_columns[row.covered];
  const auto most = std::max_element(rows_by_columns.begin(), rows_by_columns.end(),
                                     [](const auto& a, const auto& b) { return a.second <= b.second; });
  return most == rows_by_columns.end() ? 0 : most->first;
}

}  // namespace octavo::document
