#include "text/item_extent.h"

#include <algorithm>

namespace octavo::text {
namespace {

using breaking::Item;
using breaking::ItemKind;

/// What stands on a line so far, without the white that would vanish at its end.
class GrowingLine {
 public:
  explicit GrowingLine(Length start) : filled_(start) {}

  void add(const Item& item) {
    if (item.kind != ItemKind::box && item.kind != ItemKind::discretionary) {
      if (begun_) white_ += item.width;
      return;
    }
    filled_ += white_ + item.width;
    white_ = Length();
    begun_ = true;
  }

  /// Its width if it ends with this item; the next begins with what the break brings.
  Length end(const Item& item) {
    const Length width = filled_ + item.pre;
    filled_ = item.post;
    white_ = Length();
    begun_ = false;
    return width;
  }

 private:
  Length filled_;
  Length white_;
  bool begun_ = false;
};

}  // namespace

Extent extent_of(std::span<const Item> items, Length first_indent) {
  Extent extent;
  GrowingLine piece(first_indent), line(first_indent);
  bool after_box = false;
  for (const Item& item : items) {
    const bool penalty = item.kind == ItemKind::penalty;
    const bool divides = (item.kind == ItemKind::glue && after_box) || item.kind == ItemKind::discretionary ||
                         (penalty && item.penalty < breaking::infinite_penalty);
    if (divides) extent.narrowest = std::max(extent.narrowest, piece.end(item));
    if (penalty && item.penalty <= breaking::forced_break) {
      extent.widest = std::max(extent.widest, line.end(item));
    } else {
      if (!divides) piece.add(item);
      line.add(item);
    }
    after_box = item.kind == ItemKind::box || item.kind == ItemKind::discretionary;
  }
  const Item nothing;
  extent.narrowest = std::max(extent.narrowest, piece.end(nothing));
  extent.widest = std::max({extent.widest, line.end(nothing), extent.narrowest});
  return extent;
}

}  // namespace octavo::text
