#include "press/plan.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace octavo::press {
namespace {

/// Page indices in the order of reading, with blanks where pages had to be added.
using Pages = std::vector<int>;

Pages pages_from(int first, int last) {
  Pages pages;
  for (int page = first; page < last; ++page) pages.push_back(page);
  return pages;
}

/// Adds blank pages at the end until the number is a multiple of `multiple`, and at least that.
void fill_up(Pages& pages, int multiple) {
  const int count = std::max<int>(1, static_cast<int>(pages.size()));
  pages.resize(static_cast<std::size_t>((count + multiple - 1) / multiple) * static_cast<std::size_t>(multiple), blank);
}

int count_blanks(const Plan& plan) {
  int cells = 0;
  for (const Sheet& sheet : plan.sheets) cells += static_cast<int>(sheet.front.size() + sheet.back.size());
  return cells - plan.pages;
}

/// Puts the pages of a signature, local numbers so far, in their places. `depth_before` leaves lie round all of it.
Sheet signature_of(const FoldedSheet& folded, const Pages& pages, int depth_before) {
  const int leaves = static_cast<int>(pages.size()) / 2;
  const auto number = [&](Side side) {
    for (Cell& cell : side) {
      const int leaf = cell.page / 2;
      cell.depth = depth_before + std::min(leaf, leaves - 1 - leaf);
      cell.page = pages[static_cast<std::size_t>(cell.page)];
    }
    return side;
  };
  Sheet sheet;
  sheet.form = folded.form;
  sheet.front = number(folded.front);
  sheet.back = number(folded.back);
  return sheet;
}

/// Sheets in one another: each takes half of its pages from the front of what is left and half from its end.
void plan_saddle(const Book& book, int number, int depth_before, Pages pages, Plan& plan) {
  fill_up(pages, number);
  const FoldedSheet folded = unfold(number, book.binding, book.closed);
  const auto half = static_cast<std::ptrdiff_t>(number / 2);
  plan.leaves = static_cast<int>(pages.size()) / 2;
  for (int depth = depth_before; !pages.empty(); depth += number / 4) {
    Pages own(pages.begin(), pages.begin() + half);
    own.insert(own.end(), pages.end() - half, pages.end());
    plan.sheets.push_back(signature_of(folded, own, depth));
    pages.erase(pages.end() - half, pages.end());
    pages.erase(pages.begin(), pages.begin() + half);
  }
}

/// How many pages each signature has: full ones, with what remains before the last, where glue holds it between two
/// strong neighbours.
std::vector<int> signatures_of(int pages, int number) {
  std::vector<int> sizes(static_cast<std::size_t>(pages / number), number);
  int rest = pages % number;
  for (int size = number / 2; size >= 4; size /= 2) {
    if (rest < size) continue;
    sizes.insert(sizes.empty() ? sizes.end() : sizes.end() - 1, size);
    rest -= size;
  }
  return sizes;
}

void plan_perfect(const Book& book, int number, Pages pages, Plan& plan) {
  fill_up(pages, 4);
  plan.leaves = static_cast<int>(pages.size()) / 2;
  auto next = pages.begin();
  int signature = 0;
  for (const int size : signatures_of(static_cast<int>(pages.size()), number)) {
    const Pages own(next, next + size);
    next += size;
    plan.sheets.push_back(signature_of(unfold(size, book.binding, book.closed), own, 0));
    plan.sheets.back().signature = signature++;
  }
}

/// The four pages of the cover, outside and inside, on a sheet of their own; the body's pages come back.
Pages plan_cover(const Book& book, Plan& plan) {
  // A document with an odd number of pages has no page for the inside of its back cover.
  const int inside_back = book.pages % 2 == 0 ? book.pages - 2 : blank;
  const Pages cover{0, 1, inside_back, book.pages - 1};
  plan.sheets.push_back(signature_of(unfold(4, book.binding, book.closed), cover, 0));
  plan.sheets.back().use = Sheet::Use::cover;
  return pages_from(2, inside_back == blank ? book.pages - 1 : inside_back);
}

Form grid(const PlanWish& wish, Joint joint) {
  Form form;
  form.columns = wish.columns;
  form.rows = wish.rows;
  form.between_columns.assign(static_cast<std::size_t>(wish.columns - 1), joint);
  form.between_rows.assign(static_cast<std::size_t>(wish.rows - 1), joint);
  return form;
}

/// Places in the order of reading: row by row, each from the side that books of this binding begin on.
Side places(const Form& form, display::Binding binding, SpineEdge spine) {
  Side side;
  for (int row = 0; row < form.rows; ++row) {
    for (int i = 0; i < form.columns; ++i) {
      const int column = binding == display::Binding::left ? i : form.columns - 1 - i;
      side.push_back({column, row, blank, Turn::upright, spine, 0});
    }
  }
  return side;
}

void sort_by_place(Side& side) {
  std::ranges::sort(side, {}, [](const Cell& cell) { return std::pair(cell.row, cell.column); });
}

void plan_n_up(const Book& book, const PlanWish& wish, Plan& plan) {
  Pages pages = pages_from(0, book.pages);
  const Form form = grid(wish, Joint::gutter);
  const int a_side = form.columns * form.rows;
  fill_up(pages, a_side);
  const auto next_side = [&](std::size_t& page) {
    Side side = places(form, book.binding, SpineEdge::none);
    for (Cell& cell : side) cell.page = pages[page++];
    sort_by_place(side);
    return side;
  };
  for (std::size_t page = 0; page < pages.size();) {
    Sheet& sheet = plan.sheets.emplace_back();
    sheet.form = form;
    sheet.front = next_side(page);
    if (page < pages.size()) sheet.back = next_side(page);
  }
}

/// Each place holds a pile of leaves that is read on its own; the piles follow one another.
void plan_cut_stack(const Book& book, const PlanWish& wish, Plan& plan) {
  Pages pages = pages_from(0, book.pages);
  const Form form = grid(wish, Joint::cut);
  const int piles = form.columns * form.rows;
  fill_up(pages, 2 * piles);
  const int sheets = static_cast<int>(pages.size()) / (2 * piles);
  const bool left = book.binding == display::Binding::left;
  for (int s = 0; s < sheets; ++s) {
    Sheet& sheet = plan.sheets.emplace_back();
    sheet.form = form;
    sheet.front = places(form, book.binding, left ? SpineEdge::left : SpineEdge::right);
    std::size_t pile = 0;
    for (Cell& cell : sheet.front) {
      const auto page = 2 * (static_cast<std::size_t>(sheets) * pile++ + static_cast<std::size_t>(s));
      cell.page = pages[page];
      Cell behind = cell;
      behind.column = form.columns - 1 - cell.column;
      behind.page = pages[page + 1];
      behind.spine = left ? SpineEdge::right : SpineEdge::left;
      sheet.back.push_back(behind);
    }
    sort_by_place(sheet.front);
    sort_by_place(sheet.back);
  }
}

Side row_of(std::vector<int> pages, int row, Turn turn, display::Binding binding, int of_document) {
  if (binding == display::Binding::right) std::ranges::reverse(pages);
  Side side;
  int column = 0;
  for (const int page : pages) {
    side.push_back({column++, row, page < of_document ? page : blank, turn, SpineEdge::none, 0});
  }
  return side;
}

/// Six panels: the cover on the right of the outside, so that it opens as a book does; the inside is read across, and
/// the panel that is turned in shows beside page 2 when only the cover is open.
void plan_leaflet(const Book& book, Plan& plan) {
  Sheet& sheet = plan.sheets.emplace_back();
  sheet.form.columns = 3;
  sheet.form.between_columns = {Joint::panel, Joint::panel};
  sheet.front = row_of({4, 5, 0}, 0, Turn::upright, book.binding, book.pages);
  sheet.back = row_of({1, 2, 3}, 0, Turn::upright, book.binding, book.pages);
  if (plan.scheme.method == Method::tri_fold) sheet.form.turned_in = {book.binding == display::Binding::left ? 0 : 2};
}

void plan_zine(const Book& book, Plan& plan) {
  Sheet& sheet = plan.sheets.emplace_back();
  sheet.form.columns = 4;
  sheet.form.rows = 2;
  sheet.form.between_columns = {Joint::panel, Joint::panel, Joint::panel};
  sheet.form.between_rows = {Joint::slit};
  sheet.front = row_of({4, 3, 2, 1}, 0, Turn::half, book.binding, book.pages);
  const Side foot = row_of({5, 6, 7, 0}, 1, Turn::upright, book.binding, book.pages);
  sheet.front.insert(sheet.front.end(), foot.begin(), foot.end());
}

/// Puts the back beside the front on one plate. Turned over sideways, the plate prints the back behind the front and
/// the front behind the back; cut in two, each sheet gives two.
void work_and_turn(Sheet& sheet) {
  const int columns = sheet.form.columns;
  for (Cell cell : sheet.back) {
    cell.column += columns;
    sheet.front.push_back(cell);
  }
  sort_by_place(sheet.front);
  sheet.back = sheet.front;
  const std::vector<Joint> half = sheet.form.between_columns;
  sheet.form.between_columns.push_back(Joint::cut);
  sheet.form.between_columns.insert(sheet.form.between_columns.end(), half.rbegin(), half.rend());
  const std::vector<int> turned_in = sheet.form.turned_in;
  for (const int column : turned_in) sheet.form.turned_in.push_back(2 * columns - 1 - column);
  sheet.form.columns = 2 * columns;
}

std::string count_of(int pages) {
  return std::to_string(pages) + (pages == 1 ? " page" : " pages");
}

bool is_bound(Method method) {
  return method == Method::saddle || method == Method::perfect;
}

/// What the scheme and the document have against each other.
std::optional<Unfit> objection(const Book& book, const PlanWish& wish) {
  const std::string name = scheme_name(wish.scheme);
  const Method method = wish.scheme.method;
  if (book.pages < 1) return Unfit{"there are no pages to lay on sheets", ""};
  const bool leaflet = method == Method::tri_fold || method == Method::z_fold;
  if ((leaflet || method == Method::zine) && book.pages > wish.scheme.number) {
    return Unfit{
        name + " has room for " + count_of(wish.scheme.number) + ", and the document has " + std::to_string(book.pages),
        "shorten it, choose some pages with --pages, or impose it as saddle"};
  }
  if (wish.covers == Covers::apart && !is_bound(method)) {
    return Unfit{name + " makes no book, so that there is no cover to set apart",
                 "leave out --covers apart, or impose it as saddle or perfect"};
  }
  if (wish.covers == Covers::apart && book.pages < 5) {
    return Unfit{"a cover apart takes four pages, and the document has " + count_of(book.pages) + " in all",
                 "leave out --covers apart"};
  }
  if (wish.working == Working::work_and_turn && method == Method::zine) {
    return Unfit{"zine prints one side only, so that there is nothing to turn", "leave out --work-and-turn"};
  }
  return std::nullopt;
}

}  // namespace

std::variant<Plan, Unfit> make_plan(const Book& book, const PlanWish& wish) {
  if (auto unfit = objection(book, wish)) return std::move(*unfit);
  Plan plan;
  plan.scheme = wish.scheme;
  plan.working = wish.working;
  plan.pages = book.pages;
  const bool apart = wish.covers == Covers::apart;
  Pages pages = apart ? plan_cover(book, plan) : pages_from(0, book.pages);
  switch (wish.scheme.method) {
    case Method::saddle:
      plan_saddle(book, wish.scheme.number, apart ? 1 : 0, std::move(pages), plan);
      break;
    case Method::perfect:
      plan_perfect(book, wish.scheme.number, std::move(pages), plan);
      break;
    case Method::n_up:
      plan_n_up(book, wish, plan);
      break;
    case Method::cut_stack:
      plan_cut_stack(book, wish, plan);
      break;
    case Method::tri_fold:
    case Method::z_fold:
      plan_leaflet(book, plan);
      break;
    case Method::zine:
      plan_zine(book, plan);
      break;
  }
  plan.blanks = count_blanks(plan);
  if (wish.working == Working::work_and_turn) {
    for (Sheet& sheet : plan.sheets) {
      if (!sheet.back.empty()) work_and_turn(sheet);
    }
  }
  return plan;
}

}  // namespace octavo::press
