#include "page/page_plan.h"

#include <algorithm>
#include <optional>

#include "page/flow.h"
#include "page/page_breaks.h"

namespace octavo::page {
namespace {

using layout::LevelFeet;

/// Less room than this below a spanning block is left empty rather than filled with a line or two.
constexpr std::int64_t least_lines_below_band = 3;

class Planner {
 public:
  Planner(const Galley& galley, const PlanShape& shape) : galley_(galley), shape_(shape) { pages_.emplace_back(); }

  std::vector<PlannedPage> run() {
    for (std::size_t i = 0; i < galley_.bands.size(); ++i) {
      if (galley_.bands[i].first == galley_.bands[i].end) continue;
      start_band(galley_.bands[i]);
      const bool levels = shape_.level_feet == LevelFeet::yes || i + 1 < galley_.bands.size();
      set_band(galley_.bands[i], levels ? LevelFeet::yes : LevelFeet::no);
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

  void set_band(const Band& band, LevelFeet level_feet) {
    const int count = band.span == layout::ColumnSpan::all ? 1 : columns().count;
    ColumnBreaks breaks = cut(band, heights_from(y_, count));
    if (y_ > Length{} && breaks.cost >= BreakPrice::kept) {
      // What must stay whole may have no room below the block above it, and all it needs on the next page.
      ColumnBreaks afresh = cut(band, {{}, shape_.rest.height});
      if (afresh.cost + BreakPrice::kept / 2 <= breaks.cost) {
        new_page();
        breaks = std::move(afresh);
      }
    }
    if (level_feet == LevelFeet::no || count == 1 || !set_levelled(band, heights_from(y_, count), count)) {
      assign(band, breaks.ends, count);
    }
    y_ = foot_of_last_page();
  }

  ColumnHeights heights_from(Length y, int count) const {
    ColumnHeights heights;
    heights.first.assign(static_cast<std::size_t>(count), columns().height - y);
    heights.rest = shape_.rest.height;
    return heights;
  }

  ColumnBreaks cut(const Band& band, const ColumnHeights& heights) const {
    return break_columns(galley_, band.first, band.end, heights, shape_.grid, LastColumn::short_is_free);
  }

  /// The last page's columns end level, and where it begins is chosen with that in view.
  bool set_levelled(const Band& band, const ColumnHeights& heights, int count) {
    const auto level_from = [&](std::size_t first) {
      return level_breaks(first, band.end, count, first == band.first ? heights.first.front() : heights.rest);
    };
    const auto before = break_before_last_page(galley_, band, heights, shape_.grid, static_cast<std::size_t>(count),
                                               [&](std::size_t first) -> std::optional<std::int64_t> {
                                                 const auto level = level_from(first);
                                                 return level ? std::optional(level->cost) : std::nullopt;
                                               });
    if (!before) return false;
    assign(band, before->ends, count);
    std::size_t row = before->ends.empty() ? band.first : before->ends.back();
    const auto level = level_from(row);
    if (!before->ends.empty()) new_page();
    int column = 0;
    for (const std::size_t end : level->ends) {
      pages_.back().columns.push_back({row, end, column++, band.span, y_});
      row = end;
    }
    return true;
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

  /// In the least height at which no break costs a widow.
  std::optional<ColumnBreaks> level_breaks(std::size_t begin, std::size_t end, int count, Length most) const {
    Stack stack(shape_.grid);
    for (std::size_t row = begin; row < end; ++row) {
      if (row > begin && galley_.rows[row].break_before >= layout::BreakBefore::page) return std::nullopt;
      stack.place(galley_.rows[row]);
      if (stack.foot() > most * (count + 1)) return std::nullopt;
    }
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
      Stack stack = column_from(galley_, column.first, shape_.grid);
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

bool flows_freely(const Galley& galley, const PlanShape& shape) {
  const auto is_free = [](const Row& row) { return row.break_before == layout::BreakBefore::none; };
  return galley.bands.size() == 1 && shape.first.count == 1 && shape.rest.count == 1 && galley.rows.size() > 1 &&
         std::all_of(galley.rows.begin() + 1, galley.rows.end(), is_free);
}

/// In pages that all end at the same line, as high up as the text allows.
std::optional<ColumnBreaks> even_breaks(const Galley& galley, const PlanShape& shape, std::size_t pages, Cuts cuts) {
  const Length text = height_of(galley.rows, shape.grid);
  const std::int64_t dear = cuts == Cuts::anywhere ? BreakPrice::widow_or_orphan : BreakPrice::inside_section;
  const Length most = std::min(shape.first.height, shape.rest.height);
  for (Length height = snapped(text / static_cast<std::int64_t>(pages), shape.grid); height <= most;
       height += shape.grid) {
    ColumnBreaks breaks =
        break_columns(galley, 0, galley.rows.size(), {{}, height}, shape.grid, LastColumn::counts, cuts);
    if (breaks.ends.size() < pages) return std::nullopt;
    if (breaks.ends.size() == pages && breaks.cost < dear) return breaks;
  }
  return std::nullopt;
}

}  // namespace

std::vector<PlannedPage> plan_pages(const Galley& galley, const PlanShape& shape) {
  if (galley.rows.empty()) return {};
  return Planner(galley, shape).run();
}

std::optional<std::vector<PlannedPage>> plan_evenly(const Galley& galley, const PlanShape& shape, std::size_t pages) {
  if (!flows_freely(galley, shape)) return std::nullopt;
  const Length text = height_of(galley.rows, shape.grid);
  const auto most_pages = [&](std::int64_t tenths) {
    std::size_t most = pages;
    while (most > 1 && text * 10 < shape.rest.height * tenths * static_cast<std::int64_t>(most)) --most;
    return most;
  };
  std::optional<ColumnBreaks> breaks = even_breaks(galley, shape, most_pages(4), Cuts::before_headings);
  if (!breaks) breaks = even_breaks(galley, shape, most_pages(6), Cuts::anywhere);
  if (!breaks) return std::nullopt;
  std::vector<PlannedPage> planned;
  std::size_t first = 0;
  for (const std::size_t end : breaks->ends) {
    planned.push_back({{{first, end, 0, galley.bands.front().span, {}}}});
    first = end;
  }
  return planned;
}

}  // namespace octavo::page
