#pragma once
// Chooses the line breaks of a whole paragraph so that the sum of its lines' demerits is least: total fit, as TeX does
// it.
//
// Takes the items of a paragraph, the widths of its lines and the rules; gives the item at which each line ends. The
// caller ends the items as TeX does: a penalty of 10000, the glue that fills the last line, a forced break. (The end of
// the items is a forced break in any case.) Nothing vanishes before the first line; a first-line indent is best an
// empty box. With one stage, and none of what items.h adds to TeX, the choice and its demerits are TeX's (tex.web
// §813-890), but that TeX's sums stop at 2^30-1. The glue at the ends of lines gives in the last stages.
//
// A break may leave its line several ends: as it is, without the white that may be dropped, with a mark hanging. Each
// is weighed as a line of its own; the latter two only where the line is too long before its glue is set.
//
// There are two calls, so that words are hyphenated only where that is needed:
//   TotalFit fit;                                               // keeps its memory from paragraph to paragraph
//   auto breaks = fit.first_pass(plain_items, widths, rules);   // TeX's first pass, at the pretolerance
//   if (!breaks) breaks = fit.final_passes(hyphenated_items, widths, rules);

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "text/breaking/badness.h"
#include "text/breaking/items.h"
#include "text/breaking/node.h"
#include "text/breaking/stage_sums.h"
#include "text/breaking/stages.h"
#include "text/style.h"

namespace octavo::text::breaking {

/// Glue at the start or the end of every line: TeX's \leftskip and \rightskip.
struct Glue {
  Length width;
  Length stretch;
  Length shrink;
  Order stretch_order = Order::normal;
};

struct LineWidths {
  std::span<const Length> first;  ///< of the first lines that differ from the rest, in order; often empty
  Length rest;

  Length of(std::size_t line) const { return line < first.size() ? first[line] : rest; }  ///< counted from 0
};

/// A last line whose natural width (without the glue at its ends) is below `minimum` fails the first pass and costs
/// `demerits` in the later ones. A paragraph's only line, and a line after a forced break, are never runts.
struct Runt {
  Length minimum;
  std::int64_t demerits = 0;
};

struct Rules {
  BreakParameters parameters;
  Glue left;
  Glue right;
  Runt runt;
  Stages stages;
};

/// The end of one line.
struct Break {
  std::size_t item = 0;       ///< the item that the line breaks at: glue, kern, penalty, discretionary, or the end
  std::int64_t demerits = 0;  ///< of all lines up to this one
  int badness = 0;            ///< of this line, as the pass saw it; overfull_badness when it is too long
  Fitness fitness = Fitness::decent;
  LineEnd end = LineEnd::kept;
};

enum class Pass : std::uint8_t { pretolerance, tolerance, emergency };

struct Breaks {
  std::vector<Break> lines;  ///< at least one
  Pass pass = Pass::pretolerance;
  bool overfull = false;  ///< a line is longer than its measure, because nothing better exists
};

class TotalFit {
 public:
  /// Nothing when no way of breaking keeps every line within the pretolerance, or when that is negative.
  std::optional<Breaks> first_pass(std::span<const Item> items, const LineWidths& widths, const Rules& rules);

  /// The pass with emergency stretch alone; nothing when that leaves a runt or a line beyond the tolerance.
  std::optional<Breaks> opened_pass(std::span<const Item> items, const LineWidths& widths, const Rules& rules);
  /// The passes at the tolerance and with emergency stretch: always gives breaks, overfull ones if it must.
  Breaks final_passes(std::span<const Item> items, const LineWidths& widths, const Rules& rules);

 private:
  std::vector<Node> nodes_;
  StageSums sums_;
};

}  // namespace octavo::text::breaking
