#include "page/page_breaks.h"

#include <algorithm>
#include <limits>

#include "page/flow.h"
#include "page/following.h"

namespace octavo::page {
namespace {

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();
/// So many columns of floats alone may stand before one with text: more would wait for the next one.
constexpr std::uint16_t most_alone = 2;

/// How a row is reached as the first of a column.
struct State {
  std::int64_t cost = unreached;
  std::uint32_t from = 0;  ///< row that the column before began with
  std::uint16_t from_stage = 0;
  std::uint16_t alone = 0;  ///< columns of floats alone, or of nothing, before that one
};

/// What is left over before a row, and how it weighs.
struct Left {
  Pending pending;
  std::int64_t burden = 0;
};

/// The rules by which a strip is cut.
struct Cutting {
  const ColumnHeights& heights;
  Length grid;
  LastColumn last;
  Cuts cuts;
  std::size_t per_page;
  CalledAsides asides;
};

/// Columns with heights of their own make stages, and so do the columns of the pages after them, again and again, so
/// that the search stays linear.
class Search {
 public:
  Search(const Galley& galley, std::size_t begin, std::size_t end, const Cutting& cutting)
      : galley_(galley),
        begin_(begin),
        end_(end),
        cutting_(cutting),
        asides_(cutting.asides.room != nullptr && !cutting.asides.room->empty() ? cutting.asides.room : nullptr),
        pages_(asides_ != nullptr && asides_->notes().gathers() ? 2 : 1),
        stages_(cutting.heights.first.size() + cutting.per_page * pages_),
        states_((end - begin + 1) * stages_),
        left_(asides_ != nullptr ? states_.size() : 0, {cutting.asides.from, 0}) {
    states_.front().cost = 0;
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
    const auto stage_of = [&](std::size_t row) { return row == begin_ ? 0 : cheapest_page(row); };
    for (std::size_t row = begin_ + 1; row < end_; ++row) {
      if (at(row, stage_of(row)).cost != unreached) page_starts.push_back(row);
    }
    const auto cost_before = [&](std::size_t row) { return at(row, stage_of(row)).cost; };
    std::stable_sort(page_starts.begin(), page_starts.end(),
                     [&](std::size_t a, std::size_t b) { return cost_before(a) < cost_before(b); });
    std::int64_t least = unreached;
    std::size_t best = end_;
    for (const std::size_t row : page_starts) {
      if (cost_before(row) >= least) break;
      const std::optional<std::int64_t> rest = last_page(row, pending(row, stage_of(row)));
      if (!rest || cost_before(row) + *rest >= least) continue;
      least = cost_before(row) + *rest;
      best = row;
    }
    if (best == end_) return std::nullopt;
    return trace(best, stage_of(best));
  }

 private:
  /// A column that begins at a row, after columns of floats alone, or of nothing.
  struct Start {
    std::size_t row = 0, stage = 0;  ///< before those columns
    std::size_t own_stage = 0;
    std::uint16_t alone = 0;
    Pending pending;
    std::int64_t cost = 0;
  };

  std::size_t later_pages() const { return cutting_.heights.first.size(); }
  /// Below what stands above it, a strip begins no page.
  bool begins_page(std::size_t stage) const {
    if (stage >= later_pages()) return (stage - later_pages()) % cutting_.per_page == 0;
    return stage == 0 && cutting_.heights.at(0) >= cutting_.heights.rest;
  }
  std::size_t next_stage(std::size_t stage) const { return stage + 1 == stages_ ? later_pages() : stage + 1; }
  std::size_t page_of(std::size_t stage) const { return (stage - later_pages()) / cutting_.per_page; }
  /// The first column of the page after that of a column.
  std::size_t next_page(std::size_t stage) const {
    const std::size_t page = stage < later_pages() ? 0 : (page_of(stage) + 1) % pages_;
    return later_pages() + page * cutting_.per_page;
  }
  Leaf leaf_of(std::size_t stage) const {
    const std::size_t passed = stage < later_pages() ? 0 : page_of(stage) + (later_pages() > 0 ? 1 : 0);
    return passed % 2 == 0 ? cutting_.asides.first_leaf : other(cutting_.asides.first_leaf);
  }

  std::size_t stage_after(std::size_t stage, std::size_t next) const {
    const auto wanted = next < end_ ? galley_.rows[next].break_before : layout::BreakBefore::none;
    if (wanted < layout::BreakBefore::page) return next_stage(stage);
    const std::size_t page = next_page(stage);
    const bool skips = wanted == layout::BreakBefore::recto && leaf_of(page) == Leaf::verso;
    return skips ? next_page(page) : page;
  }

  /// The stage in which a page is reached best that begins with the row.
  std::size_t cheapest_page(std::size_t row) {
    std::size_t best = later_pages();
    for (std::size_t page = 1; page < pages_; ++page) {
      const std::size_t stage = later_pages() + page * cutting_.per_page;
      if (at(row, stage).cost < at(row, best).cost) best = stage;
    }
    return best;
  }

  std::size_t index(std::size_t row, std::size_t stage) const { return (row - begin_) * stages_ + stage; }
  State& at(std::size_t row, std::size_t stage) { return states_[index(row, stage)]; }
  Pending pending(std::size_t row, std::size_t stage) const {
    return asides_ != nullptr ? left_[index(row, stage)].pending : cutting_.asides.from;
  }

  void extend(std::size_t row, std::size_t stage) {
    Start start{row, stage, stage, 0, pending(row, stage), at(row, stage).cost};
    if (!is_too_low(start)) extend(start);
    while (start.alone < most_alone && (skip_column(start) || add_column_alone(start))) {
      if (!is_too_low(start)) extend(start);
    }
  }

  /// Whether a column below what spans its page has no room for a row and its notes, and later columns have.
  bool is_too_low(const Start& start) const {
    if (start.own_stage >= later_pages()) return false;
    Stack stack = column_from(galley_, start.row, cutting_.grid);
    stack.place(galley_.rows[start.row]);
    Length needed = stack.foot();
    if (asides_ != nullptr) {
      const NoteRoom& notes = asides_->notes();
      needed += notes.taken(notes.called_before(start.row), notes.called_before(start.row + 1));
    }
    return needed > cutting_.heights.at(start.own_stage) && needed <= cutting_.heights.rest;
  }

  /// Leaves such a column empty.
  bool skip_column(Start& start) const {
    if (!is_too_low(start)) return false;
    start.cost += emptiness_cost(cutting_.heights.at(start.own_stage), Length{}, cutting_.grid);
    start.own_stage = next_stage(start.own_stage);
    ++start.alone;
    return true;
  }

  /// One more column that holds nothing but floats; false where none waits or none may stand there.
  bool add_column_alone(Start& start) const {
    if (asides_ == nullptr) return false;
    const FloatRoom& floats = asides_->floats();
    const std::uint32_t called = floats.called_before(start.row);
    if (start.pending.floats >= called) return false;
    const bool whole_page = floats.has_own_page(start.pending.floats);
    if (whole_page && !begins_page(start.own_stage)) return false;
    const Length height = cutting_.heights.at(start.own_stage);
    const FloatRoom::Filled filled = floats.fill_alone(start.pending.floats, start.row, height);
    // What fills less than half of a column stands with text.
    if (!whole_page && filled.taken * 2 < height) return false;
    start.pending.floats = filled.end;
    start.cost += filled.cost + emptiness_cost(height, filled.taken, cutting_.grid);
    start.own_stage = whole_page ? next_page(start.own_stage) : next_stage(start.own_stage);
    ++start.alone;
    return true;
  }

  void extend(const Start& start) {
    const Length height = cutting_.heights.at(start.own_stage);
    Stack stack = column_from(galley_, start.row, cutting_.grid);
    AsidesOfColumn of_column(asides_, start.pending, start.row, height);
    for (std::size_t row = start.row; row < end_; ++row) {
      if (row > start.row && galley_.rows[row].break_before != layout::BreakBefore::none) break;
      const Length top = stack.place(galley_.rows[row]);
      if (row > start.row && foot_with_margin(row, top, stack.foot()) > height) break;
      // No column costs less than nothing.
      const std::int64_t most = weighed(place_after(start, row + 1)) - start.cost;
      if (most <= 0) continue;
      of_column.grow_to(row + 1);
      if (least_cost(row, height, stack.foot(), of_column) >= most) continue;
      const Asides::Filled asides = filled(start, of_column, row + 1, stack.foot());
      const std::int64_t cost = column_cost(row, height, stack.foot(), asides);
      if (cost >= most) continue;
      const std::int64_t of_ending = cost_of_ending(start, row, stack.foot() + asides.taken);
      offer(start, row + 1, start.cost + cost + of_ending, asides.end);
    }
  }

  std::size_t place_after(const Start& start, std::size_t next) const {
    return index(next, stage_after(start.own_stage, next));
  }

  Asides::Filled filled(const Start& start, const AsidesOfColumn& of_column, std::size_t end, Length foot) const {
    if (asides_ == nullptr || (end == end_ && cutting_.asides.last == NotesHere::wait)) return {start.pending, {}, 0};
    // At the end of all text there is no facing page to wait for.
    const bool wait = pages_ > 1 && leaf_of(start.own_stage) == Leaf::verso && end < galley_.rows.size();
    return of_column.filled(foot, wait ? NotesHere::wait : NotesHere::stand);
  }

  Length foot_with_margin(std::size_t row, Length top, Length foot) const {
    const std::int32_t block = galley_.rows[row].margin_block;
    if (block < 0) return foot;
    return std::max(foot, top + galley_.margin_blocks[static_cast<std::size_t>(block)].height);
  }

  /// No more than `column_cost`, without asking which notes and floats have room.
  std::int64_t least_cost(std::size_t row, Length height, Length foot, const AsidesOfColumn& of_column) const {
    if (asides_ == nullptr || pages_ > 1 || row + 1 == end_) return 0;
    if (galley_.rows[row + 1].break_before != layout::BreakBefore::none) return 0;
    const AsidesOfColumn::Bounds asides = of_column.bounds(foot);
    return emptiness_cost(height, foot + asides.most, cutting_.grid) + price_after(row) + asides.least_cost;
  }

  std::int64_t column_cost(std::size_t row, Length height, Length foot, const Asides::Filled& asides) const {
    const bool at_end = row + 1 == end_;
    const std::int64_t of_asides = asides.cost + cost_of_rest(row + 1, asides.end);
    if (at_end && cutting_.last == LastColumn::short_is_free)
      return last_column_cost(foot + asides.taken, cutting_.grid) + of_asides;
    if (!at_end && galley_.rows[row + 1].break_before != layout::BreakBefore::none) return of_asides;
    const Length taken = foot + asides.taken;
    return emptiness_cost(height, taken, cutting_.grid) + (at_end ? 0 : price_after(row)) + of_asides;
  }

  /// What it costs more that the next rows have room in the column: nothing for one of several, or one that has floats,
  /// or none for the sake of those that wait or come next.
  std::int64_t cost_of_ending(const Start& start, std::size_t row, Length taken) const {
    const bool ends = row + 1 == end_ || galley_.rows[row + 1].break_before != layout::BreakBefore::none;
    if (ends || cutting_.cuts == Cuts::beside_others) return 0;
    if (asides_ != nullptr && asides_->has_floats(start.pending, row + 2)) return 0;
    return cost_of_ending_early(galley_.following_after(row), cutting_.heights.at(start.own_stage), taken,
                                cutting_.grid);
  }

  /// What the last row of all leaves over stands alone after it.
  std::int64_t cost_of_rest(std::size_t end, const Pending& left) const {
    return asides_ != nullptr && end == galley_.rows.size() ? asides_->cost_of_rest(left) : 0;
  }

  std::int64_t price_after(std::size_t row) const {
    const bool inside_section = cutting_.cuts == Cuts::before_headings && !galley_.rows[row + 1].begins_heading();
    return galley_.rows[row].break_price + (inside_section ? BreakPrice::inside_section : BreakPrice::free);
  }

  void offer(const Start& start, std::size_t next, std::int64_t cost, const Pending& left) {
    const std::size_t place = place_after(start, next);
    const std::int64_t burden =
        asides_ != nullptr ? asides_->burden(left, asides_->notes().called_before(next), cutting_.heights.rest) : 0;
    if (cost + burden >= weighed(place)) return;
    states_[place] = {cost, static_cast<std::uint32_t>(start.row), static_cast<std::uint16_t>(start.stage),
                      start.alone};
    if (asides_ != nullptr) left_[place] = {left, burden};
  }

  /// What ways to a row are compared by.
  std::int64_t weighed(std::size_t place) const {
    const std::int64_t cost = states_[place].cost;
    return asides_ == nullptr || cost == unreached ? cost : cost + left_[place].burden;
  }

  ColumnBreaks trace(std::size_t end, std::size_t stage) {
    ColumnBreaks breaks;
    breaks.cost = at(end, stage).cost;
    for (std::size_t row = end; row > begin_;) {
      breaks.ends.push_back(row);
      if (asides_ != nullptr) breaks.aside_ends.push_back(pending(row, stage));
      const State& state = at(row, stage);
      if (state.alone > 0) trace_alone(state, breaks);
      row = state.from;
      stage = state.from_stage;
    }
    std::reverse(breaks.ends.begin(), breaks.ends.end());
    std::reverse(breaks.aside_ends.begin(), breaks.aside_ends.end());
    return breaks;
  }

  /// The columns without text before a column, the last of them first.
  void trace_alone(const State& state, ColumnBreaks& breaks) const {
    Start start{state.from, state.from_stage, state.from_stage, 0, pending(state.from, state.from_stage), 0};
    std::vector<Pending> ends;
    while (start.alone < state.alone && (skip_column(start) || add_column_alone(start))) ends.push_back(start.pending);
    breaks.ends.insert(breaks.ends.end(), ends.size(), state.from);
    if (asides_ != nullptr) breaks.aside_ends.insert(breaks.aside_ends.end(), ends.rbegin(), ends.rend());
  }

  const Galley& galley_;
  std::size_t begin_, end_;
  Cutting cutting_;
  const Asides* asides_;  ///< null where no row asks for any
  std::size_t pages_;     ///< after the first, that differ from each other
  std::size_t stages_;
  std::vector<State> states_;
  std::vector<Left> left_;  ///< by state
};

}  // namespace

ColumnBreaks break_columns(const Galley& galley, std::size_t begin, std::size_t end, const ColumnHeights& heights,
                           Length grid, LastColumn last, Cuts cuts, const CalledAsides& asides) {
  if (begin == end) return {};
  // A float may have a page to itself, notes that of a facing one: then it matters which column begins a page.
  const bool knows_pages = asides.room != nullptr && (!asides.room->floats().empty() || asides.room->notes().gathers());
  const std::size_t per_page = knows_pages ? std::max<std::size_t>(1, heights.first.size()) : 1;
  return Search(galley, begin, end, {heights, grid, last, cuts, per_page, asides}).whole();
}

std::optional<ColumnBreaks> break_before_last_page(const Galley& galley, const Band& band, const ColumnHeights& heights,
                                                   Length grid, std::size_t per_page, const LastPageCost& last_page,
                                                   const CalledAsides& asides) {
  Search search(galley, band.first, band.end,
                {heights, grid, LastColumn::short_is_free, Cuts::beside_others, per_page, asides});
  return search.before_last_page(last_page);
}

}  // namespace octavo::page
