#include "text/breaking/lines.h"

#include <algorithm>

#include "text/breaking/totals.h"

namespace octavo::text::breaking {
namespace {

Totals totals_of(std::span<const Item> items, const LineItems& line, const Glue& left, const Glue& right) {
  Totals totals;
  totals.width = left.width + right.width + line.post + line.pre;
  totals.stretch_of(left.stretch_order) += left.stretch;
  totals.stretch_of(right.stretch_order) += right.stretch;
  totals.shrink = left.shrink + right.shrink;
  for (const Item& item : items.subspan(line.first, line.end - line.first)) {
    if (item.kind == ItemKind::glue) {
      totals.add_glue(item);
    } else if (item.kind != ItemKind::penalty) {
      totals.width += item.width;
    }
  }
  return totals;
}

void stretch(GlueSet& set, const Totals& totals, Length change) {
  std::size_t order = totals.stretch.size() - 1;
  while (order > 0 && totals.stretch[order] == Length()) --order;
  set.order = static_cast<Order>(order);
  set.badness = order > 0 ? 0 : badness(change, totals.stretch[0]);
  if (totals.stretch[order] <= Length()) return;
  set.setting = Setting::stretched;
  set.change = change;
  set.available = totals.stretch[order];
}

void shrink(GlueSet& set, const Totals& totals, Length change) {
  const Length shrink = std::max(totals.shrink, Length());
  set.badness = change > shrink ? overfull_badness : badness(change, shrink);
  set.excess = std::max(change - shrink, Length());
  if (shrink == Length()) return;
  set.setting = Setting::shrunk;
  set.change = std::min(change, shrink);
  set.available = shrink;
}

Length share_of(const GlueSet& set, Length stretch, Order order, Length shrink) {
  switch (set.setting) {
    case Setting::natural:
      return Length();
    case Setting::stretched:
      return order == set.order ? stretch : Length();
    case Setting::shrunk:
      return shrink;
  }
  return Length();
}

}  // namespace

LineItems line_items(std::span<const Item> items, std::optional<std::size_t> previous, std::size_t end_break) {
  LineItems line;
  line.end = end_break;
  if (end_break < items.size() && items[end_break].kind == ItemKind::discretionary) line.pre = items[end_break].pre;
  if (!previous) return line;
  line.first = *previous;
  if (items[line.first].kind == ItemKind::discretionary) {
    line.post = items[line.first].post;
    ++line.first;
    if (line.post != Length()) return line;
  }
  while (line.first < end_break && is_discardable(items[line.first])) ++line.first;
  return line;
}

GlueSet set_glue(std::span<const Item> items, const LineItems& line, Length width, const Glue& left,
                 const Glue& right) {
  const Totals totals = totals_of(items, line, left, right);
  GlueSet set;
  set.natural = totals.width;
  if (width > totals.width) {
    stretch(set, totals, width - totals.width);
  } else if (width < totals.width) {
    shrink(set, totals, totals.width - width);
  }
  return set;
}

Length GlueSet::share(const Item& glue) const {
  if (glue.kind != ItemKind::glue) return Length();
  return share_of(*this, glue.stretch, glue.stretch_order, glue.shrink);
}

Length GlueSet::share(const Glue& glue) const {
  return share_of(*this, glue.stretch, glue.stretch_order, glue.shrink);
}

Length GlueSet::gain(Length shares) const {
  if (setting == Setting::natural) return Length();
  const Length given = Length::scaled(shares, change.units(), available.units());
  return setting == Setting::stretched ? given : -given;
}

}  // namespace octavo::text::breaking
