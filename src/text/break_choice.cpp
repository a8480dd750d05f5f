#include "text/break_choice.h"

#include <algorithm>
#include <utility>

#include "text/breaking/lines.h"
#include "text/heading_balance.h"
#include "text/line_building.h"
#include "text/stage_plans.h"
#include "text/style_data.h"

namespace octavo::text {
namespace {

using breaking::Breaks;

// A last line of one character is worse than any line within the tolerance.
constexpr std::int64_t runt_demerits = 4'000'000;

// What the division of a Korean word costs where words are to stay whole: as much as a line whose spaces are at six
// tenths of an em.
constexpr int division_penalty = 600;

bool is_heading(const ParagraphStyle& style) {
  return style.balance == Balance::yes && style.align != Align::justify;
}

/// Lines break between words or phrases, but for want of anything better between characters.
bool keeps_words(const ParagraphStyle& style) {
  return style.word_breaking == WordBreaking::keep_all ||
         (style.balance == Balance::yes && has_phrases(style.language));
}

bool keeps_korean_words(const ParagraphStyle& style) {
  return style.korean_breaks == KoreanBreaks::words || style.word_breaking == WordBreaking::keep_all ||
         is_heading(style);
}

/// Korean words that are to stay whole are divided rather than that holes stand between them.
bool may_divide_korean(const ParagraphStyle& style) {
  return style.spacing.justification == Justification::korean && style.align == Align::justify &&
         style.word_breaking != WordBreaking::keep_all;
}

/// Where nothing is within the tolerance, TeX takes what comes (tex.web §854), often one line of two words.
bool is_forced(const Breaks& breaks, int tolerance) {
  return std::any_of(breaks.lines.begin(), breaks.lines.end(),
                     [&](const breaking::Break& line) { return line.badness > tolerance; });
}

bool is_settled(const Breaks& breaks, const ParagraphStyle& style) {
  return !breaks.overfull && !is_forced(breaks, style.breaking.tolerance);
}

Length largest_size(const Paragraph& paragraph) {
  Length size;
  for (const StyleData* style : paragraph.styles) size = std::max(size, style->style.size);
  return size;
}

/// The demerits of the last line do not tell: where it is the last hope, TeX asks none for it (tex.web §854).
bool ends_in_runt(std::span<const breaking::Item> items, const Breaks& breaks, Length minimum) {
  const std::size_t count = breaks.lines.size();
  if (count < 2 || items[breaks.lines[count - 2].item].penalty <= breaking::forced_break) return false;
  const breaking::LineItems line =
      breaking::line_items(items, breaks.lines[count - 2].item, breaks.lines[count - 1].item);
  Length width = line.post_text;
  for (std::size_t i = line.first; i < line.end; ++i) width += items[i].width;
  return width < minimum;
}

/// What in the source a line begins with that breaks at `end`.
Span start_of_line(const Paragraph& paragraph, const ParagraphItems& items, std::optional<std::size_t> previous,
                   std::size_t end) {
  const breaking::LineItems line = breaking::line_items(items.items, previous, end);
  for (std::size_t item = line.first; item < line.end; ++item) {
    if (items.origins[item].atom == Origin::no_atom) continue;
    const Atom& atom = paragraph.atoms[items.origins[item].atom];
    if (!atom.is_space()) return paragraph.span_of(atom, atom.begin, atom.end);
  }
  return {};
}

}  // namespace

breaking::Rules breaking_rules(const Paragraph& paragraph, const ParagraphStyle& style) {
  breaking::Rules rules;
  rules.parameters = style.breaking;
  const Length em = largest_size(paragraph);
  // A last line holds more than one Han character with its mark, more than a syllable or a short word.
  rules.runt.minimum = std::max(style.last_line_minimum, style.language.is_cjk() ? em * 9 / 4 : em * 4);
  rules.runt.demerits = runt_demerits;
  if (style.align == Align::justify) {
    rules.stages = stages_of(style.spacing.justification, em);
  } else {
    rules.right.stretch = 2 * em;  // TeX's \raggedright
  }
  return rules;
}

Breaks BreakChoice::choose(const ParagraphStyle& style, const Room& room) {
  Breaks breaks = choose_filled(style, room);
  if (!is_heading(style) || items_.items.empty()) return breaks;
  return balance(fit_, items_, room, breaking_rules(paragraph_, style), std::move(breaks));
}

Breaks BreakChoice::choose_filled(const ParagraphStyle& style, const Room& room) {
  const bool whole = keeps_korean_words(style);
  KoreanRules korean{whole ? KoreanBreaks::words : KoreanBreaks::syllables, style.syllable_penalty};
  Breaks breaks = choose_with(style, room, korean);
  if (is_settled(breaks, style)) return join_runt(style, room, std::move(breaks));
  if (whole && may_divide_korean(style)) {
    breaks = choose_harder(style, room, korean);
    if (is_settled(breaks, style)) return breaks;
  }
  return choose_anyhow(style, room, korean);
}

/// Rather any looseness than text in the margin, rather a phrase cut in two, and rather a divided Korean word.
Breaks BreakChoice::choose_anyhow(const ParagraphStyle& style, const Room& room, const KoreanRules& korean) {
  breaking::Rules rules = breaking_rules(paragraph_, style);
  rules.parameters.emergency_stretch = std::max(rules.parameters.emergency_stretch, 3 * largest_size(paragraph_));
  Breaks breaks = fit_.final_passes(items_.items, room.widths(), rules);
  if (!breaks.overfull) return breaks;
  rules.parameters.tolerance = breaking::infinite_badness;
  breaks = fit_.final_passes(items_.items, room.widths(), rules);
  if (breaks.overfull && keeps_words(style)) {
    itemiser_.break_characters(paragraph_, style);
    choose_with(style, room, korean);
    breaks = fit_.final_passes(items_.items, room.widths(), rules);
  }
  if (breaks.overfull && keeps_korean_words(style)) {
    choose_with(style, room, {KoreanBreaks::syllables, style.syllable_penalty});
    breaks = fit_.final_passes(items_.items, room.widths(), rules);
  }
  if (breaks.overfull && items_.has_closing_runs) {
    choose_with(style, room, korean, ClosingRuns::broken);
    breaks = fit_.final_passes(items_.items, room.widths(), rules);
  }
  return breaks;
}

/// A Han character or kana left alone on the last line is joined by one more of the line before, which opens by no more
/// than that em.
Breaks BreakChoice::join_runt(const ParagraphStyle& style, const Room& room, Breaks breaks) {
  const Justification plan = style.spacing.justification;
  const bool opens = style.align == Align::justify && plan != Justification::latin && plan != Justification::korean;
  breaking::Rules rules = breaking_rules(paragraph_, style);
  if (!opens || !ends_in_runt(items_.items, breaks, rules.runt.minimum)) return breaks;
  rules.parameters.emergency_stretch = largest_size(paragraph_);
  std::optional<Breaks> opened = fit_.opened_pass(items_.items, room.widths(), rules);
  return opened ? *std::move(opened) : breaks;
}

/// For Korean words that do not fit a paragraph's lines within the tolerance: what stands between their syllables gives
/// more; then they are divided. Items for what is left are those that give most.
Breaks BreakChoice::choose_harder(const ParagraphStyle& style, const Room& room, KoreanRules& korean) {
  korean.syllable_give = korean_syllable_most;
  Breaks breaks = choose_with(style, room, korean);
  if (is_settled(breaks, style)) return breaks;
  korean = {KoreanBreaks::syllables, std::max(style.syllable_penalty, division_penalty)};
  breaks = choose_with(style, room, korean);
  if (is_settled(breaks, style)) return breaks;
  korean.syllable_give = korean_syllable_most;
  return choose_with(style, room, korean);
}

Breaks BreakChoice::choose_with(const ParagraphStyle& style, const Room& room, const KoreanRules& korean,
                                ClosingRuns closing_runs) {
  const breaking::Rules rules = breaking_rules(paragraph_, style);
  ItemRules item_rules;
  item_rules.align = style.align;
  item_rules.preference = is_heading(style) ? Preference::clauses : Preference::none;
  item_rules.korean = korean;
  item_rules.closing_runs = closing_runs;
  item_rules.strictness = style.strictness;
  item_rules.spacing = style.spacing;
  item_rules.measure = room.narrowest();
  item_rules.hyphens = style.hyphens;
  item_rules.optical_margins = style.optical_margins;
  item_rules.expansion = style.align == Align::justify ? style.expansion : std::int16_t{0};
  const bool hyphenates_at_once = style.breaking.pretolerance < 0 && style.hyphenate == Hyphenate::yes;
  if (hyphenates_at_once) item_rules.cutting = Cutting::hyphens;
  build_items(paragraph_, item_rules, words_, items_);
  if (items_.items.empty()) return {};
  if (hyphenates_at_once) return fit_.final_passes(items_.items, room.widths(), rules);
  if (auto breaks = fit_.first_pass(items_.items, room.widths(), rules)) return std::move(*breaks);
  const bool hyphenate = style.hyphenate == Hyphenate::yes && items_.could_hyphenate;
  if (hyphenate || items_.could_divide || items_.has_wide_words) {
    item_rules.cutting = hyphenate ? Cutting::hyphens : Cutting::letters;
    build_items(paragraph_, item_rules, words_, items_);
  }
  return fit_.final_passes(items_.items, room.widths(), rules);
}

/// Of an itemised paragraph. Looseness counts from the best setting of a pass, which need not be the best of all.
std::optional<Outline> BreakChoice::outline(const ParagraphStyle& style, int looseness, std::size_t lines) {
  const Room room(style);
  Breaks breaks = choose_loosely(style, room, looseness);
  const int missing = static_cast<int>(lines) - static_cast<int>(breaks.lines.size());
  if (missing != 0 && is_settled(breaks, style)) {
    looseness += missing;
    breaks = choose_loosely(style, room, looseness);
  }
  if (breaks.lines.size() != lines || !is_settled(breaks, style)) return std::nullopt;
  if (ends_in_runt(items_.items, breaks, breaking_rules(paragraph_, style).runt.minimum)) return std::nullopt;
  return outline_of(breaks, looseness);
}

Breaks BreakChoice::choose_loosely(const ParagraphStyle& style, const Room& room, int looseness) {
  // Without a pass for words that stay whole, the items are the same for all numbers of lines.
  if (!items_.items.empty() && style.breaking.pretolerance < 0) {
    breaking::Rules rules = breaking_rules(paragraph_, style);
    rules.parameters.looseness = looseness;
    return fit_.final_passes(items_.items, room.widths(), rules);
  }
  ParagraphStyle loose = style;
  loose.breaking.looseness = looseness;
  return choose_with(loose, room, {style.korean_breaks, style.syllable_penalty});
}

Outline BreakChoice::outline_of(const Breaks& breaks, int looseness) const {
  Outline outline;
  outline.looseness = looseness;
  std::optional<std::size_t> previous;
  for (const breaking::Break& each : breaks.lines) {
    const std::size_t end = std::min(each.item, items_.items.size() - 1);
    outline.ends.push_back(line_end(items_, end));
    outline.starts.push_back(start_of_line(paragraph_, items_, previous, end));
    outline.worst_badness = std::max(outline.worst_badness, each.badness);
    previous = end;
  }
  return outline;
}

}  // namespace octavo::text
