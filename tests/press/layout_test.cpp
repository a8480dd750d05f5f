// Plans in millimetres.

#include <algorithm>

#include <doctest/doctest.h>

#include "press/sheet_layout.h"

using namespace octavo;
using namespace octavo::press;
using namespace octavo::literals;

namespace {

constexpr PageSize a5{{148_mm, 210_mm}, 3_mm};

Plan plan_of(int pages, Scheme scheme, Covers covers = Covers::along) {
  PlanWish wish{scheme};
  wish.covers = covers;
  return std::get<Plan>(make_plan({pages, display::Binding::left, ClosedFold::head}, wish));
}

std::vector<SheetLayout> laid_out(const Plan& plan, const PageSize& page, const PaperWish& wish = {},
                                  const Stock& stock = {}) {
  auto layouts = lay_out(plan, page, stock, wish);
  REQUIRE(std::holds_alternative<std::vector<SheetLayout>>(layouts));
  return std::get<std::vector<SheetLayout>>(std::move(layouts));
}

Unfit refused(const Plan& plan, const PageSize& page, const PaperWish& wish) {
  auto layouts = lay_out(plan, page, {}, wish);
  REQUIRE(std::holds_alternative<Unfit>(layouts));
  return std::get<Unfit>(std::move(layouts));
}

PaperWish on(std::string_view, Size paper, MarkStyle marks = MarkStyle::crop) {
  return {paper, marks, MarkNeed::where_room};
}

bool near(Length a, Length b) {
  return a - b < 0.01_mm && b - a < 0.01_mm;
}

}  // namespace

TEST_CASE("facing pages meet at the fold, and neither reaches over it") {
  for (const SheetLayout& layout : laid_out(plan_of(24, {Method::saddle, 4}), a5)) {
    REQUIRE(layout.folds_x.size() == 1);
    const Length fold = layout.folds_x[0].at;
    CHECK(layout.front[0].trim.right() == fold);
    CHECK(layout.front[1].trim.x == fold);
    CHECK(layout.front[0].clip.right() == fold);
    CHECK(layout.front[1].clip.x == fold);
    CHECK(layout.front[1].clip.right() == layout.front[1].trim.right() + 3_mm);
  }
}

TEST_CASE("creep moves inner leaves towards the fold by the paper round them") {
  Stock stock;
  stock.caliper = 0.12_mm;
  const auto layouts = laid_out(plan_of(24, {Method::saddle, 4}), a5, {}, stock);
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    const Length creep = stock.caliper * static_cast<std::int64_t>(i);
    for (const auto* side : {&layouts[i].front, &layouts[i].back}) {
      CHECK((*side)[0].page.x == (*side)[0].trim.x + creep);
      CHECK((*side)[1].page.x == (*side)[1].trim.x - creep);
    }
  }
}

TEST_CASE("a glued book has its spine ground off, and a cover as thick as it is") {
  Stock stock;
  const Plan plan = plan_of(36, {Method::perfect, 16}, Covers::apart);
  const auto layouts = laid_out(plan, a5, {}, stock);
  const auto& cover = layouts[0];
  CHECK(near(cover.front[1].trim.x - cover.front[0].trim.right(), stock.caliper * 16));
  const auto& body = layouts[1];
  REQUIRE(body.front.size() == 8);
  CHECK(body.front[1].trim.x - body.front[0].trim.right() == stock.grind_off * 2);
  CHECK(body.front[1].clip.x == body.front[1].trim.x - 3_mm);  // art reaches into what is ground off
  CHECK(body.front[2].trim.x - body.front[1].trim.right() == 6_mm);
  CHECK(body.folds_y.size() == 1);
}

TEST_CASE("the panel that is folded in is three millimetres narrower, and the others take what it leaves") {
  const PageSize panel{{99_mm, 210_mm}, 3_mm};
  const auto layout = laid_out(plan_of(6, {Method::tri_fold, 6}), panel, on("A3", {297_mm, 420_mm})).front();
  CHECK(near(layout.block.width, 297_mm));
  CHECK(near(layout.front[0].trim.width, 97_mm));
  CHECK(near(layout.front[1].trim.width, 100_mm));
  CHECK(near(layout.front[2].trim.width, 100_mm));
  CHECK(near(layout.back[2].trim.width, 97_mm));  // the other side of the same panel
  CHECK(near(layout.back[0].trim.width, 100_mm));
  const auto& turned_in = layout.front[0];
  CHECK(near(turned_in.page.x + turned_in.page.width / 2, turned_in.trim.x + turned_in.trim.width / 2));
  CHECK(laid_out(plan_of(6, {Method::z_fold, 6}), panel).front().front[0].trim.width == 99_mm);
}

TEST_CASE("the sheet is turned as the pages lie, and as small as it may be when none is named") {
  const Plan plan = plan_of(8, {Method::saddle, 4});
  const auto named = laid_out(plan, a5, on("SRA3", {320_mm, 450_mm})).front();
  CHECK(named.paper == Size{450_mm, 320_mm});
  CHECK(named.block.x == (450_mm - 296_mm) / 2);
  CHECK(named.marks == MarkStyle::crop);
  const auto smallest = laid_out(plan, a5).front();
  CHECK(smallest.paper.width == 296_mm + (3_mm + room_for_marks(MarkStyle::crop)) * 2);
}

TEST_CASE("where the paper has no room for marks they are left out, or asked for in vain") {
  const Plan plan = plan_of(8, {Method::saddle, 4});
  PaperWish wish = on("A4", {210_mm, 297_mm});
  const auto layout = laid_out(plan, a5, wish).front();
  CHECK(layout.marks == MarkStyle::none);
  CHECK(layout.paper == Size{297_mm, 210_mm});
  CHECK(layout.bleed == Length());
  wish.need = MarkNeed::required;
  const Unfit unfit = refused(plan, a5, wish);
  CHECK(unfit.message == "the sheet, A4, is too small: the pages side by side with their marks take 316 × 230 mm");
  CHECK(unfit.hint == "--sheet B4 would do");
}

TEST_CASE("a sheet that is too small is told of with one that would do") {
  const Unfit unfit = refused(plan_of(16, {Method::perfect, 16}), a5, on("A3", {297_mm, 420_mm}));
  CHECK(unfit.message == "the sheet, A3, is too small: the pages side by side take 610 × 426 mm");
  CHECK(unfit.hint == "--sheet RA2 would do");
}

TEST_CASE("handouts are made smaller, never larger, on the side of the paper that suits them") {
  PlanWish wish{{Method::n_up, 2}};
  const PageSize a4{{210_mm, 297_mm}, 0_mm};
  const Grid grid = choose_grid(wish.scheme, a4, {});
  CHECK(grid.columns == 2);
  wish.columns = grid.columns;
  wish.rows = grid.rows;
  const Plan plan = std::get<Plan>(make_plan({2, display::Binding::left, ClosedFold::head}, wish));
  const auto layout = laid_out(plan, a4).front();
  CHECK(layout.paper == Size{297_mm, 210_mm});
  CHECK(layout.scale < 0.7_pt);
  CHECK(layout.scale > 0.6_pt);
  for (const CellPlace& place : layout.front) {
    CHECK(place.page.x >= 5.9_mm);
    CHECK(place.page.right() <= 291.1_mm);
  }
  const PageSize small{{50_mm, 70_mm}, 0_mm};
  CHECK(laid_out(plan, small).front().scale == 1_pt);
}

TEST_CASE("a zine's panels are an eighth of the sheet") {
  const auto layout = laid_out(plan_of(8, {Method::zine, 8}), a5).front();
  CHECK(layout.paper == Size{297_mm, 210_mm});
  for (const CellPlace& place : layout.front) {
    CHECK(near(place.trim.width, 74.25_mm));
    CHECK(near(place.trim.height, 105_mm));
    CHECK(place.page.width <= place.trim.width);
    CHECK(place.page.height <= place.trim.height);
  }
}

TEST_CASE("stacks are laid out so that they fit the paper") {
  const PaperWish sra3 = on("SRA3", {320_mm, 450_mm});
  const Grid two = choose_grid({Method::cut_stack, 4}, {{148_mm, 210_mm}, 3_mm}, sra3);
  CHECK(two.columns == 2);
  CHECK(two.rows == 2);
  const Grid cards = choose_grid({Method::cut_stack, 8}, {{105_mm, 74_mm}, 3_mm}, on("A3", {297_mm, 420_mm}));
  CHECK(cards.columns * cards.rows == 8);
  PlanWish wish{{Method::cut_stack, 8}};
  wish.columns = cards.columns;
  wish.rows = cards.rows;
  const Plan plan = std::get<Plan>(make_plan({16, display::Binding::left, ClosedFold::head}, wish));
  laid_out(plan, {{105_mm, 74_mm}, 3_mm}, on("A3", {297_mm, 420_mm}));
}
