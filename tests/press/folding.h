#pragma once
// Paper, as one handles it: the oracle of imposition plans.
//
// A printed sheet is a grid of piles of leaves. It can be folded over at its middle, turned over, and cut apart; at the
// end there is one pile, which is read leaf by leaf. Nothing here knows how a plan was made.

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

#include "press/plan.h"

namespace octavo::press_test {

using press::Side;

enum class Head : std::uint8_t { up, down };

/// A leaf as it is seen from above: the pages on it and where their heads point.
struct Leaf {
  int top = press::blank, bottom = press::blank;
  Head top_head = Head::up, bottom_head = Head::up;
};
using Pile = std::vector<Leaf>;  ///< from the top down

inline Leaf turned_sideways(Leaf leaf) {
  return {leaf.bottom, leaf.top, leaf.bottom_head, leaf.top_head};
}
inline Head opposite(Head head) {
  return head == Head::up ? Head::down : Head::up;
}
inline Leaf turned_upwards(Leaf leaf) {
  return {leaf.bottom, leaf.top, opposite(leaf.bottom_head), opposite(leaf.top_head)};
}

class Paper {
 public:
  /// A sheet with its back up: page 1 lies on the table.
  explicit Paper(const press::Sheet& sheet) : columns_(sheet.form.columns), rows_(sheet.form.rows) {
    piles_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
    for (const press::Cell& cell : sheet.back) {
      Leaf leaf;
      leaf.top = cell.page;
      leaf.top_head = head_of(cell);
      at(cell.column, cell.row).push_back(leaf);
    }
    for (const press::Cell& cell : sheet.front) {  // printed behind, so seen from above its columns run the other way
      Leaf& leaf = at(columns_ - 1 - cell.column, cell.row).front();
      leaf.bottom = cell.page;
      leaf.bottom_head = head_of(cell);
    }
  }

  int columns() const { return columns_; }
  int rows() const { return rows_; }
  const Pile& pile(int column, int row) const {
    return piles_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                  static_cast<std::size_t>(column)];
  }

  /// Folds the half without the page that must stay on the table over the other one, at an upright line.
  void fold_sideways(int page_that_stays) {
    const int half = columns_ / 2;
    const bool left_stays = column_of(page_that_stays) < half;
    Paper folded(half, rows_);
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < half; ++column) {
        const int stays = left_stays ? column : half + column;
        const int moves = left_stays ? columns_ - 1 - column : half - 1 - column;
        folded.at(column, row) = over(at(moves, row), at(stays, row), turned_sideways);
      }
    }
    folded.spine_at_left = !left_stays;
    folded.closed_at_head = closed_at_head;
    *this = std::move(folded);
  }

  /// The same at a level line.
  void fold_upwards(int page_that_stays) {
    const int half = rows_ / 2;
    const bool upper_stays = row_of(page_that_stays) < half;
    Paper folded(columns_, half);
    for (int row = 0; row < half; ++row) {
      for (int column = 0; column < columns_; ++column) {
        const int stays = upper_stays ? row : half + row;
        const int moves = upper_stays ? rows_ - 1 - row : half - 1 - row;
        folded.at(column, row) = over(at(column, moves), at(column, stays), turned_upwards);
      }
    }
    folded.closed_at_head = !upper_stays;
    folded.spine_at_left = spine_at_left;
    *this = std::move(folded);
  }

  bool spine_at_left = false;   ///< where the last upright fold lies, as the paper lies now
  bool closed_at_head = false;  ///< where the last level fold lies

 private:
  Paper(int columns, int rows) : columns_(columns), rows_(rows) {
    piles_.resize(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  }
  static Head head_of(const press::Cell& cell) { return cell.turn == press::Turn::upright ? Head::up : Head::down; }
  Pile& at(int column, int row) {
    return piles_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                  static_cast<std::size_t>(column)];
  }

  static Pile over(const Pile& moving, const Pile& staying, Leaf (*turn)(Leaf)) {
    Pile pile;
    for (auto leaf = moving.rbegin(); leaf != moving.rend(); ++leaf) pile.push_back(turn(*leaf));
    pile.insert(pile.end(), staying.begin(), staying.end());
    return pile;
  }

  std::size_t place_of(int page) const {
    for (std::size_t i = 0; i < piles_.size(); ++i) {
      for (const Leaf& leaf : piles_[i]) {
        if (leaf.top == page || leaf.bottom == page) return i;
      }
    }
    throw std::logic_error("the page is not on the sheet");
  }
  int column_of(int page) const { return static_cast<int>(place_of(page)) % columns_; }
  int row_of(int page) const { return static_cast<int>(place_of(page)) / columns_; }

  int columns_, rows_;
  std::vector<Pile> piles_;
};

/// A folded sheet as a booklet, its first page on top and its text upright.
struct Booklet {
  Pile leaves;
  bool spine_at_left = false, closed_at_head = false;
};

/// Folds a sheet at right angles, its long side first, the spine last, and lays it down to be read.
inline Booklet fold(const press::Sheet& sheet, int first_page) {
  Paper paper(sheet);
  while (paper.columns() > 1 || paper.rows() > 1) {
    if (paper.columns() > paper.rows()) {
      paper.fold_sideways(first_page);
    } else {
      paper.fold_upwards(first_page);
    }
  }
  Booklet booklet{paper.pile(0, 0), paper.spine_at_left, paper.closed_at_head};
  // Page 1 lies on the table: the booklet is turned over, and half round if it lies on its head.
  std::ranges::reverse(booklet.leaves);
  for (Leaf& leaf : booklet.leaves) leaf = turned_sideways(leaf);
  booklet.spine_at_left = !booklet.spine_at_left;
  if (booklet.leaves.front().top_head == Head::down) {
    for (Leaf& leaf : booklet.leaves) {
      leaf.top_head = opposite(leaf.top_head);
      leaf.bottom_head = opposite(leaf.bottom_head);
    }
    booklet.spine_at_left = !booklet.spine_at_left;
    booklet.closed_at_head = !booklet.closed_at_head;
  }
  return booklet;
}

/// Puts `inner` into the middle of `outer`.
inline Pile nested(Pile outer, const Pile& inner) {
  outer.insert(outer.begin() + static_cast<std::ptrdiff_t>(outer.size() / 2), inner.begin(), inner.end());
  return outer;
}

/// The pages of a pile as they are read.
inline std::vector<int> read(const Pile& pile) {
  std::vector<int> pages;
  for (const Leaf& leaf : pile) {
    pages.push_back(leaf.top);
    pages.push_back(leaf.bottom);
  }
  return pages;
}

inline bool all_upright(const Pile& pile) {
  return std::ranges::all_of(
      pile, [](const Leaf& leaf) { return leaf.top_head == Head::up && leaf.bottom_head == Head::up; });
}

}  // namespace octavo::press_test
