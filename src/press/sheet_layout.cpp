#include "press/sheet_layout.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/paper.h"

namespace octavo::press {
namespace {

using namespace base::literals;

/// White that office printers leave at the edge, and between the pages of a handout.
constexpr Length handout_margin = 6_mm;
constexpr Length handout_gutter = 5_mm;
constexpr Size usual_paper{210_mm, 297_mm};

bool scales(Method method) {
  return method == Method::n_up || method == Method::zine;
}

Size on_its_side(Size paper) {
  return {paper.height, paper.width};
}

/// The columns or the rows of a form: the extent of each and the gap before it.
struct Tracks {
  std::vector<Length> extents;
  std::vector<Length> gaps;  ///< between neighbours

  Length total() const {
    Length sum;
    for (const Length extent : extents) sum += extent;
    for (const Length gap : gaps) sum += gap;
    return sum;
  }
  /// Where track `i` begins, from the first.
  Length start(std::size_t i) const {
    Length at;
    for (std::size_t k = 0; k < i; ++k) at += extents[k] + gaps[k];
    return at;
  }
};

Tracks mirrored(const Tracks& tracks) {
  return {{tracks.extents.rbegin(), tracks.extents.rend()}, {tracks.gaps.rbegin(), tracks.gaps.rend()}};
}

struct Making {
  const Plan& plan;
  const PageSize& page;
  const Stock& stock;
  const PaperWish& wish;
};

Length gap_of(Joint joint, const Sheet& sheet, const Making& making) {
  switch (joint) {
    case Joint::spine:
      if (making.plan.scheme.method != Method::perfect) return {};
      // The cover of a glued book goes round its spine: as wide as its leaves are thick together.
      return sheet.use == Sheet::Use::cover ? making.stock.caliper * making.plan.leaves : making.stock.grind_off * 2;
    case Joint::closed:
      return std::max(making.page.bleed, making.stock.trim_off) * 2;
    case Joint::cut:
      return making.page.bleed * 2;
    case Joint::gutter:
      return handout_gutter;
    case Joint::panel:
    case Joint::slit:
      return {};
  }
  return {};
}

/// Panels share the width of three pages, all but the one that is folded in, which must be narrower to lie flat.
Length column_width(const Form& form, int column, const Making& making) {
  const Length width = making.page.trim.width;
  if (form.turned_in.empty()) return width;
  const bool turned_in = std::ranges::find(form.turned_in, column) != form.turned_in.end();
  return turned_in ? width - Length::scaled(making.stock.turn_in, 2, 3) : width + making.stock.turn_in / 3;
}

Tracks columns_of(const Sheet& sheet, const Making& making) {
  Tracks tracks;
  for (int column = 0; column < sheet.form.columns; ++column) {
    tracks.extents.push_back(column_width(sheet.form, column, making));
  }
  for (const Joint joint : sheet.form.between_columns) tracks.gaps.push_back(gap_of(joint, sheet, making));
  return tracks;
}

Tracks rows_of(const Sheet& sheet, const Making& making) {
  Tracks tracks;
  tracks.extents.assign(static_cast<std::size_t>(sheet.form.rows), making.page.trim.height);
  for (const Joint joint : sheet.form.between_rows) tracks.gaps.push_back(gap_of(joint, sheet, making));
  return tracks;
}

/// The largest page, of the shape of `page`, that fits `room`, and never larger than it is.
Size fitted(Size page, Size room) {
  if (page.width <= room.width && page.height <= room.height) return page;
  const Length by_width = Length::scaled(room.width, page.height.units() >> 8, page.width.units() >> 8);
  if (by_width <= room.height) return {room.width, by_width};
  return {Length::scaled(room.height, page.width.units() >> 8, page.height.units() >> 8), room.height};
}

/// The room of a cell on a sheet of handouts or of a zine.
Size cell_room(Size paper, int columns, int rows, Method method) {
  if (method == Method::zine) return {paper.width / columns, paper.height / rows};
  return {(paper.width - handout_margin * 2 - handout_gutter * (columns - 1)) / columns,
          (paper.height - handout_margin * 2 - handout_gutter * (rows - 1)) / rows};
}

/// The paper, upright or on its side, that leaves the pages larger.
Size best_way(Size paper, int columns, int rows, Size page, Method method) {
  const Size upright = fitted(page, cell_room(paper, columns, rows, method));
  const Size turned = fitted(page, cell_room(on_its_side(paper), columns, rows, method));
  return turned.width > upright.width ? on_its_side(paper) : paper;
}

/// Two halves of an A5 are a rounding wider than an A5.
constexpr Length slack = 0.1_mm;

bool holds(Size paper, Size block) {
  return block.width <= paper.width + slack && block.height <= paper.height + slack;
}

/// The paper turned as the block lies, where it fits that way.
std::optional<Size> turned_to(Size paper, Size block) {
  const bool alike = (paper.width > paper.height) == (block.width > block.height);
  const Size first = alike ? paper : on_its_side(paper);
  if (holds(first, block)) return first;
  if (holds(on_its_side(first), block)) return on_its_side(first);
  return std::nullopt;
}

std::string described(Size size) {
  return base::format_number(size.width.mm(), 1) + " × " + base::format_number(size.height.mm(), 1) + " mm";
}

/// The smallest paper with a name that holds the block.
std::string smallest_for(Size block) {
  const base::Paper* best = nullptr;
  for (const base::Paper& paper : base::papers()) {
    if (!turned_to({paper.width, paper.height}, block)) continue;
    if (best == nullptr || paper.width / 1_mm * (paper.height / 1_mm) < best->width / 1_mm * (best->height / 1_mm)) {
      best = &paper;
    }
  }
  if (best == nullptr) return "no paper with a name holds so much; give one as --sheet WxH";
  return "--sheet " + std::string(best->name) + " would do";
}

Unfit too_small(Size paper, Size need, std::string_view with) {
  return {"the sheet, " + base::paper_name(paper) + ", is too small: the pages side by side" + std::string(with) +
              " take " + described(need),
          smallest_for(need)};
}

/// Where cells begin and end, and where folds lie, along one axis.
void place_joints(const Tracks& tracks, const std::vector<Joint>& joints, Length origin, std::vector<JointPlace>& folds,
                  std::vector<Length>& cuts) {
  const auto cut_at = [&](Length at) {
    if (cuts.empty() || cuts.back() != at) cuts.push_back(at);
  };
  cut_at(origin);
  for (std::size_t i = 0; i < joints.size(); ++i) {
    const Length end = origin + tracks.start(i) + tracks.extents[i];
    const Joint joint = joints[i];
    if (joint != Joint::cut && joint != Joint::gutter) folds.push_back({joint, end + tracks.gaps[i] / 2});
    if (joint == Joint::closed || joint == Joint::cut) {
      cut_at(end);
      cut_at(end + tracks.gaps[i]);
    }
  }
  cut_at(origin + tracks.total());
}

/// How far art may reach into the gap between two cells: half of it, and into a fold not at all.
Length reach(Length bleed, Length gap) {
  return std::min(bleed, gap / 2);
}

class Placing {
 public:
  Placing(const Sheet& sheet, const Making& making, const Tracks& columns, const Tracks& rows, SheetLayout& out)
      : sheet_(sheet), making_(making), columns_(columns), rows_(rows), out_(out) {}

  std::vector<CellPlace> places(const Side& side, const Tracks& columns) const {
    std::vector<CellPlace> placed;
    placed.reserve(side.size());
    for (const Cell& cell : side) placed.push_back(place(cell, columns));
    return placed;
  }

 private:
  CellPlace place(const Cell& cell, const Tracks& columns) const {
    const auto column = static_cast<std::size_t>(cell.column);
    const auto row = static_cast<std::size_t>(cell.row);
    CellPlace place;
    place.cell = cell;
    place.trim = {out_.block.x + columns.start(column), out_.block.y + rows_.start(row), columns.extents[column],
                  rows_.extents[row]};
    place.page = page_in(place.trim, cell);
    place.clip = clip_of(place.trim, column, row, columns);
    return place;
  }

  Rect page_in(const Rect& trim, const Cell& cell) const {
    const Size size = fitted(making_.page.trim,
                             scales(making_.plan.scheme.method) ? Size{trim.width, trim.height} : making_.page.trim);
    Rect page{trim.x + (trim.width - size.width) / 2, trim.y + (trim.height - size.height) / 2, size.width,
              size.height};
    const Length creep = making_.stock.caliper * cell.depth;
    if (cell.spine == SpineEdge::left) page.x -= creep;
    if (cell.spine == SpineEdge::right) page.x += creep;
    return page;
  }

  /// The cell with its bleed, which ends in the middle of gaps and at folds.
  Rect clip_of(const Rect& trim, std::size_t column, std::size_t row, const Tracks& columns) const {
    const Length bleed = scales(making_.plan.scheme.method) ? Length() : making_.page.bleed;
    const auto before = [&](const Tracks& tracks, std::size_t i) {
      return i == 0 ? bleed : reach(bleed, tracks.gaps[i - 1]);
    };
    const auto behind = [&](const Tracks& tracks, std::size_t i) {
      return i == tracks.gaps.size() ? bleed : reach(bleed, tracks.gaps[i]);
    };
    const Length left = before(columns, column);
    const Length top = before(rows_, row);
    return {trim.x - left, trim.y - top, trim.width + left + behind(columns, column),
            trim.height + top + behind(rows_, row)};
  }

  const Sheet& sheet_;
  const Making& making_;
  const Tracks& columns_;
  const Tracks& rows_;
  const SheetLayout& out_;
};

void fill(const Sheet& sheet, const Making& making, const Tracks& columns, const Tracks& rows, SheetLayout& layout) {
  const Size block{columns.total(), rows.total()};
  layout.block = {(layout.paper.width - block.width) / 2, (layout.paper.height - block.height) / 2, block.width,
                  block.height};
  place_joints(columns, sheet.form.between_columns, layout.block.x, layout.folds_x, layout.cuts_x);
  place_joints(rows, sheet.form.between_rows, layout.block.y, layout.folds_y, layout.cuts_y);
  const Placing placing(sheet, making, columns, rows, layout);
  layout.front = placing.places(sheet.front, columns);
  const bool one_plate = making.plan.working == Working::work_and_turn;
  layout.back = placing.places(sheet.back, one_plate ? columns : mirrored(columns));
}

/// Pages made smaller until they fit.
SheetLayout lay_out_scaled(const Sheet& sheet, const Making& making) {
  const Method method = making.plan.scheme.method;
  SheetLayout layout;
  const int columns = sheet.form.columns;
  const int rows = sheet.form.rows;
  layout.paper = best_way(making.wish.paper.value_or(usual_paper), columns, rows, making.page.trim, method);
  Size cell = cell_room(layout.paper, columns, rows, method);
  if (method == Method::n_up) cell = fitted(making.page.trim, cell);
  const Size page = fitted(making.page.trim, cell);
  layout.scale = Length::scaled(Length::from_pt(1), page.width.units() >> 8, making.page.trim.width.units() >> 8);
  Tracks across{std::vector<Length>(static_cast<std::size_t>(columns), cell.width), {}};
  Tracks down{std::vector<Length>(static_cast<std::size_t>(rows), cell.height), {}};
  for (const Joint joint : sheet.form.between_columns) across.gaps.push_back(gap_of(joint, sheet, making));
  for (const Joint joint : sheet.form.between_rows) down.gaps.push_back(gap_of(joint, sheet, making));
  fill(sheet, making, across, down, layout);
  return layout;
}

std::variant<SheetLayout, Unfit> lay_out_full_size(const Sheet& sheet, const Making& making) {
  const Tracks columns = columns_of(sheet, making);
  const Tracks rows = rows_of(sheet, making);
  const Size block{columns.total(), rows.total()};
  const MarkStyle marks = making.wish.marks;
  const Length round = (making.page.bleed + room_for_marks(marks)) * 2;
  const Size with_marks{block.width + round, block.height + round};
  SheetLayout layout;
  layout.marks = marks;
  const Size wanted = making.wish.paper.value_or(with_marks);
  auto paper = turned_to(wanted, with_marks);
  if (!paper) {
    if (making.wish.need == MarkNeed::required) return too_small(wanted, with_marks, " with their marks");
    layout.marks = MarkStyle::none;
    paper = turned_to(wanted, block);
  }
  if (!paper) return too_small(wanted, block, "");
  layout.paper = making.wish.paper ? *paper : with_marks;
  const Length free = std::min(layout.paper.width - block.width, layout.paper.height - block.height) / 2;
  layout.bleed = std::min(making.page.bleed, free);
  fill(sheet, making, columns, rows, layout);
  return layout;
}

}  // namespace

Length room_for_marks(MarkStyle style) {
  switch (style) {
    case MarkStyle::none:
      return {};
    case MarkStyle::crop:
      return 7_mm;
    case MarkStyle::tombo:
      return 11_mm;
  }
  return {};
}

Grid choose_grid(const Scheme& scheme, const PageSize& page, const PaperWish& wish) {
  std::vector<Grid> grids;
  for (int columns = 1; columns <= scheme.number; ++columns) {
    if (scheme.number % columns == 0) grids.push_back({columns, scheme.number / columns});
  }
  if (scales(scheme.method)) {
    const auto width = [&](Grid grid) {
      const Size paper = best_way(wish.paper.value_or(usual_paper), grid.columns, grid.rows, page.trim, scheme.method);
      return fitted(page.trim, cell_room(paper, grid.columns, grid.rows, scheme.method)).width;
    };
    return *std::ranges::max_element(grids, {}, width);
  }
  // Of what fits, the block that is nearest to a square is the easiest to cut.
  const auto block = [&](Grid grid) {
    return Size{page.trim.width * grid.columns + page.bleed * 2 * (grid.columns - 1),
                page.trim.height * grid.rows + page.bleed * 2 * (grid.rows - 1)};
  };
  const auto poorness = [&](Grid grid) {
    const Size size = block(grid);
    const bool fits = !wish.paper || turned_to(*wish.paper, size).has_value();
    const Length longer = std::max(size.width, size.height);
    return std::pair(!fits, longer);
  };
  return *std::ranges::min_element(grids, {}, poorness);
}

std::variant<std::vector<SheetLayout>, Unfit> lay_out(const Plan& plan, const PageSize& page, const Stock& stock,
                                                      const PaperWish& wish) {
  const Making making{plan, page, stock, wish};
  std::vector<SheetLayout> layouts;
  layouts.reserve(plan.sheets.size());
  for (const Sheet& sheet : plan.sheets) {
    if (scales(plan.scheme.method)) {
      layouts.push_back(lay_out_scaled(sheet, making));
      continue;
    }
    auto layout = lay_out_full_size(sheet, making);
    if (auto* unfit = std::get_if<Unfit>(&layout)) return std::move(*unfit);
    layouts.push_back(std::move(std::get<SheetLayout>(layout)));
  }
  return layouts;
}

}  // namespace octavo::press
