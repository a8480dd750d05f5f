#include "text/breaking/total_fit.h"

#include <algorithm>
#include <utility>

#include "text/breaking/search.h"

namespace octavo::text::breaking {

std::optional<Breaks> TotalFit::first_pass(std::span<const Item> items, const LineWidths& widths, const Rules& rules) {
  if (rules.parameters.pretolerance < 0) return std::nullopt;
  Attempt attempt;
  attempt.threshold = std::min(rules.parameters.pretolerance, infinite_badness);
  attempt.runts_fail = true;
  sums_.sum(items, rules.stages);
  return Search(nodes_, sums_, items, widths, rules, attempt).run();
}

std::optional<Breaks> TotalFit::opened_pass(std::span<const Item> items, const LineWidths& widths, const Rules& rules) {
  Attempt attempt;
  attempt.pass = Pass::emergency;
  attempt.threshold = std::min(rules.parameters.tolerance, infinite_badness);
  attempt.extra_stretch = rules.parameters.emergency_stretch;
  attempt.runts_fail = true;
  sums_.sum(items, rules.stages);
  return Search(nodes_, sums_, items, widths, rules, attempt).run();
}

/// tex.web §863: the pass at the tolerance is the last one when there is no emergency stretch.
Breaks TotalFit::final_passes(std::span<const Item> items, const LineWidths& widths, const Rules& rules) {
  Attempt attempt;
  attempt.pass = Pass::tolerance;
  attempt.threshold = std::min(rules.parameters.tolerance, infinite_badness);
  sums_.sum(items, rules.stages);
  if (rules.parameters.emergency_stretch > Length()) {
    if (auto breaks = Search(nodes_, sums_, items, widths, rules, attempt).run()) return *std::move(breaks);
    attempt.pass = Pass::emergency;
    attempt.extra_stretch = rules.parameters.emergency_stretch;
  }
  attempt.is_last = true;
  // The last pass keeps the last node of the ring by force, so that it always arrives.
  return Search(nodes_, sums_, items, widths, rules, attempt).run().value_or(Breaks());
}

}  // namespace octavo::text::breaking
