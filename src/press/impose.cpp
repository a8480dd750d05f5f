#include "press/impose.h"

#include <algorithm>
#include <utility>

#include "base/length.h"
#include "base/paper.h"
#include "press/ground.h"

namespace octavo::press {
namespace {

using namespace base::literals;

/// Less room than this holds no line worth reading.
constexpr Length least_slug = 20_mm;

std::vector<pdf::Placement> placements(const std::vector<CellPlace>& cells) {
  std::vector<pdf::Placement> placed;
  for (const CellPlace& cell : cells) {
    if (cell.cell.page == blank) continue;
    const bool upright = cell.cell.turn == Turn::upright;
    placed.push_back({static_cast<std::uint32_t>(cell.cell.page), cell.page, cell.clip,
                      upright ? pdf::Placement::Turn::upright : pdf::Placement::Turn::half});
  }
  return placed;
}

std::string name_of(const Imposition& imposition, std::size_t sheet, std::string_view side) {
  const Sheet& one = imposition.plan.sheets[sheet];
  std::string name = "sheet " + std::to_string(sheet + 1) + " of " + std::to_string(imposition.plan.sheets.size());
  if (one.use == Sheet::Use::cover) name += ", cover";
  if (imposition.plan.scheme.method == Method::perfect && one.use == Sheet::Use::body) {
    name += ", signature " + std::to_string(one.signature + 1);
  }
  return name + ", " + std::string(side);
}

ImposedSide make_side(const Imposition& imposition, std::size_t sheet, const std::vector<CellPlace>& cells,
                      std::string_view side) {
  const SheetLayout& layout = imposition.layouts[sheet];
  const Rect& block = layout.block;
  const Length bleed = layout.bleed;
  ImposedSide made;
  made.name = name_of(imposition, sheet, side);
  made.side.media = layout.paper;
  made.side.trim = block;
  made.side.bleed = {block.x - bleed, block.y - bleed, block.width + bleed * 2, block.height + bleed * 2};
  made.side.placements = placements(cells);
  if (layout.marks == MarkStyle::none) return made;
  const MarkedArea area = area_of(layout);
  made.side.marks = make_marks(area, layout.marks);
  made.slug = slug_room(area, layout.marks);
  if (made.slug.width < least_slug) made.slug.width = {};
  return made;
}

void add_sides(Imposition& imposition, std::size_t index) {
  const Sheet& sheet = imposition.plan.sheets[index];
  const SheetLayout& layout = imposition.layouts[index];
  if (imposition.plan.working == Working::work_and_turn && !sheet.back.empty()) {
    imposition.sides.push_back(make_side(imposition, index, layout.front, "both sides: work and turn"));
    return;
  }
  imposition.sides.push_back(make_side(imposition, index, layout.front, "front"));
  if (imposition.plan.scheme.method == Method::perfect && sheet.use == Sheet::Use::body) {
    if (auto mark = collation_mark(sheet, layout)) imposition.sides.back().side.marks.patches.push_back(*mark);
  }
  if (!sheet.back.empty()) imposition.sides.push_back(make_side(imposition, index, layout.back, "back"));
}

/// Pages that are not of one size cannot share a form.
std::optional<Unfit> mixed_sizes(const display::Document& document) {
  const display::Page& first = document.pages.front();
  for (std::size_t i = 1; i < document.pages.size(); ++i) {
    const display::Page& page = document.pages[i];
    if (page.trim == first.trim && page.bleed == first.bleed) continue;
    return Unfit{"page " + std::to_string(i + 1) + " is " + base::paper_name(page.trim) + " and page 1 is " +
                     base::paper_name(first.trim) + ": sheets need pages of one size",
                 "give all page types of the layout one paper"};
  }
  return std::nullopt;
}

/// From the text of a page to its edges; all of it on a page without text.
struct SideWhite {
  Length left, right;
};

SideWhite white_of(const display::Page& page) {
  SideWhite white{page.trim.width, page.trim.width};
  display::for_each_line(page, [&](const display::TextLine& line, display::Role) {
    for (const text::GlyphRun& run : line.runs) {
      const Rect box = box_of(line, run);
      white.left = std::min(white.left, box.x);
      white.right = std::min(white.right, page.trim.width - box.right());
    }
  });
  return white;
}

/// The page that its creep moves furthest into its fold with its text.
struct LostText {
  int page = blank;
  Length creep, white;
};

void look_for_lost(const CellPlace& place, const display::Document& document, Length caliper, LostText& worst) {
  const Cell& cell = place.cell;
  const Length creep = caliper * cell.depth;
  if (cell.page == blank || creep == Length{} || cell.spine == SpineEdge::none) return;
  const SideWhite white = white_of(document.pages[static_cast<std::size_t>(cell.page)]);
  const bool at_left = (cell.spine == SpineEdge::left) == (cell.turn == Turn::upright);
  const Length inside = at_left ? white.left : white.right;
  if (creep - inside > worst.creep - worst.white) worst = {cell.page, creep, inside};
}

/// The inner leaves of a thick book are moved so far towards the fold that their text would be lost in it.
std::optional<Unfit> lost_in_fold(const display::Document& document, const Imposition& imposition, Length caliper) {
  LostText worst;
  for (const SheetLayout& layout : imposition.layouts) {
    for (const CellPlace& place : layout.front) look_for_lost(place, document, caliper, worst);
    for (const CellPlace& place : layout.back) look_for_lost(place, document, caliper, worst);
  }
  if (worst.page == blank) return std::nullopt;
  const auto in_mm = [](Length length) { return base::format_number(length.mm(), 1) + " mm"; };
  return Unfit{"page " + std::to_string(worst.page + 1) + " lies so deep in the fold that it is moved by " +
                   in_mm(worst.creep) + " against creep, and its text stands " + in_mm(worst.white) + " from the fold",
               "perfect would do, or thinner paper (--caliper), or a layout with wider inner margins"};
}

bool runs_down(const display::Document& document) {
  std::size_t down = 0, level = 0;
  for (const display::Page& page : document.pages) {
    display::for_each_line(page, [&](const display::TextLine& line, display::Role) {
      ++(line.mode == text::WritingMode::vertical ? down : level);
    });
  }
  return down > level;
}

}  // namespace

Book book_of(const display::Document& document) {
  return {static_cast<int>(document.pages.size()), document.binding,
          runs_down(document) ? ClosedFold::foot : ClosedFold::head};
}

std::variant<Imposition, Unfit> impose(const display::Document& document, const ImpositionWish& wish) {
  if (document.pages.empty()) return Unfit{"there are no pages to lay on sheets", ""};
  if (auto unfit = mixed_sizes(document)) return std::move(*unfit);
  const PageSize page{document.pages.front().trim, document.pages.front().bleed};
  PlanWish plan_wish{wish.scheme, wish.covers, wish.working};
  if (wish.scheme.method == Method::n_up || wish.scheme.method == Method::cut_stack) {
    const Grid grid = choose_grid(wish.scheme, page, wish.paper);
    plan_wish.columns = grid.columns;
    plan_wish.rows = grid.rows;
  }
  auto plan = make_plan(book_of(document), plan_wish);
  if (auto* unfit = std::get_if<Unfit>(&plan)) return std::move(*unfit);
  Imposition imposition;
  imposition.plan = std::move(std::get<Plan>(plan));
  auto layouts = lay_out(imposition.plan, page, wish.stock, wish.paper);
  if (auto* unfit = std::get_if<Unfit>(&layouts)) return std::move(*unfit);
  imposition.layouts = std::move(std::get<std::vector<SheetLayout>>(layouts));
  if (auto unfit = lost_in_fold(document, imposition, wish.stock.caliper)) return std::move(*unfit);
  for (std::size_t i = 0; i < imposition.plan.sheets.size(); ++i) add_sides(imposition, i);
  return imposition;
}

}  // namespace octavo::press
