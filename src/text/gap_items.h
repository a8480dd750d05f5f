#pragma once
// The items between two neighbours of a paragraph: word spaces, the white of marks and of changes of script, what a
// line that ends there keeps of it, and the price of such a line.

#include <cstdint>

#include "text/itemise.h"
#include "text/paragraph_items.h"
#include "text/spacing.h"
#include "text/thin_spaces.h"
#include "text/word_cache.h"

namespace octavo::text {

struct ItemMaker;

class GapItems {
 public:
  GapItems(ItemMaker& maker, WordCache& words) : maker_(maker), words_(words) {}

  void add_space(const Atom& space, const Atom& next, const Atom* before);
  void add_gap(const Atom& before, const Atom& after);
  void add_overhang(const Atom& before, const Atom& after) {
    if (before.composite != nullptr || after.composite != nullptr) hang_over(before, after);
  }

 private:
  using Item = breaking::Item;

  void hang_over(const Atom& before, const Atom& after);
  std::int32_t penalty_after(const Atom& before) const;
  WordGap space_kind(const Atom& space, const Atom& next, const Atom* before) const;
  Item thin_space_of(const Atom& space) const;
  void let_protrude(const Atom& before, const Atom& after, Item& item) const;
  static bool stands_beside_mark(const Atom& next, const Atom* before);
  Item word_space(const Atom& space);
  void add_give_at_mark(const Atom& space);
  Item wide_space(const Atom& space, const Atom& next, const Atom* before) const;
  std::int32_t penalty_between(const Atom& before, const Atom& after) const;
  bool divides_korean(const Atom& before, const Atom& after) const;
  Item end_after(const Atom& last) const;
  SpacingRules spacing_rules(const Atom& ruling) const;

  ItemMaker& maker_;
  WordCache& words_;
};

}  // namespace octavo::text
