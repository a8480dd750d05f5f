// Plans, folded and cut by hand and then read.

#include "press/plan.h"

#include <string>

#include <doctest/doctest.h>

#include "folding.h"

using namespace octavo;
using namespace octavo::press;
using namespace octavo::press_test;
using display::Binding;

namespace {

Plan planned(int pages, PlanWish wish, Binding binding = Binding::left, ClosedFold closed = ClosedFold::head) {
  auto plan = make_plan({pages, binding, closed}, wish);
  REQUIRE(std::holds_alternative<Plan>(plan));
  return std::get<Plan>(std::move(plan));
}

Unfit refused(int pages, PlanWish wish) {
  auto plan = make_plan({pages, Binding::left, ClosedFold::head}, wish);
  REQUIRE(std::holds_alternative<Unfit>(plan));
  return std::get<Unfit>(std::move(plan));
}

int first_page_of(const Sheet& sheet) {
  int first = 1 << 30;
  for (const Side* side : {&sheet.front, &sheet.back}) {
    for (const Cell& cell : *side) {
      if (cell.page != blank) first = std::min(first, cell.page);
    }
  }
  return first;
}

/// Folds a sheet and looks at where its spine and its closed fold lie.
Pile folded(const Sheet& sheet, Binding binding, ClosedFold closed) {
  const Booklet booklet = fold(sheet, first_page_of(sheet));
  CHECK(booklet.spine_at_left == (binding == Binding::left));
  if (sheet.form.rows > 1) CHECK(booklet.closed_at_head == (closed == ClosedFold::head));
  CHECK(all_upright(booklet.leaves));
  return booklet.leaves;
}

/// 0, 1, … pages - 1, and then only blanks.
void check_order(const std::vector<int>& read, int pages) {
  for (std::size_t i = 0; i < read.size(); ++i) {
    CHECK(read[i] == (static_cast<int>(i) < pages ? static_cast<int>(i) : blank));
  }
}

std::string row(const Side& side, int number) {
  std::string text;
  for (const Cell& cell : side) {
    if (cell.row == number) text += (text.empty() ? "" : " ") + std::to_string(cell.page + 1);
  }
  return text;
}

}  // namespace

TEST_CASE("stapled sheets, folded and put in one another, read from the first page to the last") {
  for (const Binding binding : {Binding::left, Binding::right}) {
    for (const ClosedFold closed : {ClosedFold::head, ClosedFold::foot}) {
      for (const int number : {4, 8, 16}) {
        for (int pages = 1; pages <= 70; ++pages) {
          CAPTURE(pages);
          CAPTURE(number);
          const Plan plan = planned(pages, {{Method::saddle, number}}, binding, closed);
          Pile book;
          for (const Sheet& sheet : plan.sheets) {
            const Pile leaves = folded(sheet, binding, closed);
            book = nested(std::move(book), leaves);
          }
          CHECK(book.size() * 2 == static_cast<std::size_t>(pages + plan.blanks));
          CHECK(plan.blanks < number);
          check_order(read(book), pages);
        }
      }
    }
  }
}

TEST_CASE("signatures, folded and gathered, read from the first page to the last") {
  for (const Binding binding : {Binding::left, Binding::right}) {
    for (const ClosedFold closed : {ClosedFold::head, ClosedFold::foot}) {
      for (const int number : {4, 8, 16, 32}) {
        for (int pages = 1; pages <= 100; ++pages) {
          CAPTURE(pages);
          CAPTURE(number);
          const Plan plan = planned(pages, {{Method::perfect, number}}, binding, closed);
          Pile book;
          int signature = 0;
          for (const Sheet& sheet : plan.sheets) {
            CHECK(sheet.signature == signature++);
            const Pile leaves = folded(sheet, binding, closed);
            book.insert(book.end(), leaves.begin(), leaves.end());
          }
          CHECK(plan.blanks < 4);
          check_order(read(book), pages);
        }
      }
    }
  }
}

TEST_CASE("forms are those that printers know") {
  const Plan saddle = planned(24, {{Method::saddle, 4}});
  CHECK(row(saddle.sheets[0].front, 0) == "24 1");
  CHECK(row(saddle.sheets[0].back, 0) == "2 23");
  CHECK(row(saddle.sheets[5].front, 0) == "14 11");
  CHECK(row(saddle.sheets[5].back, 0) == "12 13");
  const Plan japanese = planned(8, {{Method::saddle, 4}}, Binding::right);
  CHECK(row(japanese.sheets[0].front, 0) == "1 8");
  CHECK(row(japanese.sheets[0].back, 0) == "7 2");
  const Plan sixteen = planned(16, {{Method::perfect, 16}});
  CHECK(row(sixteen.sheets[0].front, 0) == "5 12 9 8");
  CHECK(row(sixteen.sheets[0].front, 1) == "4 13 16 1");
  CHECK(row(sixteen.sheets[0].back, 0) == "7 10 11 6");
  CHECK(row(sixteen.sheets[0].back, 1) == "2 15 14 3");
}

TEST_CASE("a leaf is pushed out by the leaves round it") {
  const Plan plan = planned(24, {{Method::saddle, 4}});
  for (std::size_t i = 0; i < plan.sheets.size(); ++i) {
    for (const Cell& cell : plan.sheets[i].front) CHECK(cell.depth == static_cast<int>(i));
  }
  PlanWish apart{{Method::saddle, 4}};
  apart.covers = Covers::apart;
  const Plan covered = planned(24, apart);
  CHECK(covered.sheets[0].front[0].depth == 0);
  CHECK(covered.sheets[1].front[0].depth == 1);
}

TEST_CASE("the small signature stands before the last") {
  const Plan plan = planned(44, {{Method::perfect, 16}});
  REQUIRE(plan.sheets.size() == 4);
  CHECK(plan.sheets[0].front.size() == 8);
  CHECK(plan.sheets[1].front.size() == 4);
  CHECK(plan.sheets[2].front.size() == 2);
  CHECK(plan.sheets[3].front.size() == 8);
}

TEST_CASE("piles, cut apart and put on one another, read from the first page to the last") {
  for (const Binding binding : {Binding::left, Binding::right}) {
    for (const auto& [columns, rows] : {std::pair(1, 2), std::pair(2, 2), std::pair(3, 3), std::pair(4, 2)}) {
      for (int pages = 1; pages <= 50; ++pages) {
        PlanWish wish{{Method::cut_stack, columns * rows}};
        wish.columns = columns;
        wish.rows = rows;
        const Plan plan = planned(pages, wish, binding);
        Pile book;
        for (int r = 0; r < rows; ++r) {
          for (int i = 0; i < columns; ++i) {
            // The piles lie face down, as printed: seen from behind, the first one is on the other side.
            const int column = binding == Binding::left ? columns - 1 - i : i;
            for (const Sheet& sheet : plan.sheets) {
              const Paper paper(sheet);
              book.push_back(turned_sideways(paper.pile(column, r).front()));
            }
          }
        }
        CHECK(all_upright(book));
        check_order(read(book), pages);
      }
    }
  }
}

TEST_CASE("a handout is read side by side") {
  PlanWish wish{{Method::n_up, 4}};
  const Plan plan = planned(11, wish);
  REQUIRE(plan.sheets.size() == 2);
  CHECK(row(plan.sheets[0].front, 0) == "1 2");
  CHECK(row(plan.sheets[0].front, 1) == "3 4");
  CHECK(row(plan.sheets[0].back, 0) == "5 6");
  CHECK(row(plan.sheets[1].front, 1) == "11 0");
  CHECK(plan.sheets[1].back.empty());
  CHECK(plan.blanks == 1);
  CHECK(row(planned(4, wish, Binding::right).sheets[0].front, 0) == "2 1");
}

TEST_CASE("leaflets open as their readers expect") {
  for (const Binding binding : {Binding::left, Binding::right}) {
    const Plan tri = planned(6, {{Method::tri_fold, 6}}, binding);
    const Paper inside(tri.sheets[0]);  // the inside up
    const int cover = binding == Binding::left ? 0 : 2;
    const int flap = 2 - cover;
    const Leaf first = turned_sideways(inside.pile(cover, 0).front());
    const Leaf second = turned_sideways(inside.pile(flap, 0).front());
    const Leaf third = inside.pile(1, 0).front();
    CHECK(first.top == 0);  // the flap is folded in first, the cover over it
    CHECK(first.bottom == 1);
    CHECK(second.top == 4);  // shows when only the cover is open
    CHECK(third.top == 2);
    CHECK(second.bottom == 3);
    CHECK(third.bottom == 5);
    CHECK(tri.sheets[0].form.turned_in == std::vector<int>{2 - flap});  // told of the front

    const Plan z = planned(5, {{Method::z_fold, 6}}, binding);
    const Paper zigzag(z.sheets[0]);
    CHECK(turned_sideways(zigzag.pile(cover, 0).front()).top == 0);
    CHECK(zigzag.pile(1, 0).front().top == 2);
    CHECK(turned_sideways(zigzag.pile(flap, 0).front()).bottom == 3);  // the panel folded behind is the back
    CHECK(z.sheets[0].form.turned_in.empty());
    CHECK(z.blanks == 1);
  }
}

TEST_CASE("a zine's panels follow one another round its slit, heads towards it") {
  for (const Binding binding : {Binding::left, Binding::right}) {
    const Plan plan = planned(8, {{Method::zine, 8}}, binding);
    REQUIRE(plan.sheets.size() == 1);
    const Sheet& sheet = plan.sheets[0];
    CHECK(sheet.back.empty());
    const auto cell = [&](int column, int r) {
      return sheet.front[static_cast<std::size_t>(r) * 4 + static_cast<std::size_t>(column)];
    };
    for (int column = 0; column < 4; ++column) {
      CHECK(cell(column, 0).turn == Turn::half);
      CHECK(cell(column, 1).turn == Turn::upright);
    }
    // Pushed together, the sheet is a ring: from the foot at one side, round the slit, back along the foot.
    std::vector<int> ring;
    const bool left = binding == Binding::left;
    ring.push_back(cell(left ? 3 : 0, 1).page);
    for (int i = 0; i < 4; ++i) ring.push_back(cell(left ? 3 - i : i, 0).page);
    for (int i = 0; i < 3; ++i) ring.push_back(cell(left ? i : 3 - i, 1).page);
    check_order(ring, 8);
  }
}

TEST_CASE("work and turn, cut in two, gives twice what two plates give") {
  for (const Scheme scheme : {Scheme{Method::saddle, 4}, Scheme{Method::perfect, 16}, Scheme{Method::tri_fold, 6}}) {
    PlanWish wish{scheme};
    const int pages = scheme.method == Method::tri_fold ? 6 : 32;
    const Plan two = planned(pages, wish);
    wish.working = Working::work_and_turn;
    const Plan one = planned(pages, wish);
    REQUIRE(one.sheets.size() == two.sheets.size());
    for (std::size_t s = 0; s < one.sheets.size(); ++s) {
      const Paper plate(one.sheets[s]);
      const Paper sheet(two.sheets[s]);
      REQUIRE(plate.columns() == 2 * sheet.columns());
      for (int r = 0; r < sheet.rows(); ++r) {
        for (int column = 0; column < sheet.columns(); ++column) {
          const Leaf wanted = sheet.pile(column, r).front();
          // Seen from behind, the half that holds the backs lies to the right, and its leaves as they should.
          const Leaf right = plate.pile(sheet.columns() + column, r).front();
          const Leaf left = turned_sideways(plate.pile(sheet.columns() - 1 - column, r).front());
          for (const Leaf& leaf : {right, left}) {
            CHECK(leaf.top == wanted.top);
            CHECK(leaf.bottom == wanted.bottom);
            CHECK(leaf.top_head == wanted.top_head);
            CHECK(leaf.bottom_head == wanted.bottom_head);
          }
        }
      }
    }
  }
}

TEST_CASE("a cover apart takes the outer pages, and blanks stand before it") {
  for (const Method method : {Method::saddle, Method::perfect}) {
    for (int pages = 5; pages <= 40; ++pages) {
      CAPTURE(pages);
      PlanWish wish{{method, method == Method::saddle ? 4 : 16}};
      wish.covers = Covers::apart;
      const Plan plan = planned(pages, wish);
      const Sheet& cover = plan.sheets.front();
      CHECK(cover.use == Sheet::Use::cover);
      Pile book = folded(cover, Binding::left, ClosedFold::head);
      Pile body;
      for (std::size_t i = 1; i < plan.sheets.size(); ++i) {
        const Pile leaves = folded(plan.sheets[i], Binding::left, ClosedFold::head);
        body = method == Method::saddle ? nested(std::move(body), leaves) : body;
        if (method == Method::perfect) body.insert(body.end(), leaves.begin(), leaves.end());
      }
      std::vector<int> all = read(nested(std::move(book), body));
      CHECK(all.back() == pages - 1);
      std::erase(all, blank);
      check_order(all, pages);
    }
  }
}

TEST_CASE("what does not fit is told with what would") {
  CHECK(refused(9, {{Method::tri_fold, 6}}).message == "tri-fold has room for 6 pages, and the document has 9");
  CHECK(refused(9, {{Method::zine, 8}}).hint == "shorten it, choose some pages with --pages, or impose it as saddle");
  PlanWish apart{{Method::n_up, 4}};
  apart.covers = Covers::apart;
  CHECK(refused(9, apart).message == "n-up makes no book, so that there is no cover to set apart");
  apart.scheme = {Method::saddle, 4};
  CHECK(refused(4, apart).message == "a cover apart takes four pages, and the document has 4 pages in all");
  PlanWish turn{{Method::zine, 8}};
  turn.working = Working::work_and_turn;
  CHECK(refused(8, turn).hint == "leave out --work-and-turn");
}
