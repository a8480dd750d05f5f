#include "text/breaking/search.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace octavo::text::breaking {
namespace {

constexpr std::uint32_t past_all_lines = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t all_easy_lines = past_all_lines - 1;

Totals background_of(const Rules& rules, Length extra_stretch) {
  Totals background;
  background.width = rules.left.width + rules.right.width;
  background.stretch_of(rules.left.stretch_order) += rules.left.stretch;
  background.stretch_of(rules.right.stretch_order) += rules.right.stretch;
  background.stretch_of(Order::normal) += extra_stretch;
  background.shrink = rules.left.shrink + rules.right.shrink;
  return background;
}

/// Whether a line from `a` on has more in it than one from `b` on, in width or in stretch.
bool begins_before(const Totals& a, const Totals& b) {
  return a.width < b.width || !std::equal(a.stretch.begin(), a.stretch.end(), b.stretch.begin(), std::greater_equal());
}

}  // namespace

Search::Search(std::vector<Node>& nodes, std::span<const Item> items, const LineWidths& widths, const Rules& rules,
               const Attempt& attempt)
    : nodes_(nodes),
      items_(items),
      widths_(widths),
      rules_(rules),
      attempt_(attempt),
      easy_line_(rules.parameters.looseness == 0 ? static_cast<std::uint32_t>(widths.first.size()) : all_easy_lines),
      background_(background_of(rules, attempt.extra_stretch)),
      totals_(background_) {
  nodes_.clear();
  nodes_.resize(2);
  nodes_[ring].next = 1;
  nodes_[1].line = 1;
  nodes_[1].begins_afresh = true;
}

std::optional<Breaks> Search::run() {
  scan();
  if (nodes_[ring].next == ring) return std::nullopt;
  const std::optional<Link> last = choose();
  if (!last) return std::nullopt;
  return trace(*last);
}

void Search::scan() {
  for (std::size_t at = 0; at < items_.size(); ++at) {
    consider_item(at);
    if (nodes_[ring].next == ring) return;
  }
  const bool ends_in_break =
      !items_.empty() && items_.back().kind == ItemKind::penalty && items_.back().penalty <= forced_break;
  if (!ends_in_break) consider(items_.size(), forced_break, BreakKind::plain, Length());
}

/// tex.web §866-869.
void Search::consider_item(std::size_t at) {
  const Item& item = items_[at];
  switch (item.kind) {
    case ItemKind::box:
      totals_.width += item.width;
      break;
    case ItemKind::glue:
      if (at > 0 && !is_discardable(items_[at - 1])) consider(at, 0, BreakKind::plain, Length());
      totals_.add_glue(item);
      break;
    case ItemKind::kern:
      if (at + 1 < items_.size() && items_[at + 1].kind == ItemKind::glue) consider(at, 0, BreakKind::plain, Length());
      totals_.width += item.width;
      break;
    case ItemKind::penalty:
      consider(at, item.penalty, BreakKind::plain, Length());
      break;
    case ItemKind::discretionary: {
      const BreakParameters& parameters = rules_.parameters;
      const int own = item.pre == Length() ? parameters.ex_hyphen_penalty : parameters.hyphen_penalty;
      consider(at, own + item.penalty, BreakKind::hyphenated, item.pre);
      totals_.width += item.width;
      break;
    }
  }
}

void Search::consider(std::size_t item, int penalty, BreakKind kind, Length pre) {
  if (penalty >= infinite_penalty) return;
  Candidate candidate{item, std::max(penalty, forced_break), kind, pre, penalty <= forced_break, false};
  candidate.is_end = candidate.is_forced && item + 1 >= items_.size();
  // TeX takes the paragraph's end for a hyphenated break, so that it can count \finalhyphendemerits (tex.web §873).
  if (candidate.is_end) candidate.kind = BreakKind::hyphenated;
  consider_all(candidate);
}

/// tex.web §829 and §835: goes round the ring; nodes of one line are compared with each other, and the best of them
/// are followed by new nodes when the next line begins.
void Search::consider_all(const Candidate& candidate) {
  Position position;
  for (;;) {
    const Link at = nodes_[position.previous].next;
    const std::uint32_t line = at == ring ? past_all_lines : nodes_[at].line;
    if (line > position.group) {
      if (fewest_ < awful && (position.group != easy_line_ || at == ring))
        position.previous = insert(candidate, position.previous);
      if (at == ring) return;
      enter_group(line, position);
    }
    const Fate fate = weigh(candidate, at, position);
    if (fate == Fate::goes) {
      unlink(at, position.previous);
    } else {
      position.previous = fate == Fate::is_too_near && all_behind_are_nearer(position) ? last_ : at;
    }
  }
}

void Search::unlink(Link at, Link previous) {
  nodes_[previous].next = nodes_[at].next;
  if (last_ == at) last_ = previous;
  std::erase(siblings_, at);
}

/// Where line after line is alike and the nodes are in order, lines from the nodes behind one that is too near are
/// shorter still, with less to stretch, and their badness is no better. Most nodes are too near: looking at them all
/// would take most of the time of a CJK paragraph.
bool Search::all_behind_are_nearer(const Position& position) const {
  if (!in_order_ || position.group != all_easy_lines) return false;
  const Totals& latest = nodes_[last_].start;
  return std::equal(latest.stretch.begin() + 1, latest.stretch.end(), totals_.stretch.begin() + 1);
}

/// tex.web §850.
void Search::enter_group(std::uint32_t line, Position& position) const {
  position.group = line > easy_line_ ? all_easy_lines : line;
  position.line_width = widths_.of(line - 1);
}

/// tex.web §851-855: is a line from this node to the candidate good enough, and can the node begin a longer one?
Search::Fate Search::weigh(const Candidate& candidate, Link at, const Position& position) {
  const Node& from = nodes_[at];
  if (from.superseded) return Fate::goes;
  const Fit line = fit(candidate, from, position.line_width);
  const bool ends_node = line.badness > infinite_badness || candidate.is_forced;
  if (!ends_node && line.badness > attempt_.threshold)
    return line.shortfall > Length() ? Fate::is_too_near : Fate::stays;
  // The last hope of the last pass is kept whatever it looks like, at no cost: TeX's "artificial demerits". Where TeX
  // would still have the nodes that this one supersedes, a good line is not the last hope.
  const bool is_alone = from.next == ring && position.previous == ring;
  const bool is_hope = is_alone && (!from.supersedes || line.badness > attempt_.threshold);
  if (ends_node && attempt_.is_last && fewest_ == awful && is_hope) {
    record(line, from.demerits, at);
    return Fate::goes;
  }
  if (line.badness > attempt_.threshold) return Fate::goes;
  if (attempt_.runts_fail && is_runt(candidate, from)) return Fate::goes;
  record(line, from.demerits + demerits(candidate, line, from), at);
  return ends_node ? Fate::goes : Fate::stays;
}

/// tex.web §852-853.
Search::Fit Search::fit(const Candidate& candidate, const Node& from, Length line_width) const {
  const Totals& start = from.start;
  const Length shortfall = line_width - (totals_.width + candidate.pre - start.width);
  if (shortfall > Length()) {
    if (totals_.stretch[1] != start.stretch[1] || totals_.stretch[2] != start.stretch[2] ||
        totals_.stretch[3] != start.stretch[3])
      return {0, Fitness::decent, shortfall};
    const Length stretch = totals_.stretch[0] - start.stretch[0];
    // Beyond five times the stretch badness is infinite (its ratio is over 1290/297); most pairs are, and need no
    // division.
    if (shortfall > stretch * 5) return {infinite_badness, Fitness::very_loose, shortfall};
    const int bad = badness(shortfall, stretch);
    return {bad, fitness_of_stretched(bad), shortfall};
  }
  const Length shrink = totals_.shrink - start.shrink;
  if (-shortfall > shrink) return {overfull_badness, Fitness::tight, shortfall};
  const int bad = badness(-shortfall, shrink);
  return {bad, fitness_of_shrunk(bad), shortfall};
}

bool Search::is_runt(const Candidate& candidate, const Node& from) const {
  if (!candidate.is_end || from.begins_afresh) return false;
  return totals_.width - background_.width - from.start.width < rules_.runt.minimum;
}

/// tex.web §859.
std::int64_t Search::demerits(const Candidate& candidate, const Fit& fit, const Node& from) const {
  const BreakParameters& parameters = rules_.parameters;
  const std::int64_t base = std::int64_t{parameters.line_penalty} + fit.badness;
  std::int64_t sum = std::abs(base) >= 10000 ? 100'000'000 : base * base;
  const std::int64_t squared = std::int64_t{candidate.penalty} * candidate.penalty;
  if (candidate.penalty > 0) {
    sum += squared;
  } else if (!candidate.is_forced) {
    sum -= squared;
  }
  if (candidate.kind == BreakKind::hyphenated && from.kind == BreakKind::hyphenated)
    sum += candidate.is_end ? parameters.final_hyphen_demerits : parameters.double_hyphen_demerits;
  if (std::abs(static_cast<int>(fit.fitness) - static_cast<int>(from.fitness)) > 1) sum += parameters.adjacent_demerits;
  if (is_runt(candidate, from)) sum += rules_.runt.demerits;
  return sum;
}

/// tex.web §855. The later of two equals wins.
void Search::record(const Fit& fit, std::int64_t demerits, Link from) {
  Best& best = best_[static_cast<std::size_t>(fit.fitness)];
  if (demerits > best.demerits) return;
  best = {demerits, from, nodes_[from].line, fit.badness};
  fewest_ = std::min(fewest_, demerits);
}

/// tex.web §836 and §845: nodes for the best of each class that later lines could still make the best of all.
Search::Link Search::insert(const Candidate& candidate, Link previous) {
  const std::int64_t limit = fewest_ + std::abs(std::int64_t{rules_.parameters.adjacent_demerits});
  Node node;
  node.start = start_after(candidate);
  node.item = candidate.item;
  node.kind = candidate.kind;
  node.begins_afresh = candidate.is_forced;
  for (std::size_t fitness = 0; fitness < best_.size(); ++fitness) {
    const Best& best = best_[fitness];
    if (best.demerits > limit) continue;
    node.demerits = best.demerits;
    node.previous = best.from;
    node.line = best.line + 1;
    node.badness = best.badness;
    node.fitness = static_cast<Fitness>(fitness);
    previous = link(node, previous);
  }
  best_.fill(Best());
  fewest_ = awful;
  return previous;
}

/// Puts a node into the ring, after the node `previous`.
Search::Link Search::link(Node node, Link previous) {
  node.supersedes = supersede(node);
  in_order_ = in_order_ && !begins_before(node.start, nodes_[last_].start);
  node.next = nodes_[previous].next;
  const Link here = static_cast<Link>(nodes_.size());
  nodes_.push_back(node);
  nodes_[previous].next = here;
  if (last_ == previous) last_ = here;
  siblings_.push_back(here);
  return here;
}

/// Of nodes whose next lines are alike in all but what it took to get there, the later of the cheapest always wins
/// (tex.web §855). The others are marked, or text without width would fill the ring: a quadratic number of lines.
bool Search::supersede(const Node& node) {
  if (!siblings_.empty() && nodes_[siblings_.back()].start != node.start) siblings_.clear();
  if (node.line <= easy_line_) return false;  // nodes of such lines are not in the order of their breaks
  return std::erase_if(siblings_, [&](Link at) {
           Node& other = nodes_[at];
           other.superseded = other.line > easy_line_ && other.fitness == node.fitness && other.kind == node.kind &&
                              other.begins_afresh == node.begins_afresh && other.demerits >= node.demerits;
           return other.superseded;
         }) > 0;
}

/// tex.web §837-840: where the next line's width is counted from. What is discardable after the break vanishes, unless
/// a discretionary puts text there.
Totals Search::start_after(const Candidate& candidate) {
  Totals start = totals_;
  start -= background_;
  std::size_t next = candidate.item;
  if (next < items_.size() && items_[next].kind == ItemKind::discretionary) {
    start.width += items_[next].width - items_[next].post;
    if (items_[next].post != Length()) return start;
    ++next;
  }
  return after_discards(next, start);
}

/// The end of a run of discardables is remembered, so that none is read twice.
const Totals& Search::after_discards(std::size_t first, const Totals& start) {
  if (first >= discards_first_ && first < discards_end_) return after_discards_;
  discards_first_ = first;
  after_discards_ = start;
  std::size_t at = first;
  for (; at < items_.size() && is_discardable(items_[at]); ++at) {
    if (items_[at].kind == ItemKind::glue) after_discards_.add_glue(items_[at]);
    if (items_[at].kind == ItemKind::kern) after_discards_.width += items_[at].width;
  }
  discards_end_ = at;
  return after_discards_;
}

/// tex.web §874-875. Nothing when the wanted looseness is out of reach and another pass is to come.
std::optional<Search::Link> Search::choose() const {
  Link best = nodes_[ring].next;
  for (Link at = best; at != ring; at = nodes_[at].next)
    if (nodes_[at].demerits < nodes_[best].demerits) best = at;
  const std::int64_t wanted = rules_.parameters.looseness;
  if (wanted == 0) return best;
  const std::int64_t best_line = nodes_[best].line;
  std::int64_t reached = 0;
  for (Link at = nodes_[ring].next; at != ring; at = nodes_[at].next) {
    const std::int64_t difference = nodes_[at].line - best_line;
    const bool is_nearer =
        (difference < reached && wanted <= difference) || (difference > reached && wanted >= difference);
    if (is_nearer || (difference == reached && nodes_[at].demerits < nodes_[best].demerits)) best = at;
    if (is_nearer) reached = difference;
  }
  if (reached != wanted && !attempt_.is_last) return std::nullopt;
  return best;
}

Breaks Search::trace(Link last) const {
  Breaks breaks;
  breaks.pass = attempt_.pass;
  breaks.lines.resize(nodes_[last].line - 1);
  Link at = last;
  for (std::size_t line = breaks.lines.size(); line > 0; --line) {
    const Node& node = nodes_[at];
    breaks.lines[line - 1] = {node.item, node.demerits, node.badness, node.fitness};
    breaks.overfull = breaks.overfull || node.badness > infinite_badness;
    at = node.previous;
  }
  return breaks;
}

}  // namespace octavo::text::breaking
