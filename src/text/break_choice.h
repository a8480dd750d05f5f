#pragma once
// Where the lines of one paragraph break: total fit, and what is tried where nothing is within the tolerance.

#include <cstddef>
#include <optional>

#include "text/breaking/total_fit.h"
#include "text/itemise.h"
#include "text/paragraph_items.h"
#include "text/room.h"
#include "text/typesetter.h"
#include "text/word_cache.h"

namespace octavo::text {

/// What the breaker is asked for the paragraph.
breaking::Rules breaking_rules(const Paragraph& paragraph, const ParagraphStyle& style);

class BreakChoice {
 public:
  /// All must outlive it.
  BreakChoice(Itemiser& itemiser, WordCache& words, Paragraph& paragraph)
      : itemiser_(itemiser), words_(words), paragraph_(paragraph) {}

  /// The paragraph has been itemised anew.
  void begin() { items_.clear(); }
  /// Rather any looseness than a line beyond the measure. Headings are balanced.
  breaking::Breaks choose(const ParagraphStyle& style, const Room& room);
  /// In so many lines, which differ from its best setting by about `looseness`; nothing where a line would be worse
  /// than the tolerance, or the last one too short.
  std::optional<Outline> outline(const ParagraphStyle& style, int looseness, std::size_t lines);
  /// What the breaks are of that were chosen last.
  const ParagraphItems& items() const { return items_; }

 private:
  breaking::Breaks choose_filled(const ParagraphStyle& style, const Room& room);
  breaking::Breaks choose_with(const ParagraphStyle& style, const Room& room, const KoreanRules& korean,
                               ClosingRuns closing_runs = ClosingRuns::whole);
  breaking::Breaks choose_harder(const ParagraphStyle& style, const Room& room, KoreanRules& korean);
  breaking::Breaks choose_anyhow(const ParagraphStyle& style, const Room& room, const KoreanRules& korean);
  breaking::Breaks choose_loosely(const ParagraphStyle& style, const Room& room, int looseness);
  breaking::Breaks join_runt(const ParagraphStyle& style, const Room& room, breaking::Breaks breaks);
  Outline outline_of(const breaking::Breaks& breaks, int looseness) const;

  Itemiser& itemiser_;
  WordCache& words_;
  Paragraph& paragraph_;
  ParagraphItems items_;
  breaking::TotalFit fit_;
};

}  // namespace octavo::text
