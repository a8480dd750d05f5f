#include "text/breaking/search.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "text/breaking/lines.h"

namespace octavo::text::breaking {
namespace {

constexpr std::uint32_t past_all_lines = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t all_easy_lines = past_all_lines - 1;
constexpr std::size_t fitnesses = 4;

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

Search::Search(std::vector<Node>& nodes, const StageSums& sums, std::span<const Item> items, const LineWidths& widths,
               const Rules& rules, const Attempt& attempt)
    : nodes_(nodes),
      items_(items),
      widths_(widths),
      rules_(rules),
      sums_(sums),
      attempt_(attempt),
      easy_line_(rules.parameters.looseness == 0 ? static_cast<std::uint32_t>(widths.first.size()) : all_easy_lines),
      background_(background_of(rules, attempt.extra_stretch)),
      totals_(background_),
      highest_ladder_(static_cast<std::uint32_t>(std::max(rules.parameters.max_consecutive_hyphens, 0))),
      best_(fitnesses * (highest_ladder_ + 1)) {
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
  if (!ends_in_break) consider(items_.size(), forced_break);
}

/// tex.web §866-869.
void Search::consider_item(std::size_t at) {
  const Item& item = items_[at];
  switch (item.kind) {
    case ItemKind::box:
      totals_.add(item, rules_.stages.opening);
      break;
    case ItemKind::glue:
      if (at > 0 && !is_discardable(items_[at - 1])) consider(at, 0);
      totals_.add(item, rules_.stages.opening);
      break;
    case ItemKind::kern:
      if (at + 1 < items_.size() && items_[at + 1].kind == ItemKind::glue) consider(at, 0);
      totals_.width += item.width;
      break;
    case ItemKind::penalty:
      consider(at, item.penalty);
      break;
    case ItemKind::discretionary: {
      const BreakParameters& parameters = rules_.parameters;
      const int own = item.pre_text == Length() ? parameters.ex_hyphen_penalty : parameters.hyphen_penalty;
      consider(at, own + item.penalty, BreakKind::hyphenated);
      totals_.width += item.width;
      break;
    }
  }
}

void Search::consider(std::size_t item, int penalty, BreakKind kind) {
  if (penalty >= infinite_penalty) return;
  Candidate candidate;
  candidate.item = item;
  candidate.penalty = std::max(penalty, forced_break);
  candidate.kind = kind;
  candidate.is_forced = penalty <= forced_break;
  candidate.is_end = candidate.is_forced && item + 1 >= items_.size();
  // TeX takes the paragraph's end for a hyphenated break, so that it can count \finalhyphendemerits (tex.web §873).
  if (candidate.is_end) candidate.kind = BreakKind::hyphenated;
  if (item < items_.size()) settle_end(candidate);
  consider_all(candidate);
}

inline void Search::settle_end(Candidate& candidate) const {
  const Item& item = items_[candidate.item];
  candidate.pre = item.pre;
  if (item.drawn_in != Length()) {
    const std::optional<std::size_t> glue = glue_before_last_box(items_, 0, candidate.item);
    if (glue) candidate.drawn_glue = *glue;
    if (glue) candidate.drawn_in = item.drawn_in;
  }
  if (item.hang == Hang::force) {
    candidate.end = LineEnd::hung;
    candidate.pre -= item.droppable + item.hanging;
    return;
  }
  candidate.droppable = item.droppable;
  if (item.hang == Hang::allow) candidate.hanging = item.hanging;
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
  const Length shortfall = position.line_width - (totals_.width + candidate.pre - from.start.width);
  const Fit kept = fit(candidate, from, shortfall, candidate.end);
  if (candidate.has_choice() && kept.shortfall < Length()) return weigh_ends(candidate, at, position, kept);
  if (!candidate.is_forced && is_between(kept)) return fate_between(kept);
  return judge(candidate, at, position, std::span(&kept, 1));
}

/// Whether the line is neither good enough nor too long.
bool Search::is_between(const Fit& fit) const {
  return fit.badness > attempt_.threshold && fit.badness <= infinite_badness;
}

Search::Fate Search::fate_between(const Fit& fit) const {
  return fit.shortfall > Length() && fit.least > attempt_.threshold ? Fate::is_too_near : Fate::stays;
}

/// The narrowest end comes first, so that of equals the one that leaves the line as it is wins.
Search::Fate Search::weigh_ends(const Candidate& candidate, Link at, const Position& position, const Fit& kept) {
  const Node& from = nodes_[at];
  std::array<Fit, 3> fits;
  std::size_t count = 0;
  if (candidate.hanging > Length() && kept.shortfall + candidate.droppable < Length())
    fits[count++] = changed_end(candidate, from, kept, LineEnd::hung);
  if (candidate.droppable > Length()) fits[count++] = changed_end(candidate, from, kept, LineEnd::dropped);
  fits[count++] = kept;
  return judge(candidate, at, position, std::span(fits).first(count));
}

inline Search::Fate Search::judge(const Candidate& candidate, Link at, const Position& position,
                                  std::span<const Fit> fits) {
  const Node& from = nodes_[at];
  const Fit& best = fits.size() == 1 ? fits.front() : *std::ranges::min_element(fits, {}, &Fit::badness);
  const bool ends_node = best.badness > infinite_badness || candidate.is_forced;
  if (!ends_node && is_between(best)) return fate_between(best);
  // The last hope of the last pass is kept whatever it looks like, at no cost: TeX's "artificial demerits". Where TeX
  // would still have the nodes that this one supersedes, a good line is not the last hope.
  const bool is_alone = from.next == ring && position.previous == ring;
  const bool is_hope = is_alone && (!from.supersedes || best.badness > attempt_.threshold);
  if (ends_node && attempt_.is_last && fewest_ == awful && is_hope) {
    record(candidate, best, from.demerits, at);
    return Fate::goes;
  }
  const Fate fate = ends_node ? Fate::goes : Fate::stays;
  if (is_too_high(candidate, from)) return fate;
  if (attempt_.runts_fail && is_runt(candidate, from)) return fate;
  for (const Fit& each : fits) {
    if (each.badness <= attempt_.threshold)
      record(candidate, each, from.demerits + demerits(candidate, each, from), at);
  }
  return fate;
}

Search::Fit Search::changed_end(const Candidate& candidate, const Node& from, const Fit& kept, LineEnd end) const {
  Length shortfall = kept.shortfall + candidate.droppable;
  if (end == LineEnd::hung) shortfall += candidate.hanging;
  if (end == LineEnd::dropped && may_draw_in(candidate, from)) shortfall += candidate.drawn_in;
  Fit changed = fit(candidate, from, shortfall, end);
  const int price = end == LineEnd::hung ? rules_.stages.hang_price : rules_.stages.drop_price;
  if (changed.badness < infinite_badness) changed.badness = std::min(changed.badness + price, infinite_badness);
  return changed;
}

/// tex.web §852-853.
inline Search::Fit Search::fit(const Candidate& candidate, const Node& from, Length shortfall, LineEnd end) const {
  Fit fit;
  fit.end = end;
  fit.shortfall = shortfall;
  shortfall > Length() ? stretch(fit, candidate, from) : shrink(fit, candidate, from);
  return fit;
}

bool Search::may_draw_in(const Candidate& candidate, const Node& from) const {
  return candidate.drawn_in != Length() && candidate.drawn_glue >= from.begin;
}

inline void Search::stretch(Fit& fit, const Candidate& candidate, const Node& from) const {
  const Totals& start = from.start;
  if (totals_.stretch[1] != start.stretch[1] || totals_.stretch[2] != start.stretch[2] ||
      totals_.stretch[3] != start.stretch[3])
    return;
  const Length stretch = totals_.stretch[0] - start.stretch[0];
  // Beyond five times the stretch badness is infinite (its ratio is over 1290/297); most pairs are, and need no
  // division. What the stages before the last can give is no more than their sum.
  if (fit.shortfall > stretch * 5) {
    fit.badness = fit.least = infinite_badness;
    fit.fitness = Fitness::very_loose;
    return;
  }
  if (sums_.empty()) {
    fit.badness = fit.least = badness(fit.shortfall, stretch);
  } else {
    const Strain strain = staged_stretch(candidate, from, fit.shortfall);
    fit.badness = strain.badness;
    fit.least = strain.of_last;
  }
  fit.fitness = fitness_of_stretched(fit.badness);
}

inline void Search::shrink(Fit& fit, const Candidate& candidate, const Node& from) const {
  const Length change = -fit.shortfall;
  Length shrink = totals_.shrink - from.start.shrink;
  if (may_draw_in(candidate, from)) shrink -= items_[candidate.drawn_glue].shrink;
  if (change > shrink) {
    fit.badness = overfull_badness;
    fit.fitness = Fitness::tight;
    return;
  }
  fit.badness = sums_.empty() ? badness(change, shrink) : staged_shrink(candidate, from, fit).badness;
  fit.fitness = fitness_of_shrunk(fit.badness);
}

/// The emergency stretch is in the first stage, where it spares the others.
Strain Search::staged_stretch(const Candidate& candidate, const Node& from, Length change) const {
  const Stages& stages = rules_.stages;
  StageAmounts available = sums_.stretch(from.begin, candidate.item);
  available[0] += attempt_.extra_stretch;
  available[stages.stretches - 1u] += background_.stretch[0] - attempt_.extra_stretch;
  return staged_badness(change, available, stages.stretches, stages.stretch_weights);
}

Strain Search::staged_shrink(const Candidate& candidate, const Node& from, const Fit& fit) const {
  const Stages& stages = rules_.stages;
  StageAmounts available = sums_.shrink(from.begin, candidate.item);
  available[stages.shrinks - 1u] += background_.shrink;
  if (may_draw_in(candidate, from)) {
    const Item& glue = items_[candidate.drawn_glue];
    available[std::min<std::size_t>(glue.shrink_stage, stages.shrinks - 1u)] -= glue.shrink;
  }
  return staged_badness(-fit.shortfall, available, stages.shrinks, stages.shrink_weights);
}

/// Whether the line would be one more in a row of hyphenated ones than there may be.
inline bool Search::is_too_high(const Candidate& candidate, const Node& from) const {
  return highest_ladder_ > 0 && candidate.ends_hyphenated() && from.ladder >= highest_ladder_;
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
inline void Search::record(const Candidate& candidate, const Fit& fit, std::int64_t demerits, Link from) {
  const std::size_t ladder = ladder_after(candidate, nodes_[from]);
  Best& best = best_[ladder * fitnesses + static_cast<std::size_t>(fit.fitness)];
  if (demerits > best.demerits) return;
  best = {demerits, from, nodes_[from].line, fit.badness, fit.end};
  fewest_ = std::min(fewest_, demerits);
}

inline std::uint32_t Search::ladder_after(const Candidate& candidate, const Node& from) const {
  return candidate.ends_hyphenated() ? std::min(from.ladder + 1, highest_ladder_) : 0;
}

/// A way with fewer hyphens in a row can be continued as any with more of them.
std::int64_t Search::fewest_up_to(std::uint32_t ladder) const {
  const std::span<const Best> lower = std::span(best_).first(fitnesses * (ladder + 1));
  return std::ranges::min_element(lower, {}, &Best::demerits)->demerits;
}

/// tex.web §836 and §845: nodes for the best of each class that later lines could still make the best of all. What has
/// more demerits than the best by all that the next line may cost one way and not the other never can become that.
Search::Link Search::insert(const Candidate& candidate, Link previous) {
  const std::int64_t most = std::abs(std::int64_t{rules_.parameters.adjacent_demerits});
  Node node;
  begin_after(candidate, node);
  node.item = candidate.item;
  node.kind = candidate.kind;
  node.begins_afresh = candidate.is_forced;
  const std::uint32_t highest = candidate.ends_hyphenated() ? highest_ladder_ : 0;
  for (std::size_t fitness = 0; fitness < fitnesses; ++fitness) {
    for (node.ladder = 0; node.ladder <= highest; ++node.ladder) {
      const Best& best = best_[node.ladder * fitnesses + fitness];
      if (best.demerits == awful) continue;
      if (best.demerits > (highest == 0 ? fewest_ : fewest_up_to(node.ladder)) + most) continue;
      node.demerits = best.demerits;
      node.previous = best.from;
      node.line = best.line + 1;
      node.badness = best.badness;
      node.end = best.end;
      node.fitness = static_cast<Fitness>(fitness);
      previous = link(node, previous);
    }
  }
  std::ranges::fill(best_, Best());
  fewest_ = awful;
  return previous;
}

/// Puts a node into the ring, after the node `previous`.
Search::Link Search::link(Node node, Link previous) {
  node.supersedes = supersede(node);
  in_order_ = in_order_ && !begins_before(node.start, nodes_[last_].start) &&
              (sums_.empty() || sums_.rise(nodes_[last_].begin, node.begin));
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
  if (!siblings_.empty() && !begin_alike(nodes_[siblings_.back()], node)) siblings_.clear();
  if (node.line <= easy_line_) return false;  // nodes of such lines are not in the order of their breaks
  return std::erase_if(siblings_, [&](Link at) {
           Node& other = nodes_[at];
           other.superseded = other.line > easy_line_ && other.fitness == node.fitness && other.kind == node.kind &&
                              other.begins_afresh == node.begins_afresh && other.ladder >= node.ladder &&
                              other.demerits >= node.demerits;
           return other.superseded;
         }) > 0;
}

bool Search::begin_alike(const Node& a, const Node& b) const {
  return a.start == b.start && (sums_.empty() || sums_.are_equal(a.begin, b.begin));
}

/// tex.web §837-840: where the next line begins and its width is counted from. What is discardable after the break
/// vanishes, unless a discretionary puts text there.
void Search::begin_after(const Candidate& candidate, Node& node) {
  node.start = totals_;
  node.start -= background_;
  node.begin = candidate.item;
  if (node.begin >= items_.size()) return;
  const Item& item = items_[node.begin];
  if (item.kind == ItemKind::discretionary) {
    node.start.width += item.width;
    ++node.begin;
  }
  if (item.post_text == Length()) skip_discards(node);
  node.start.width -= item.post;
}

/// The end of a run of discardables is remembered, so that none is read twice.
void Search::skip_discards(Node& node) {
  const bool is_known = node.begin >= discards_first_ && node.begin < discards_end_;
  if (!is_known) {
    after_discards_ = node.start;
    discards_first_ = discards_end_ = node.begin;
    for (; discards_end_ < items_.size() && is_discardable(items_[discards_end_]); ++discards_end_) {
      const Item& item = items_[discards_end_];
      if (item.kind == ItemKind::glue) after_discards_.add(item, rules_.stages.opening);
      if (item.kind == ItemKind::kern) after_discards_.width += item.width;
    }
  }
  node.start = after_discards_;
  node.begin = discards_end_;
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
    breaks.lines[line - 1] = {node.item, node.demerits, node.badness, node.fitness, node.end};
    breaks.overfull = breaks.overfull || node.badness > infinite_badness;
    at = node.previous;
  }
  return breaks;
}

}  // namespace octavo::text::breaking
