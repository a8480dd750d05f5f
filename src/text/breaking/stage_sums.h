#pragma once
// What the glue of each stage sums up to between two items of a paragraph. Nothing is summed for a plan of one stage,
// whose Totals say all.

#include <cstddef>
#include <span>
#include <vector>

#include "text/breaking/items.h"
#include "text/breaking/stages.h"

namespace octavo::text::breaking {

/// Adds to `sums` what an item has in each stage of stretching: stretch of normal order, and its opening.
void add_stretch(const Item& item, const Stages& stages, std::span<Length> sums);
void add_shrink(const Item& item, std::span<Length> sums);

class StageSums {
 public:
  /// Keeps its memory. An item's stage beyond the plan's is taken for the last.
  void sum(std::span<const Item> items, const Stages& stages);
  bool empty() const { return sums_.empty(); }

  /// Of the items [first, end); negative sums where `end` comes first.
  StageAmounts stretch(std::size_t first, std::size_t end) const { return difference(0, stretches_, first, end); }
  StageAmounts shrink(std::size_t first, std::size_t end) const { return difference(stretches_, shrinks_, first, end); }
  bool are_equal(std::size_t a, std::size_t b) const;
  /// No stage has less stretch before `later` than before `earlier`.
  bool rise(std::size_t earlier, std::size_t later) const;

 private:
  std::span<const Length> before(std::size_t item) const {
    return std::span(sums_).subspan(item * (stretches_ + shrinks_), stretches_ + shrinks_);
  }
  StageAmounts difference(std::size_t offset, std::size_t count, std::size_t first, std::size_t end) const;

  std::size_t stretches_ = 0, shrinks_ = 0;
  std::vector<Length> sums_;  ///< by item, and one more at the end: the stages of stretching, then those of shrinking
};

}  // namespace octavo::text::breaking
