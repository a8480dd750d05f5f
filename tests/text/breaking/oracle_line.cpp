#include "oracle_line.h"

#include <algorithm>

namespace octavo::text::breaking {
namespace {

bool vanishes(const Item& item) {
  return item.kind != ItemKind::box && item.kind != ItemKind::discretionary;
}

std::size_t start_after(const std::vector<Item>& items, std::size_t previous) {
  if (previous == no_break) return 0;
  std::size_t start = previous;
  if (items[start].kind == ItemKind::discretionary) {
    ++start;
    if (items[previous].post_text.units() != 0) return start;
  }
  while (start < items.size() && vanishes(items[start])) ++start;
  return start;
}

}  // namespace

std::optional<int> penalty_at(const Paragraph& paragraph, std::size_t at) {
  const std::vector<Item>& items = paragraph.items;
  const Item& item = items[at];
  int penalty = 0;
  if (item.kind == ItemKind::box) return std::nullopt;
  if (item.kind == ItemKind::glue && (at == 0 || vanishes(items[at - 1]))) return std::nullopt;
  if (item.kind == ItemKind::kern && (at + 1 == items.size() || items[at + 1].kind != ItemKind::glue))
    return std::nullopt;
  if (item.kind == ItemKind::penalty) penalty = item.penalty;
  if (item.kind == ItemKind::discretionary) {
    const BreakParameters& parameters = paragraph.rules.parameters;
    penalty = item.penalty + (item.pre_text.units() ? parameters.hyphen_penalty : parameters.ex_hyphen_penalty);
  }
  if (penalty >= 10000) return std::nullopt;
  return penalty;
}

/// When the line ends before its start (among what vanishes), the difference counts negative.
OracleLine::OracleLine(const Paragraph& paragraph, std::size_t previous, std::size_t number, std::size_t end,
                       Length extra)
    : paragraph_(paragraph), previous_(previous), start_(start_after(paragraph.items, previous)), end_(end) {
  const Rules& rules = paragraph.rules;
  stretch_.resize(rules.stages.stretches);
  shrink_.resize(rules.stages.shrinks);
  stretch_.front() = extra.units();
  add_side(rules.left);
  add_side(rules.right);
  if (previous != no_break) text_ = paragraph.items[previous].post.units();
  for (std::size_t at = std::min(start_, end); at < std::max(start_, end); ++at)
    add(paragraph.items[at], start_ <= end ? 1 : -1);
  fills_ = endless_[1] || endless_[2] || endless_[3];
  const std::int64_t added = paragraph.items[end].pre.units() + rules.left.width.units() + rules.right.width.units();
  missing_ = paragraph.widths().of(number).units() - text_ - added;
}

void OracleLine::add_side(const Glue& side) {
  if (side.stretch_order == Order::normal) {
    stretch_.back() += side.stretch.units();
  } else {
    endless_[static_cast<int>(side.stretch_order)] += side.stretch.units();
  }
  shrink_.back() += side.shrink.units();
}

void OracleLine::add(const Item& item, std::int64_t sign) {
  if (item.kind == ItemKind::penalty) return;
  text_ += sign * item.width.units();
  if (item.kind != ItemKind::glue && item.kind != ItemKind::box) return;
  if (item.stretch_order == Order::normal) {
    stretch_[std::min<std::size_t>(item.stretch_stage, stretch_.size() - 1)] += sign * item.stretch.units();
  } else {
    endless_[static_cast<int>(item.stretch_order)] += sign * item.stretch.units();
  }
  shrink_[std::min<std::size_t>(item.shrink_stage, shrink_.size() - 1)] += sign * item.shrink.units();
  if (item.opens == Opens::yes) stretch_.back() += sign * paragraph_.rules.stages.opening.units();
}

std::int64_t OracleLine::given_up(LineEnd end) const {
  const Item& item = paragraph_.items[end_];
  if (end == LineEnd::kept) return 0;
  if (end == LineEnd::hung) return item.droppable.units() + item.hanging.units();
  return item.droppable.units() + (drawn() != nullptr ? item.drawn_in.units() : 0);
}

const Item* OracleLine::drawn() const {
  if (paragraph_.items[end_].drawn_in.units() == 0) return nullptr;
  std::size_t box = end_;
  while (box > start_ && paragraph_.items[box].kind != ItemKind::box) --box;
  while (box > start_ && paragraph_.items[box].kind == ItemKind::box) --box;
  return paragraph_.items[box].kind == ItemKind::glue && box >= start_ ? &paragraph_.items[box] : nullptr;
}

std::vector<LineEnd> OracleLine::ends() const {
  const Item& item = paragraph_.items[end_];
  if (item.hang == Hang::force) return {LineEnd::hung};
  std::vector<LineEnd> ends{LineEnd::kept};
  if (missing_ < 0 && item.droppable.units() > 0) ends.push_back(LineEnd::dropped);
  if (item.hang == Hang::allow && item.hanging.units() > 0 && missing_ < 0 && missing_ + item.droppable.units() < 0)
    ends.push_back(LineEnd::hung);
  return ends;
}

int OracleLine::strain(std::int64_t change, const std::vector<std::int64_t>& available,
                       const StageWeights& weights) const {
  std::int64_t hundredths = 0;
  for (std::size_t stage = 0; stage < available.size() && change > 0; ++stage) {
    const bool is_last = stage + 1 == available.size();
    const std::int64_t part = is_last ? change : std::clamp<std::int64_t>(available[stage], 0, change);
    const std::int64_t ratio = set_ratio(Length::from_units(part), Length::from_units(available[stage]));
    if (ratio > 1290) return 10000;
    hundredths += weights[stage] * ratio * ratio * ratio;
    change -= part;
  }
  constexpr std::int64_t one = std::int64_t{100} << 18;
  return static_cast<int>(std::min<std::int64_t>(10000, (hundredths + one / 2) / one));
}

Break OracleLine::fit(LineEnd end) const {
  const Stages& stages = paragraph_.rules.stages;
  Break line;
  line.item = end_;
  line.end = end;
  const std::int64_t missing = missing_ + given_up(end);
  std::vector<std::int64_t> shrinks = shrink_;
  if (const Item* glue = drawn())
    shrinks[std::min<std::size_t>(glue->shrink_stage, shrinks.size() - 1)] -= glue->shrink.units();
  std::int64_t shrink = 0;
  for (const std::int64_t each : shrinks) shrink += each;
  if (missing > 0 && !fills_) {
    line.badness = strain(missing, stretch_, stages.stretch_weights);
    line.fitness = line.badness > 99 ? Fitness::very_loose : line.badness > 12 ? Fitness::loose : Fitness::decent;
  }
  if (missing <= 0) {
    line.badness = -missing > shrink ? 10001 : strain(-missing, shrinks, stages.shrink_weights);
    line.fitness = line.badness > 12 ? Fitness::tight : Fitness::decent;
  }
  const bool is_forced = paragraph_.items[end_].hang == Hang::force;
  const int price = end == LineEnd::kept || is_forced ? 0
                    : end == LineEnd::hung            ? stages.hang_price
                                                      : stages.drop_price;
  if (line.badness < 10000) line.badness = std::min(10000, line.badness + price);
  return line;
}

bool OracleLine::is_runt() const {
  const std::vector<Item>& items = paragraph_.items;
  if (end_ + 1 != items.size() || previous_ == no_break) return false;
  if (penalty_at(paragraph_, previous_).value() <= -10000) return false;
  return start_ <= end_ && text_ < paragraph_.rules.runt.minimum.units();
}

}  // namespace octavo::text::breaking
