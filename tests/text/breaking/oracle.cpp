#include "oracle.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

#include "oracle_line.h"

namespace octavo::text::breaking {
namespace {

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
    extend(no_break);
    return found_;
  }

  OracleLine line(const Break* before, std::size_t number, std::size_t end) const {
    return OracleLine(paragraph_, before ? before->item : no_break, number, end, extra_);
  }

  /// A line with one of its ends, its demerits included in those of all lines so far.
  Break ended(const Break* before, const OracleLine& line, LineEnd end) const {
    Break result = line.fit(end);
    result.demerits = demerits(before, result, line.is_runt()) + (before ? before->demerits : 0);
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
    if (a.size() != b.size()) return a.size() > b.size();  // the paragraph's start is the first in the list
    // Of equals the line's end is rather left as it is.
    const auto by_end = [](const Break& left, const Break& right) { return left.end < right.end; };
    return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend(), by_end);
  }

 private:
  const std::vector<Item>& items() const { return paragraph_.items; }

  std::int64_t demerits(const Break* before, const Break& line, bool is_runt) const {
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
    if (is_runt) sum += paragraph_.rules.runt.demerits;
    return sum;
  }

  void extend(std::size_t previous) {
    for (std::size_t end = previous == no_break ? 0 : previous + 1; end < items().size(); ++end) {
      const std::optional<int> penalty = penalty_at(paragraph_, end);
      if (!penalty) continue;
      const OracleLine next = line(way_.empty() ? nullptr : &way_.back(), way_.size(), end);
      bool is_too_long = true;
      for (const LineEnd each : next.ends()) is_too_long = try_end(next, each) && is_too_long;
      // TeX gives up on a start once a line from it is too long, even where a later one would fit again.
      if (*penalty <= -10000 || is_too_long) return;
    }
  }

  /// Goes on from a line if it is good enough; tells whether it is too long.
  bool try_end(const OracleLine& line, LineEnd end) {
    const Break next = ended(way_.empty() ? nullptr : &way_.back(), line, end);
    if (next.badness > threshold_) return next.badness > 10000;
    if (pass_ == Pass::pretolerance && line.is_runt()) return false;
    if (is_too_high(next.item)) return false;
    way_.push_back(next);
    if (next.item + 1 == items().size()) {
      keep();
    } else {
      extend(next.item);
    }
    way_.pop_back();
    return false;
  }

  bool is_hyphenated(const Break& line) const { return items()[line.item].kind == ItemKind::discretionary; }

  /// How many lines in a row end hyphenated with the first `count` of a way.
  int ladder(const std::vector<Break>& way, std::size_t count) const {
    int height = 0;
    while (count > 0 && is_hyphenated(way[count - 1])) ++height, --count;
    return height;
  }

  bool is_too_high(std::size_t item) const {
    const int most = paragraph_.rules.parameters.max_consecutive_hyphens;
    return most > 0 && items()[item].kind == ItemKind::discretionary && ladder(way_, way_.size()) >= most;
  }

  void keep() {
    std::vector<Break>& best = found_[way_.size()];
    if (best.empty() || is_better(way_, best)) best = way_;
  }

  std::tuple<std::size_t, std::int64_t, int, int> rank(const std::vector<Break>& way, std::size_t back) const {
    const std::size_t index = way.size() - back;
    const std::size_t line = index + 2;  // TeX's number of the line that this break begins
    const BreakParameters& parameters = paragraph_.rules.parameters;
    const std::size_t special = parameters.looseness != 0 ? std::size_t{1} << 20 : paragraph_.first_widths.size();
    const std::int64_t item = static_cast<std::int64_t>(way[index].item);
    const int height = parameters.max_consecutive_hyphens > 0 ? ladder(way, index + 1) : 0;
    return {std::min(line, special + 1), line > special ? item : -item, static_cast<int>(way[index].fitness), height};
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
  for (const Break& end : breaks.lines) {
    const Break* before = way.empty() ? nullptr : &way.back();
    way.push_back(trial.ended(before, trial.line(before, way.size(), end.item), end.end));
  }
  return way.back().demerits;
}

std::vector<std::size_t> items_of(const Breaks& breaks) {
  std::vector<std::size_t> items;
  for (const Break& line : breaks.lines) items.push_back(line.item);
  return items;
}

}  // namespace octavo::text::breaking
