#include "page/page_plan.h"

#include <algorithm>
#include <optional>

#include "page/flow.h"
#include "page/page_breaks.h"

namespace octavo::page {
namespace {

/// Less room than this below a spanning block is left empty rather than filled with a line or two.
constexpr std::int64_t least_lines_below_band = 3;

class Planner {
 public:
  Planner(const Galley& galley, const PlanShape& shape) : galley_(galley), shape_(shape) { pages_.emplace_back(); }

  std::vector<PlannedPage> run() {
    for (std::size_t i = 0; i < galley_.bands.size(); ++i) {
      if (galley_.bands[i].first == galley_.bands[i].end) continue;
      start_band(galley_.bands[i]);
      const bool levels = shape_.balance == Balance::yes || i + 1 < galley_.bands.size();
      set_band(galley_.bands[i], levels ? Balance::yes : Balance::no);
    }
    return std::move(pages_);
  }

 private:
  const Columns& columns() const { return pages_.size() == 1 ? shape_.first : shape_.rest; }

  void new_page() {
    pages_.emplace_back();
    y_ = Length{};
  }

  void start_band(const Band& band) {
    const Row& row = galley_.rows[band.first];
    if (y_ > Length{}) y_ = snapped(y_ + row.space_before, shape_.grid);
    const Length least = std::max(row.height, shape_.grid * least_lines_below_band);
    if (y_ > Length{} && y_ + least > columns().height) new_page();
  }

  void set_band(const Band& band, Balance balance) {
    const int count = band.span == layout::ColumnSpan::all ? 1 : columns().count;
    ColumnHeights heights;
    heights.first.assign(static_cast<std::size_t>(count), columns().height - y_);
    heights.rest = shape_.rest.height;
    const ColumnBreaks breaks =
        break_columns(galley_, band.first, band.end, heights, shape_.grid, LastColumn::short_is_free);
    assign(band, breaks.ends, count);
    if (balance == Balance::yes && count > 1) level_last_page(band, count);
    y_ = foot_of_last_page();
  }

  /// Deals columns out to pages; a page break in the text skips the columns that are left.
  void assign(const Band& band, const std::vector<std::size_t>& ends, int count) {
    std::size_t first = band.first;
    int column = 0;
    for (const std::size_t end : ends) {
      const auto wanted = galley_.rows[first].break_before;
      const bool breaks_page = first != band.first && wanted >= layout::BreakBefore::page;
      if (column == count || (breaks_page && column > 0)) {
        new_page();
        column = 0;
      }
      if (breaks_page && wanted == layout::BreakBefore::recto && leaf() == Leaf::verso) new_page();
      pages_.back().columns.push_back({first, end, column, band.span, y_});
      first = end;
      ++column;
    }
  }

  Leaf leaf() const {
    const bool odd = pages_.size() % 2 == 1;
    return odd == (shape_.first_leaf == Leaf::recto) ? Leaf::recto : Leaf::verso;
  }

  /// Cuts the band's rows on the last page anew, in the least height at which no break costs a widow.
  void level_last_page(const Band& band, int count) {
    auto& placed = pages_.back().columns;
    const auto of_band = [&](const PlannedColumn& c) { return c.first >= band.first && c.end <= band.end; };
    const auto first = std::find_if(placed.begin(), placed.end(), of_band);
    if (first == placed.end()) return;
    const std::size_t begin = first->first;
    const Length top = first->y;
    const std::optional<ColumnBreaks> level = level_breaks(begin, band.end, count, columns().height - top);
    if (!level) return;
    placed.erase(first, placed.end());
    std::size_t row = begin;
    int column = 0;
    for (const std::size_t end : level->ends) {
      placed.push_back({row, end, column++, band.span, top});
      row = end;
    }
  }

  std::optional<ColumnBreaks> level_breaks(std::size_t begin, std::size_t end, int count, Length most) const {
    Stack stack(shape_.grid);
    for (std::size_t row = begin; row < end; ++row) stack.place(galley_.rows[row]);
    std::optional<ColumnBreaks> best;
    for (Length height = snapped(stack.foot() / count, shape_.grid); height <= most; height += shape_.grid) {
      const ColumnHeights heights{{}, height};
      ColumnBreaks breaks = break_columns(galley_, begin, end, heights, shape_.grid, LastColumn::counts);
      if (breaks.ends.size() > static_cast<std::size_t>(count)) continue;
      if (!best || breaks.cost < best->cost) best = std::move(breaks);
      if (best->cost < BreakPrice::widow_or_orphan) break;
    }
    return best;
  }

  Length foot_of_last_page() const {
    Length foot;
    for (const PlannedColumn& column : pages_.back().columns) {
      Stack stack(shape_.grid);
      for (std::size_t row = column.first; row < column.end; ++row) stack.place(galley_.rows[row]);
      foot = std::max(foot, column.y + stack.foot());
    }
    return snapped(foot, shape_.grid);
  }

  const Galley& galley_;
  const PlanShape& shape_;
  std::vector<PlannedPage> pages_;
  Length y_;
};

}  // namespace

std::vector<PlannedPage> plan_pages(const Galley& galley, const PlanShape& shape) {
  if (galley.rows.empty()) return {};
  return Planner(galley, shape).run();
}

}  // namespace octavo::page
