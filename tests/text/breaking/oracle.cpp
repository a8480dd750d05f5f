#include "oracle.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace octavo::text::breaking {
namespace {

/// Before the first line there is no break.
constexpr std::size_t none = static_cast<std::size_t>(-1);

bool vanishes(const Item& item) {
  return item.kind != ItemKind::box && item.kind != ItemKind::discretionary;
}

/// The penalty of breaking at an item, or nothing where no break is legal.
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
    penalty = item.penalty + (item.pre.units() ? parameters.hyphen_penalty : parameters.ex_hyphen_penalty);
  }
  if (penalty >= 10000) return std::nullopt;
  return penalty;
}

/// Everything on the way to the end, tried out line by line.
class Trial {
 public:
  Trial(const Paragraph& paragraph, Pass pass) : paragraph_(paragraph), pass_(pass) {
    const BreakParameters& parameters = paragraph.rules.parameters;
    threshold_ = pass == Pass::pretolerance ? parameters.pretolerance : parameters.tolerance;
    if (pass == Pass::emergency) extra_ = parameters.emergency_stretch;
  }

  /// The ways to the end by number of lines; of the same number only the best.
  const std::map<std::size_t, std::vector<Break>>& all() {
    extend(none);
    return found_;
  }

  /// The line from one break to the next, its demerits included in those of all lines so far.
  Break line(const Break* before, std::size_t number, std::size_t end) const {
    Break result = fit(before ? before->item : none, number, end);
    result.demerits = demerits(before, result) + (before ? before->demerits : 0);
    return result;
  }

  /// TeX's order of equals: at the end the first fitness class; before, the last in the list of active breaks, where
  /// breaks before special lines stand newest first and the others oldest first.
  bool is_better(const std::vector<Break>& a, const std::vector<Break>& b) const {
    if (a.back().demerits != b.back().demerits) return a.back().demerits < b.back().demerits;
    if (a.back().fitness != b.back().fitness) return a.back().fitness < b.back().fitness;
    for (std::size_t back = 2; back <= std::min(a.size(), b.size()); ++back) {
      const auto left = rank(a, back);
      const auto right = rank(b, back);
      if (left != right) return left > right;
    }
    return a.size() > b.size();  // the paragraph's start is the first in the list
  }

 private:
  const std::vector<Item>& items() const { return paragraph_.items; }

  std::size_t start_after(std::size_t previous) const {
    if (previous == none) return 0;
    std::size_t start = previous;
    if (items()[start].kind == ItemKind::discretionary) {
      ++start;
      if (items()[previous].post.units() != 0) return start;
    }
    while (start < items().size() && vanishes(items()[start])) ++start;
    return start;
  }

  /// Sums a line from its items. When it ends before its start (among what vanishes), the difference counts negative.
  Break fit(std::size_t previous, std::size_t number, std::size_t end) const {
    const Rules& rules = paragraph_.rules;
    std::int64_t width = rules.left.width.units() + rules.right.width.units();
    std::int64_t stretch[4] = {extra_.units(), 0, 0, 0};
    stretch[static_cast<int>(rules.left.stretch_order)] += rules.left.stretch.units();
    stretch[static_cast<int>(rules.right.stretch_order)] += rules.right.stretch.units();
    std::int64_t shrink = rules.left.shrink.units() + rules.right.shrink.units();
    const std::size_t start = start_after(previous);
    const int sign = start <= end ? 1 : -1;
    for (std::size_t at = std::min(start, end); at < std::max(start, end); ++at) {
      if (items()[at].kind == ItemKind::penalty) continue;
      width += sign * items()[at].width.units();
      if (items()[at].kind != ItemKind::glue) continue;
      stretch[static_cast<int>(items()[at].stretch_order)] += sign * items()[at].stretch.units();
      shrink += sign * items()[at].shrink.units();
    }
    if (items()[end].kind == ItemKind::discretionary) width += items()[end].pre.units();
    if (previous != none && items()[previous].kind == ItemKind::discretionary) width += items()[previous].post.units();

    Break line;
    line.item = end;
    const std::int64_t missing = paragraph_.widths().of(number).units() - width;
    if (missing > 0 && (stretch[1] || stretch[2] || stretch[3])) return line;
    if (missing > 0) {
      line.badness = badness(Length::from_units(missing), Length::from_units(stretch[0]));
      line.fitness = line.badness > 99 ? Fitness::very_loose : line.badness > 12 ? Fitness::loose : Fitness::decent;
    } else {
      line.badness = -missing > shrink ? 10001 : badness(Length::from_units(-missing), Length::from_units(shrink));
      line.fitness = line.badness > 12 ? Fitness::tight : Fitness::decent;
    }
    return line;
  }

  bool is_runt(std::size_t previous, std::size_t end) const {
    if (end + 1 != items().size() || previous == none) return false;
    const Item& last = items()[previous];
    if (last.kind == ItemKind::penalty && last.penalty <= -10000) return false;
    if (last.kind == ItemKind::discretionary && penalty_at(paragraph_, previous).value() <= -10000) return false;
    const std::size_t start = start_after(previous);
    std::int64_t width = last.kind == ItemKind::discretionary ? last.post.units() : 0;
    for (std::size_t at = start; at < end; ++at)
      if (items()[at].kind != ItemKind::penalty) width += items()[at].width.units();
    return start <= end && width < paragraph_.rules.runt.minimum.units();
  }

  std::int64_t demerits(const Break* before, const Break& line) const {
    const BreakParameters& parameters = paragraph_.rules.parameters;
    const std::int64_t penalty = penalty_at(paragraph_, line.item).value();
    const std::int64_t bad = parameters.line_penalty + line.badness;
    std::int64_t sum = std::abs(bad) >= 10000 ? 100000000 : bad * bad;
    if (penalty > 0) sum += penalty * penalty;
    if (penalty < 0 && penalty > -10000) sum -= penalty * penalty;
    const bool is_last = line.item + 1 == items().size();
    const bool after_hyphen = before && items()[before->item].kind == ItemKind::discretionary;
    if (after_hyphen && is_last) sum += parameters.final_hyphen_demerits;
    if (after_hyphen && items()[line.item].kind == ItemKind::discretionary) sum += parameters.double_hyphen_demerits;
    const Fitness neighbour = before ? before->fitness : Fitness::decent;
    if (std::abs(static_cast<int>(neighbour) - static_cast<int>(line.fitness)) > 1) sum += parameters.adjacent_demerits;
    if (is_runt(before ? before->item : none, line.item)) sum += paragraph_.rules.runt.demerits;
    return sum;
  }

  void extend(std::size_t previous) {
    for (std::size_t end = previous == none ? 0 : previous + 1; end < items().size(); ++end) {
      const std::optional<int> penalty = penalty_at(paragraph_, end);
      if (!penalty) continue;
      const Break next = line(way_.empty() ? nullptr : &way_.back(), way_.size(), end);
      const bool is_runt_now = pass_ == Pass::pretolerance && is_runt(previous, end);
      if (next.badness <= threshold_ && !is_runt_now) {
        way_.push_back(next);
        if (end + 1 == items().size()) {
          keep();
        } else {
          extend(end);
        }
        way_.pop_back();
      }
      // TeX gives up on a start once a line from it is too long, even where a later one would fit again.
      if (*penalty <= -10000 || next.badness > 10000) return;
    }
  }

  void keep() {
    std::vector<Break>& best = found_[way_.size()];
    if (best.empty() || is_better(way_, best)) best = way_;
  }

  std::tuple<std::size_t, std::int64_t, int> rank(const std::vector<Break>& way, std::size_t back) const {
    const std::size_t index = way.size() - back;
    const std::size_t line = index + 2;  // TeX's number of the line that this break begins
    const std::size_t special =
        paragraph_.rules.parameters.looseness != 0 ? std::size_t{1} << 20 : paragraph_.first_widths.size();
    const std::int64_t item = static_cast<std::int64_t>(way[index].item);
    return {std::min(line, special + 1), line > special ? item : -item, static_cast<int>(way[index].fitness)};
  }

  const Paragraph& paragraph_;
  Pass pass_;
  int threshold_ = 0;
  Length extra_;
  std::vector<Break> way_;
  std::map<std::size_t, std::vector<Break>> found_;
};

std::optional<std::vector<Break>> chosen(const Paragraph& paragraph, Pass pass, bool is_last) {
  Trial trial(paragraph, pass);
  const auto& ways = trial.all();
  if (ways.empty()) return std::nullopt;
  const std::vector<Break>* best = &ways.begin()->second;
  const std::int64_t wanted = paragraph.rules.parameters.looseness;
  for (const auto& [lines, way] : ways)
    if (wanted == 0 ? trial.is_better(way, *best) : way.back().demerits < best->back().demerits) best = &way;
  if (wanted == 0) return *best;
  const std::int64_t usual = static_cast<std::int64_t>(best->size());
  for (std::int64_t change = wanted; change != 0; change += wanted > 0 ? -1 : 1) {
    if (change != wanted && !is_last) return std::nullopt;
    const auto found = ways.find(static_cast<std::size_t>(usual + change));
    if (usual + change > 0 && found != ways.end()) return found->second;
  }
  return is_last ? std::optional(*best) : std::nullopt;
}

}  // namespace

std::optional<Breaks> best_of_all(const Paragraph& paragraph) {
  const BreakParameters& parameters = paragraph.rules.parameters;
  const bool has_emergency = parameters.emergency_stretch.units() > 0;
  if (parameters.pretolerance >= 0)
    if (auto way = chosen(paragraph, Pass::pretolerance, false)) return Breaks{*way, Pass::pretolerance, false};
  if (auto way = chosen(paragraph, Pass::tolerance, !has_emergency)) return Breaks{*way, Pass::tolerance, false};
  if (!has_emergency) return std::nullopt;
  if (auto way = chosen(paragraph, Pass::emergency, true)) return Breaks{*way, Pass::emergency, false};
  return std::nullopt;
}

std::int64_t demerits_of(const Paragraph& paragraph, const Breaks& breaks) {
  const Trial trial(paragraph, breaks.pass);
  std::vector<Break> way;
  for (const Break& end : breaks.lines)
    way.push_back(trial.line(way.empty() ? nullptr : &way.back(), way.size(), end.item));
  return way.back().demerits;
}

std::vector<std::size_t> items_of(const Breaks& breaks) {
  std::vector<std::size_t> items;
  for (const Break& line : breaks.lines) items.push_back(line.item);
  return items;
}

}  // namespace octavo::text::breaking
