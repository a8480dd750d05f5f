#include "page/page_breaks.h"

#include <algorithm>
#include <limits>

#include "page/flow.h"

namespace octavo::page {
namespace {

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();
struct State {
  std::int64_t cost = unreached;
  std::size_t from = 0;  ///< row that the column before began with
  std::size_t from_stage = 0;
};

/// Columns with heights of their own make stages, and so do the columns of the pages after them, again and again, so
/// that the search stays linear.
class Search {
 public:
  Search(const Galley& galley, std::size_t begin, std::size_t end, const ColumnHeights& heights, Length grid,
         LastColumn last, Cuts cuts, std::size_t per_page)
      : galley_(galley),
        begin_(begin),
        end_(end),
        heights_(heights),
        grid_(grid),
        last_(last),
        cuts_(cuts),
        stages_(heights.first.size() + per_page),
        states_((end - begin + 1) * stages_) {
    at(begin_, 0).cost = 0;
    for (std::size_t row = begin_; row < end_; ++row) {
      for (std::size_t stage = 0; stage < stages_; ++stage) {
        if (at(row, stage).cost != unreached) extend(row, stage);
      }
    }
  }

  ColumnBreaks whole() {
    std::size_t stage = 0;
    for (std::size_t s = 1; s < stages_; ++s) {
      if (at(end_, s).cost < at(end_, stage).cost) stage = s;
    }
    return trace(end_, stage);
  }

  std::optional<ColumnBreaks> before_last_page(const LastPageCost& last_page) {
    std::vector<std::size_t> page_starts{begin_};
    for (std::size_t row = begin_ + 1; row < end_; ++row) {
      if (at(row, later_pages()).cost != unreached) page_starts.push_back(row);
    }
    const auto stage_of = [&](std::size_t row) { return row == begin_ ? 0 : later_pages(); };
    const auto cost_before = [&](std::size_t row) { return at(row, stage_of(row)).cost; };
    std::stable_sort(page_starts.begin(), page_starts.end(),
                     [&](std::size_t a, std::size_t b) { return cost_before(a) < cost_before(b); });
    std::int64_t least = unreached;
    std::size_t best = end_;
    for (const std::size_t row : page_starts) {
      if (cost_before(row) >= least) break;
      const std::optional<std::int64_t> rest = last_page(row);
      if (!rest || cost_before(row) + *rest >= least) continue;
      least = cost_before(row) + *rest;
      best = row;
    }
    if (best == end_) return std::nullopt;
    return trace(best, stage_of(best));
  }

 private:
  std::size_t later_pages() const { return heights_.first.size(); }

  std::size_t stage_after(std::size_t stage, std::size_t next) const {
    const bool new_page = next < end_ && galley_.rows[next].break_before >= layout::BreakBefore::page;
    return new_page || stage + 1 == stages_ ? later_pages() : stage + 1;
  }

  State& at(std::size_t row, std::size_t stage) { return states_[(row - begin_) * stages_ + stage]; }

  void extend(std::size_t start, std::size_t stage) {
    const Length height = heights_.at(stage);
    const std::int64_t cost = at(start, stage).cost;
    Stack stack = column_from(galley_, start, grid_);
    for (std::size_t row = start; row < end_; ++row) {
      if (row > start && galley_.rows[row].break_before != layout::BreakBefore::none) break;
      const Length top = stack.place(galley_.rows[row]);
      if (row > start && foot_with_margin(row, top, stack.foot()) > height) break;
      offer(start, stage, row + 1, cost + column_cost(row, height, stack.foot()));
    }
  }

  Length foot_with_margin(std::size_t row, Length top, Length foot) const {
    const std::int32_t block = galley_.rows[row].margin_block;
    if (block < 0) return foot;
    return std::max(foot, top + galley_.margin_blocks[static_cast<std::size_t>(block)].height);
  }

  std::int64_t column_cost(std::size_t row, Length height, Length foot) const {
    const bool at_end = row + 1 == end_;
    if (at_end && last_ == LastColumn::short_is_free) return last_column_cost(foot, grid_);
    if (!at_end && galley_.rows[row + 1].break_before != layout::BreakBefore::none) return 0;
    return emptiness_cost(height, foot, grid_) + (at_end ? 0 : price_after(row));
  }

  std::int64_t price_after(std::size_t row) const {
    const bool inside_section = cuts_ == Cuts::before_headings && !galley_.rows[row + 1].begins_heading();
    return galley_.rows[row].break_price + (inside_section ? BreakPrice::inside_section : BreakPrice::free);
  }

  void offer(std::size_t start, std::size_t stage, std::size_t next, std::int64_t cost) {
    State& state = at(next, stage_after(stage, next));
    if (cost >= state.cost) return;
    state = {cost, start, stage};
  }

  ColumnBreaks trace(std::size_t end, std::size_t stage) {
    ColumnBreaks breaks;
    breaks.cost = at(end, stage).cost;
    for (std::size_t row = end; row > begin_;) {
      breaks.ends.push_back(row);
      const State& state = at(row, stage);
      row = state.from;
      stage = state.from_stage;
    }
    std::reverse(breaks.ends.begin(), breaks.ends.end());
    return breaks;
  }

  const Galley& galley_;
  std::size_t begin_, end_;
  const ColumnHeights& heights_;
  Length grid_;
  LastColumn last_;
  Cuts cuts_;
  std::size_t stages_;
  std::vector<State> states_;
};

}  // namespace

ColumnBreaks break_columns(const Galley& galley, std::size_t begin, std::size_t end, const ColumnHeights& heights,
                           Length grid, LastColumn last, Cuts cuts) {
  if (begin == end) return {};
  return Search(galley, begin, end, heights, grid, last, cuts, 1).whole();
}

std::optional<ColumnBreaks> break_before_last_page(const Galley& galley, const Band& band, const ColumnHeights& heights,
                                                   Length grid, std::size_t per_page, const LastPageCost& last_page) {
  Search search(galley, band.first, band.end, heights, grid, LastColumn::short_is_free, Cuts::anywhere, per_page);
  return search.before_last_page(last_page);
}

}  // namespace octavo::page
