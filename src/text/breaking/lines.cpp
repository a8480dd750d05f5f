#include "text/breaking/lines.h"

#include <algorithm>

#include "text/breaking/stage_sums.h"
#include "text/breaking/totals.h"

namespace octavo::text::breaking {
namespace {

struct LineTotals {
  Totals all;
  StageAmounts stretch{};
  StageAmounts shrink{};
};

void add_side(LineTotals& totals, const Glue& glue, const Stages& stages) {
  totals.all.width += glue.width;
  totals.all.stretch_of(glue.stretch_order) += glue.stretch;
  totals.all.shrink += glue.shrink;
  if (glue.stretch_order == Order::normal) totals.stretch[stages.stretches - 1u] += glue.stretch;
  totals.shrink[stages.shrinks - 1u] += glue.shrink;
}

void draw_in(LineTotals& totals, const Item& glue, Length drawn_in, const Stages& stages) {
  totals.all.width -= drawn_in;
  totals.all.shrink -= glue.shrink;
  totals.shrink[std::min<std::size_t>(glue.shrink_stage, stages.shrinks - 1u)] -= glue.shrink;
}

LineTotals totals_of(std::span<const Item> items, const LineItems& line, const Glue& left, const Glue& right,
                     const Stages& stages) {
  LineTotals totals;
  totals.all.width = line.added();
  add_side(totals, left, stages);
  add_side(totals, right, stages);
  const bool is_single = stages.is_single();
  for (std::size_t at = line.first; at < line.end; ++at) {
    const Item& item = items[at];
    if (gives(item)) {
      totals.all.add(item, stages.opening);
      if (is_single) continue;
      add_stretch(item, stages, std::span(totals.stretch).first(stages.stretches));
      add_shrink(item, std::span(totals.shrink).first(stages.shrinks));
    } else if (item.kind != ItemKind::penalty) {
      totals.all.width += item.width;
    }
  }
  if (is_single) {
    totals.stretch[0] = totals.all.stretch[0];
    totals.shrink[0] = totals.all.shrink;
  }
  if (line.drawn_glue) draw_in(totals, items[*line.drawn_glue], line.drawn_in, stages);
  return totals;
}

/// Sets the glue of the stages; nothing happens where none of them has any.
void use_stages(GlueSet& set, Setting setting, Length change, const StageAmounts& available, std::size_t count) {
  if (std::all_of(available.begin(), available.end(), [](Length each) { return each <= Length(); })) return;
  set.used = shared_by_stage(change, available, count);
  std::size_t stage = count - 1;
  while (stage > 0 && set.used[stage] == Length()) --stage;
  set.setting = setting;
  set.stage = static_cast<std::uint8_t>(stage);
  set.last_stage = static_cast<std::uint8_t>(count - 1);
  set.change = set.used[stage];
  set.available = available[stage];
}

void stretch(GlueSet& set, const LineTotals& totals, Length change, const Stages& stages) {
  std::size_t order = totals.all.stretch.size() - 1;
  while (order > 0 && totals.all.stretch[order] == Length()) --order;
  set.order = static_cast<Order>(order);
  if (order == 0) {
    set.badness = staged_badness(change, totals.stretch, stages.stretches, stages.stretch_weights).badness;
    use_stages(set, Setting::stretched, change, totals.stretch, stages.stretches);
    if (set.stage == set.last_stage) set.opening = stages.opening;
  } else if (totals.all.stretch[order] > Length()) {
    set.setting = Setting::stretched;
    set.change = set.used[0] = change;
    set.available = totals.all.stretch[order];
  }
}

void shrink(GlueSet& set, const LineTotals& totals, Length change, const Stages& stages) {
  const Length most = std::max(totals.all.shrink, Length());
  set.badness = change > most ? overfull_badness
                              : staged_badness(change, totals.shrink, stages.shrinks, stages.shrink_weights).badness;
  set.excess = std::max(change - most, Length());
  use_stages(set, Setting::shrunk, std::min(change, most), totals.shrink, stages.shrinks);
}

}  // namespace

Length end_white(const Item& item, LineEnd end) {
  const Length white = item.pre - item.pre_text;
  if (end == LineEnd::kept) return white;
  return white - item.droppable - (end == LineEnd::hung ? item.hanging : Length());
}

std::optional<std::size_t> glue_before_last_box(std::span<const Item> items, std::size_t first, std::size_t end_break) {
  std::size_t at = end_break;
  while (at > first && items[at - 1].kind != ItemKind::box) --at;
  while (at > first && items[at - 1].kind == ItemKind::box) --at;
  if (at == first || items[at - 1].kind != ItemKind::glue) return std::nullopt;
  return at - 1;
}

namespace {

/// tex.web §879: what is discardable after a break vanishes, unless a discretionary puts text there.
void begin_after(std::span<const Item> items, std::size_t previous, LineItems& line) {
  const Item& before = items[previous];
  line.first = previous;
  line.post_text = before.post_text;
  line.start_white = before.post - before.post_text;
  if (before.kind == ItemKind::discretionary) ++line.first;
  if (before.kind == ItemKind::discretionary && line.post_text != Length()) return;
  while (line.first < line.end && is_discardable(items[line.first])) ++line.first;
}

void end_before(std::span<const Item> items, LineEnd end, LineItems& line) {
  const Item& at = items[line.end];
  line.pre_text = at.pre_text;
  line.end_white = end_white(at, end);
  if (at.drawn_in == Length()) return;
  line.drawn_glue = glue_before_last_box(items, line.first, line.end);
  if (line.drawn_glue && end == LineEnd::dropped) line.drawn_in = at.drawn_in;
}

}  // namespace

LineItems line_items(std::span<const Item> items, std::optional<std::size_t> previous, std::size_t end_break,
                     LineEnd end) {
  LineItems line;
  line.end = end_break;
  if (previous) begin_after(items, *previous, line);
  if (end_break < items.size()) end_before(items, end, line);
  return line;
}

GlueSet set_glue(std::span<const Item> items, const LineItems& line, Length width, const Glue& left, const Glue& right,
                 const Stages& stages) {
  const LineTotals totals = totals_of(items, line, left, right, stages);
  GlueSet set;
  set.natural = totals.all.width;
  if (width > set.natural) {
    stretch(set, totals, width - set.natural, stages);
  } else if (width < set.natural) {
    shrink(set, totals, set.natural - width, stages);
  }
  return set;
}

Length GlueSet::share(const Item& item) const {
  if (!gives(item)) return Length();
  if (setting == Setting::shrunk) return std::min(item.shrink_stage, last_stage) == stage ? item.shrink : Length();
  if (setting == Setting::natural) return Length();
  const bool is_own = order != Order::normal || std::min(item.stretch_stage, last_stage) == stage;
  const Length own = item.stretch_order == order && is_own ? item.stretch : Length();
  return item.opens == Opens::yes ? own + opening : own;
}

Length GlueSet::share(const Glue& glue) const {
  if (stage != last_stage || setting == Setting::natural) return Length();
  if (setting == Setting::shrunk) return glue.shrink;
  return glue.stretch_order == order ? glue.stretch : Length();
}

Length GlueSet::given(const Item& item) const {
  if (!gives(item) || setting == Setting::natural || order != Order::normal) return Length();
  if (setting == Setting::shrunk) return std::min(item.shrink_stage, last_stage) < stage ? -item.shrink : Length();
  const bool is_used_up = std::min(item.stretch_stage, last_stage) < stage;
  return is_used_up && item.stretch_order == Order::normal ? item.stretch : Length();
}

Length GlueSet::gain(Length shares) const {
  if (setting == Setting::natural) return Length();
  const Length given_by_all = Length::scaled(shares, change.units(), available.units());
  return setting == Setting::stretched ? given_by_all : -given_by_all;
}

}  // namespace octavo::text::breaking
