// A folded sheet, opened fold by fold from the finished booklet until it lies flat.
#include <algorithm>
#include <cstddef>

#include "press/plan.h"

namespace octavo::press {
namespace {

/// A leaf as it lies: the page that looks up, the one that looks down, and whether its head points up the sheet.
struct Leaf {
  int up = 0, down = 0;
  Turn turn = Turn::upright;
};

Turn turned(Turn turn) {
  return turn == Turn::upright ? Turn::half : Turn::upright;
}

/// Turned over sideways, as one turns the page of a book.
Leaf over_sideways(Leaf leaf) {
  return {leaf.down, leaf.up, leaf.turn};
}

/// Turned over upwards, as one turns the page of a calendar: that is sideways, and half round.
Leaf over_upwards(Leaf leaf) {
  return {leaf.down, leaf.up, turned(leaf.turn)};
}

/// Piles of leaves in columns and rows, each from its top leaf down.
class Piles {
 public:
  explicit Piles(std::vector<Leaf> booklet) : piles_{std::move(booklet)} {}

  /// Opens the upper half of all piles about the left or the right edge of the whole.
  void open_sideways(SpineEdge edge) {
    std::vector<std::vector<Leaf>> opened(piles_.size() * 2);
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        const bool left = edge == SpineEdge::left;
        const int stays = left ? columns_ + column : column;
        const int goes = left ? columns_ - 1 - column : 2 * columns_ - 1 - column;
        split(at(column, row), opened, index(stays, row, 2 * columns_), index(goes, row, 2 * columns_), over_sideways);
      }
    }
    columns_ *= 2;
    piles_ = std::move(opened);
  }

  /// The same about the head or the foot.
  void open_upwards(ClosedFold edge) {
    std::vector<std::vector<Leaf>> opened(piles_.size() * 2);
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        const bool head = edge == ClosedFold::head;
        const int stays = head ? rows_ + row : row;
        const int goes = head ? rows_ - 1 - row : 2 * rows_ - 1 - row;
        split(at(column, row), opened, index(column, stays, columns_), index(column, goes, columns_), over_upwards);
      }
    }
    rows_ *= 2;
    piles_ = std::move(opened);
  }

  int columns() const { return columns_; }
  int rows() const { return rows_; }
  const Leaf& leaf(int column, int row) const { return at(column, row).front(); }

 private:
  static std::size_t index(int column, int row, int columns) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
  }
  const std::vector<Leaf>& at(int column, int row) const { return piles_[index(column, row, columns_)]; }

  /// The upper half goes over, so that its lowest leaf lies on top.
  static void split(const std::vector<Leaf>& pile, std::vector<std::vector<Leaf>>& into, std::size_t stays,
                    std::size_t goes, Leaf (*over)(Leaf)) {
    const auto middle = pile.begin() + static_cast<std::ptrdiff_t>(pile.size() / 2);
    into[stays].assign(middle, pile.end());
    for (auto leaf = middle; leaf != pile.begin();) into[goes].push_back(over(*--leaf));
  }

  int columns_ = 1, rows_ = 1;
  std::vector<std::vector<Leaf>> piles_;
};

SpineEdge spine_of(int page, Turn turn, display::Binding binding) {
  const bool recto = page % 2 == 0;
  const bool left = (recto == (binding == display::Binding::left)) == (turn == Turn::upright);
  return left ? SpineEdge::left : SpineEdge::right;
}

Side upper_side(const Piles& sheet, display::Binding binding) {
  Side side;
  for (int row = 0; row < sheet.rows(); ++row) {
    for (int column = 0; column < sheet.columns(); ++column) {
      const Leaf& leaf = sheet.leaf(column, row);
      side.push_back({column, row, leaf.up, leaf.turn, spine_of(leaf.up, leaf.turn, binding), 0});
    }
  }
  return side;
}

Side lower_side(const Piles& sheet, display::Binding binding) {
  Side side;
  for (int row = 0; row < sheet.rows(); ++row) {
    for (int column = sheet.columns() - 1; column >= 0; --column) {
      const Leaf& leaf = sheet.leaf(column, row);
      const int seen = sheet.columns() - 1 - column;
      side.push_back({seen, row, leaf.down, leaf.turn, spine_of(leaf.down, leaf.turn, binding), 0});
    }
  }
  return side;
}

Form form_of(const Piles& sheet, const Side& front) {
  Form form;
  form.columns = sheet.columns();
  form.rows = sheet.rows();
  for (int column = 0; column + 1 < form.columns; ++column) {
    const bool bound = front[static_cast<std::size_t>(column)].spine == SpineEdge::right;
    form.between_columns.push_back(bound ? Joint::spine : Joint::closed);
  }
  form.between_rows.assign(static_cast<std::size_t>(form.rows - 1), Joint::closed);
  return form;
}

}  // namespace

FoldedSheet unfold(int pages, display::Binding binding, ClosedFold closed) {
  std::vector<Leaf> booklet;
  for (int page = 0; page < pages; page += 2) booklet.push_back({page, page + 1, Turn::upright});
  Piles piles(std::move(booklet));
  const bool left_bound = binding == display::Binding::left;
  const SpineEdge spine = left_bound ? SpineEdge::left : SpineEdge::right;
  const SpineEdge fore_edge = left_bound ? SpineEdge::right : SpineEdge::left;
  const ClosedFold other = closed == ClosedFold::head ? ClosedFold::foot : ClosedFold::head;
  piles.open_sideways(spine);
  if (pages >= 8) piles.open_upwards(closed);
  if (pages >= 16) piles.open_sideways(fore_edge);
  if (pages >= 32) piles.open_upwards(other);
  FoldedSheet sheet;
  sheet.front = upper_side(piles, binding);
  sheet.back = lower_side(piles, binding);
  const bool first_below = std::ranges::any_of(sheet.back, [](const Cell& cell) { return cell.page == 0; });
  if (first_below) std::swap(sheet.front, sheet.back);
  sheet.form = form_of(piles, sheet.front);
  return sheet;
}

}  // namespace octavo::press
