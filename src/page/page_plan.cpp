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

void set_floats(PlannedColumn& column, const FloatRoom& floats) {
  const std::uint32_t from = column.begin.floats;
  const std::uint32_t to = column.asides_end.floats;
  const std::size_t first = column.first_beside_floats();
  column.below = floats.depth_at(layout::Place::bottom, first, from, to);
  column.above = floats.depth_at(layout::Place::top, first, from, to);
}

class Planner {
 public:
  Planner(const Galley& galley, const PlanShape& shape)
      : galley_(galley), shape_(shape), asides_(galley, shape.notes, shape.grid) {
    pages_.emplace_back();
  }

  std::vector<PlannedPage> run() {
    for (std::size_t i = 0; i < galley_.bands.size(); ++i) {
      if (galley_.bands[i].first == galley_.bands[i].end) continue;
      start_band(galley_.bands[i]);
      set_band(galley_.bands[i], i + 1 < galley_.bands.size() ? Follows::band : Follows::nothing);
    }
    set_what_is_left();
    return std::move(pages_);
  }

 private:
  enum class Follows : std::uint8_t { nothing, band };
  /// Level columns, and how high they are.
  struct Level {
    ColumnBreaks breaks;
    Length height;
  };

  const Columns& columns() const { return pages_.size() == 1 ? shape_.first : shape_.rest; }

  void new_page() {
    pages_.emplace_back();
    y_ = Length{};
  }

  void start_band(const Band& band) {
    const Row& row = galley_.rows[band.first];
    if (y_ > Length{}) y_ = snapped(y_ + row.space_before, shape_.grid);
    const Length least = std::max(row.height, shape_.grid * least_lines_below_band) +
                         asides_.notes().taken(pending_.notes, asides_.notes().called_before(band.first));
    if (y_ > Length{} && y_ + least > columns().height) {
      set_waiting_notes(band.first);
      new_page();
    }
  }

  /// The notes that waited for more text on this page stand below what there is.
  void set_waiting_notes(std::size_t row) {
    const NoteRoom& notes = asides_.notes();
    if (pending_.notes >= notes.called_before(row) || (notes.gathers() && leaf() == Leaf::verso)) return;
    PlannedColumn& last = pages_.back().columns.back();
    last.height = columns().height - last.y;
    last.begin.notes = pending_.notes;
    pending_.notes = notes.fill(pending_.notes, last.first, row, y_ - last.y, last.height).end;
    last.asides_end.notes = pending_.notes;
  }

  void set_band(const Band& band, Follows follows) {
    const int count = band.span == layout::ColumnSpan::all ? 1 : columns().count;
    ColumnBreaks breaks = cut(band, heights_from(y_, count), called(follows));
    if (y_ > Length{} && breaks.cost >= BreakPrice::kept) {
      // What must stay whole may have no room below the block above it, and all it needs on the next page.
      CalledAsides on_next_page = called(follows);
      on_next_page.first_leaf = other(leaf());
      ColumnBreaks afresh = cut(band, {{}, shape_.rest.height}, on_next_page);
      if (afresh.cost + BreakPrice::kept / 2 <= breaks.cost) {
        set_waiting_notes(band.first);
        new_page();
        breaks = std::move(afresh);
      }
    }
    const bool levels = shape_.level_feet == LevelFeet::yes || follows == Follows::band;
    if (!levels || count == 1 || !set_levelled(band, heights_from(y_, count), count, follows)) {
      assign(band, breaks, count);
    }
    y_ = foot_of_last_page();
  }

  ColumnHeights heights_from(Length y, int count) const {
    ColumnHeights heights;
    heights.first.assign(static_cast<std::size_t>(count), columns().height - y);
    heights.rest = shape_.rest.height;
    return heights;
  }

  CalledAsides called(Follows follows) const {
    const bool wait = follows == Follows::band && shape_.notes.place == NotesShape::Place::foot;
    return {&asides_, pending_, wait ? NotesHere::wait : NotesHere::stand, leaf()};
  }

  ColumnBreaks cut(const Band& band, const ColumnHeights& heights, const CalledAsides& asides) const {
    const bool stands_alone = band.span == layout::ColumnSpan::all || columns().count == 1;
    const Cuts cuts = stands_alone ? Cuts::anywhere : Cuts::beside_others;
    return break_columns(galley_, band.first, band.end, heights, shape_.grid, LastColumn::short_is_free, cuts, asides);
  }

  /// The last page's columns end level, and where it begins is chosen with that in view.
  bool set_levelled(const Band& band, const ColumnHeights& heights, int count, Follows follows) {
    const auto level_from = [&](std::size_t first, const Pending& from) {
      const Length most = first == band.first ? heights.first.front() : heights.rest;
      CalledAsides asides = called(follows);
      asides.from = from;
      // What follows on the page has them all.
      if (asides.last == NotesHere::wait) asides.room = nullptr;
      return level_breaks(first, band.end, count, most, asides);
    };
    const auto before = break_before_last_page(
        galley_, band, heights, shape_.grid, static_cast<std::size_t>(count),
        [&](std::size_t first, const Pending& from) -> std::optional<std::int64_t> {
          const auto level = level_from(first, from);
          return level ? std::optional(level->breaks.cost) : std::nullopt;
        },
        called(follows));
    if (!before) return false;
    assign(band, *before, count);
    std::size_t row = before->ends.empty() ? band.first : before->ends.back();
    const auto level = level_from(row, pending_);
    if (!before->ends.empty()) new_page();
    for (std::size_t column = 0; column < level->breaks.ends.size(); ++column) {
      add_column({row, level->breaks.ends[column], static_cast<int>(column), band.span, y_, level->height},
                 level->breaks, column);
      row = level->breaks.ends[column];
    }
    return true;
  }

  /// Deals columns out to pages; a page break in the text skips the columns that are left.
  void assign(const Band& band, const ColumnBreaks& breaks, int count) {
    std::size_t first = band.first;
    int column = 0;
    bool broken = false;  // by floats alone that stand before the row
    for (std::size_t i = 0; i < breaks.ends.size(); ++i) {
      const auto wanted = galley_.rows[first].break_before;
      const bool breaks_page = first != band.first && wanted >= layout::BreakBefore::page && !broken;
      const bool has_own_page = stands_alone(breaks, i);
      if (column == count || ((breaks_page || has_own_page) && column > 0)) {
        new_page();
        column = 0;
      }
      if (breaks_page && wanted == layout::BreakBefore::recto && leaf() == Leaf::verso) new_page();
      const auto span = has_own_page ? layout::ColumnSpan::all : band.span;
      add_column({first, breaks.ends[i], column, span, y_, columns().height - y_}, breaks, i);
      column = has_own_page ? count : column + 1;
      broken = breaks.ends[i] == first;
      first = breaks.ends[i];
    }
  }

  /// Whether a column of the breaks is a float that has its page to itself.
  bool stands_alone(const ColumnBreaks& breaks, std::size_t index) const {
    if (breaks.aside_ends.empty() || breaks.aside_ends[index].floats == pending_.floats) return false;
    return asides_.floats().has_own_page(pending_.floats);
  }

  /// A column with its notes and floats, which is the `index`th of the breaks.
  void add_column(const PlannedColumn& column, const ColumnBreaks& breaks, std::size_t index) {
    add_column(column, breaks.aside_ends.empty() ? pending_ : breaks.aside_ends[index]);
  }

  void add_column(PlannedColumn column, const Pending& end) {
    column.begin = pending_;
    column.asides_end = pending_ = end;
    set_floats(column, asides_.floats());
    pages_.back().columns.push_back(column);
  }

  /// What the last column has left over fills pages of its own.
  void set_what_is_left() {
    const std::size_t end = galley_.rows.size();
    const Pending called = asides_.called_before(end);
    const int count = columns().count;
    for (int column = count; pending_ != called; ++column) {
      if (column >= count) {
        new_page();
        column = 0;
      }
      const PlannedColumn planned{end, end, column, layout::ColumnSpan::column, {}, columns().height};
      Pending next = pending_;
      if (pending_.floats < called.floats) {
        if (asides_.floats().has_own_page(pending_.floats)) column = count;
        next.floats = asides_.floats().fill_alone(pending_.floats, end, planned.height).end;
      } else {
        next.notes = std::max(asides_.notes().fill(pending_.notes, end, end, {}, planned.height).end, next.notes + 1);
      }
      add_column(planned, next);
    }
  }

  Leaf leaf() const {
    const bool odd = pages_.size() % 2 == 1;
    return odd == (shape_.first_leaf == Leaf::recto) ? Leaf::recto : Leaf::verso;
  }

  /// In the least height at which no break costs a widow, or divides a table that need not be.
  std::optional<Level> level_breaks(std::size_t begin, std::size_t end, int count, Length most,
                                    const CalledAsides& asides) const {
    Stack stack(shape_.grid);
    for (std::size_t row = begin; row < end; ++row) {
      if (row > begin && galley_.rows[row].break_before >= layout::BreakBefore::page) return std::nullopt;
      stack.place(galley_.rows[row]);
      if (stack.foot() > most * (count + 1)) return std::nullopt;
    }
    if (asides.room != nullptr && wants_own_page(asides.from, end)) return std::nullopt;
    Length whole = stack.foot();
    if (asides.room != nullptr) whole += asides_.taken_by_all(asides.from, end);
    std::optional<Level> best;
    for (Length height = snapped(whole / count, shape_.grid); height <= most; height += shape_.grid) {
      ColumnBreaks breaks = break_columns(galley_, begin, end, {{}, height}, shape_.grid, LastColumn::counts,
                                          Cuts::beside_others, asides);
      if (breaks.ends.size() > static_cast<std::size_t>(count) || leaves_asides(breaks, end)) continue;
      if (!best || breaks.cost < best->breaks.cost) best = {std::move(breaks), height};
      if (best->breaks.cost < BreakPrice::between_groups) break;
    }
    return best;
  }

  bool wants_own_page(const Pending& from, std::size_t end) const {
    for (std::uint32_t i = from.floats; i < asides_.floats().called_before(end); ++i) {
      if (asides_.floats().has_own_page(i)) return true;
    }
    return false;
  }

  bool leaves_asides(const ColumnBreaks& breaks, std::size_t end) const {
    return !breaks.aside_ends.empty() && breaks.aside_ends.back() != asides_.called_before(end);
  }

  Length foot_of_last_page() const {
    Length foot;
    for (const PlannedColumn& column : pages_.back().columns) {
      const bool has_foot = column.has_notes() && shape_.notes.place == NotesShape::Place::foot;
      const bool reaches_foot = has_foot || column.below > Length{} || column.first == column.end;
      foot = std::max(foot, column.y + (reaches_foot ? column.height : column.above + text_foot(column)));
    }
    return snapped(foot, shape_.grid);
  }

  Length text_foot(const PlannedColumn& column) const {
    Stack stack = column_from(galley_, column.first, shape_.grid);
    for (std::size_t row = column.first; row < column.end; ++row) stack.place(galley_.rows[row]);
    return stack.foot();
  }

  const Galley& galley_;
  const PlanShape& shape_;
  Asides asides_;
  std::vector<PlannedPage> pages_;
  Length y_;
  Pending pending_;
};

bool flows_freely(const Galley& galley, const PlanShape& shape) {
  const auto is_free = [](const Row& row) { return row.break_before == layout::BreakBefore::none; };
  return galley.bands.size() == 1 && shape.first.count == 1 && shape.rest.count == 1 && galley.rows.size() > 1 &&
         std::all_of(galley.rows.begin() + 1, galley.rows.end(), is_free);
}

Length height_of_all(const Galley& galley, const PlanShape& shape, const Asides& asides) {
  return height_of(galley.rows, shape.grid) + asides.taken_by_all({}, galley.rows.size());
}

/// Whether floats stand alone that might stand with text.
bool leaves_floats_alone(const ColumnBreaks& breaks, const FloatRoom& floats) {
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < breaks.aside_ends.size(); ++i) {
    const bool has_text = breaks.ends[i] > (i == 0 ? 0 : breaks.ends[i - 1]);
    const std::uint32_t end = breaks.aside_ends[i].floats;
    if (!has_text && next < end && !floats.has_own_page(next)) return true;
    next = end;
  }
  return false;
}

/// In pages that all end at the same line, as high up as the text allows, or where notes and floats stand best.
std::optional<ColumnBreaks> even_breaks(const Galley& galley, const PlanShape& shape, const Asides& asides,
                                        std::size_t pages, Cuts cuts) {
  const Length text = height_of_all(galley, shape, asides);
  const std::int64_t dear = cuts == Cuts::anywhere ? BreakPrice::widow_or_orphan : BreakPrice::inside_section;
  const Length most = std::min(shape.first.height, shape.rest.height);
  std::optional<ColumnBreaks> best;
  for (Length height = snapped(text / static_cast<std::int64_t>(pages), shape.grid); height <= most;
       height += shape.grid) {
    ColumnBreaks breaks = break_columns(galley, 0, galley.rows.size(), {{}, height}, shape.grid, LastColumn::counts,
                                        cuts, {&asides, {}, NotesHere::stand, shape.first_leaf});
    if (breaks.ends.size() < pages) break;
    const bool whole =
        breaks.aside_ends.empty() || breaks.aside_ends.back() == asides.called_before(galley.rows.size());
    if (breaks.ends.size() > pages || breaks.cost >= dear || !whole) continue;
    if (leaves_floats_alone(breaks, asides.floats())) continue;
    if (!best || breaks.cost < best->cost) best = std::move(breaks);
    if (asides.empty()) break;
  }
  return best;
}

}  // namespace

std::vector<PlannedPage> plan_pages(const Galley& galley, const PlanShape& shape) {
  if (galley.rows.empty()) return {};
  return Planner(galley, shape).run();
}

std::optional<std::vector<PlannedPage>> plan_evenly(const Galley& galley, const PlanShape& shape, std::size_t pages) {
  if (!flows_freely(galley, shape)) return std::nullopt;
  const Asides asides(galley, shape.notes, shape.grid);
  const Length text = height_of_all(galley, shape, asides);
  const auto most_pages = [&](std::int64_t tenths) {
    std::size_t most = pages;
    while (most > 1 && text * 10 < shape.rest.height * tenths * static_cast<std::int64_t>(most)) --most;
    return most;
  };
  std::optional<ColumnBreaks> breaks = even_breaks(galley, shape, asides, most_pages(4), Cuts::before_headings);
  if (!breaks) breaks = even_breaks(galley, shape, asides, most_pages(6), Cuts::anywhere);
  if (!breaks) return std::nullopt;
  std::vector<PlannedPage> planned;
  PlannedColumn column;
  column.span = galley.bands.front().span;
  for (std::size_t page = 0; page < breaks->ends.size(); ++page) {
    column.first = column.end;
    column.end = breaks->ends[page];
    column.height = page == 0 ? shape.first.height : shape.rest.height;
    column.begin = column.asides_end;
    if (!breaks->aside_ends.empty()) column.asides_end = breaks->aside_ends[page];
    set_floats(column, asides.floats());
    planned.push_back({{column}});
  }
  return planned;
}

}  // namespace octavo::page
