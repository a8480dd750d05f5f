#include "text/typesetter.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <string>

#include "base/excerpt.h"
#include "text/annotator.h"
#include "text/breaking/lines.h"
#include "text/breaking/total_fit.h"
#include "text/font_book_impl.h"
#include "text/heading_balance.h"
#include "text/item_extent.h"
#include "text/itemise.h"
#include "text/line_building.h"
#include "text/paragraph_items.h"
#include "text/room.h"
#include "text/shaping_context.h"
#include "text/stage_plans.h"
#include "text/style_data.h"
#include "text/word_cache.h"

namespace octavo::text {
namespace {

using breaking::Breaks;

// A last line of one character is worse than any line within the tolerance.
constexpr std::int64_t runt_demerits = 4'000'000;

// What the division of a Korean word costs where words are to stay whole: as much as a line whose spaces are at six
// tenths of an em.
constexpr int division_penalty = 600;
/// A line that stands out by less is overfull by rounding alone.
constexpr Length seen_excess = Length::from_mm(0.05);

bool is_heading(const ParagraphStyle& style) {
  return style.balance == Balance::yes && style.align != Align::justify;
}

/// Lines break between words or phrases, but for want of anything better between characters.
bool keeps_words(const ParagraphStyle& style) {
  return style.word_breaking == WordBreaking::keep_all ||
         (style.balance == Balance::yes && has_phrases(style.language));
}

/// Korean words that are to stay whole are divided rather than that holes stand between them.
bool may_divide_korean(const ParagraphStyle& style) {
  return style.spacing.justification == Justification::korean && style.align == Align::justify &&
         style.word_breaking != WordBreaking::keep_all;
}

std::string in_mm(Length length) {
  return base::format_number(length.mm(), 1) + " mm";
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

std::int32_t own_demerits(std::int64_t demerits) {
  using Limits = std::numeric_limits<std::int32_t>;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(demerits, Limits::min(), Limits::max()));
}

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

bool begins_with_bracket(const Paragraph& paragraph) {
  const Atom& first = paragraph.atoms.front();
  if (first.is_space() || first.begin >= paragraph.text.size()) return false;
  const char32_t c = base::decode(paragraph.text, first.begin).code_point;
  if (c == '(' || c == '[' || c == 0x2018 || c == 0x201C) return true;
  return cjk_class(c, paragraph.style_of(first).writing) == CjkClass::opening_bracket;
}

/// What an opening bracket does to the indent of a CJK paragraph; a flush one keeps it solid.
Length shift_of_start_bracket(const Paragraph& paragraph, const ParagraphStyle& style) {
  if (style.start_bracket == StartBracket::indent_solid || style.first_indent <= Length()) return {};
  if (!style.language.is_cjk() || !begins_with_bracket(paragraph)) return {};
  const Length half = paragraph.style_of(paragraph.atoms.front()).style.size / 2;
  return style.start_bracket == StartBracket::half ? -std::min(half, style.first_indent) : half;
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

/// The edge of the line that an alignment means.
Align edge_of(Align align, Direction direction) {
  if (direction == Direction::rightwards) return align;
  return align == Align::start ? Align::end : align == Align::end ? Align::start : align;
}

}  // namespace

struct Typesetter::Impl {
  Impl(FontBook& fonts, Diagnostics& diagnostics)
      : context{fonts, diagnostics, Hyphenator(*fonts.impl().files)},
        words(context),
        itemiser(context, words),
        annotator(words),
        builder(context, words) {}

  void prepare(std::span<const Run> runs, const ParagraphStyle& style, const Annotations& annotations);
  void fill(Paragraph& target, std::span<const Run> runs);
  Breaks choose(const ParagraphStyle& style, const Room& room);
  Breaks join_runt(const ParagraphStyle& style, const Room& room, Breaks breaks);
  Breaks choose_harder(const ParagraphStyle& style, const Room& room, KoreanRules& korean);
  std::optional<Outline> outline(const ParagraphStyle& style, int looseness, std::size_t lines);
  Breaks choose_loosely(const ParagraphStyle& style, const Room& room, int looseness);
  Outline outline_of(const Breaks& breaks, int looseness) const;
  Breaks choose_with(const ParagraphStyle& style, const Room& room, const KoreanRules& korean,
                     ClosingRuns closing_runs = ClosingRuns::whole);
  std::vector<Line> build(const ParagraphStyle& style, const Room& room, const Breaks& breaks);
  void report_loose(const Line& line);
  void report_overfull(const Line& line, Length excess, Length measure);
  void report_cut_word(const Atom& atom, Length measure);

  ShapingContext context;
  WordCache words;
  Itemiser itemiser;
  Annotator annotator;
  LineBuilder builder;
  std::deque<StyleData> styles;  // by StyleId; addresses stay
  Paragraph paragraph;
  Paragraph readings;  // of the paragraph's annotations
  ParagraphItems items;
  breaking::TotalFit fit;
};

Typesetter::Typesetter(FontBook& fonts, Diagnostics& diagnostics) : impl_(std::make_unique<Impl>(fonts, diagnostics)) {}
Typesetter::~Typesetter() = default;

StyleId Typesetter::intern(const TextStyle& style) {
  const auto known = std::find_if(impl_->styles.begin(), impl_->styles.end(),
                                  [&](const StyleData& each) { return each.style == style; });
  if (known != impl_->styles.end()) return StyleId{static_cast<std::uint16_t>(known - impl_->styles.begin())};
  impl_->styles.emplace_back(style);
  return StyleId{static_cast<std::uint16_t>(impl_->styles.size() - 1)};
}

const TextStyle& Typesetter::style(StyleId id) const {
  return impl_->styles[id.value].style;
}
Length Typesetter::ink_start(const Line& line) const {
  if (line.runs.empty()) return {};
  const GlyphRun& run = line.runs.front();
  const OpenFace& face = impl_->context.fonts.impl().faces[run.shaped->font.value];
  hb_glyph_extents_t extents{};
  if (hb_font_get_glyph_extents(face.font.get(), run.shaped->glyphs[run.first].id, &extents) == 0) return run.x;
  return run.x + face.scaled(extents.x_bearing, run.shaped->size);
}
FontBook& Typesetter::fonts() {
  return impl_->context.fonts;
}
std::shared_ptr<const void> Typesetter::glyph_store() const {
  return impl_->context.arena;
}

std::vector<Line> Typesetter::set(std::span<const Run> runs, const ParagraphStyle& wanted,
                                  const Annotations& annotations) {
  Impl& self = *impl_;
  self.prepare(runs, wanted, annotations);
  if (self.paragraph.atoms.empty()) return {};
  ParagraphStyle paragraph = wanted;
  paragraph.first_indent += shift_of_start_bracket(self.paragraph, wanted);
  const Room room(paragraph);
  Breaks breaks = self.choose(paragraph, room);
  if (self.items.items.empty()) return {};
  if (is_heading(paragraph)) {
    breaks = balance(self.fit, self.items, room, breaking_rules(self.paragraph, paragraph), std::move(breaks));
  }
  return self.build(paragraph, room, breaks);
}

std::vector<std::optional<Outline>> Typesetter::outlines(std::span<const Run> runs, const ParagraphStyle& paragraph,
                                                         std::size_t lines, std::span<const int> changes) {
  Impl& self = *impl_;
  self.prepare(runs, paragraph, {});
  std::vector<std::optional<Outline>> outlines;
  for (const int change : changes) {
    outlines.push_back(self.outline(paragraph, change, static_cast<std::size_t>(static_cast<int>(lines) + change)));
  }
  return outlines;
}

/// Of an itemised paragraph. Looseness counts from the best setting of a pass, which need not be the best of all.
std::optional<Outline> Typesetter::Impl::outline(const ParagraphStyle& style, int looseness, std::size_t lines) {
  const Room room(style);
  Breaks breaks = choose_loosely(style, room, looseness);
  const int missing = static_cast<int>(lines) - static_cast<int>(breaks.lines.size());
  if (missing != 0 && is_settled(breaks, style)) {
    looseness += missing;
    breaks = choose_loosely(style, room, looseness);
  }
  if (breaks.lines.size() != lines || !is_settled(breaks, style)) return std::nullopt;
  if (ends_in_runt(items.items, breaks, breaking_rules(paragraph, style).runt.minimum)) return std::nullopt;
  return outline_of(breaks, looseness);
}

Breaks Typesetter::Impl::choose_loosely(const ParagraphStyle& style, const Room& room, int looseness) {
  // Without a pass for words that stay whole, the items are the same for all numbers of lines.
  if (!items.items.empty() && style.breaking.pretolerance < 0) {
    breaking::Rules rules = breaking_rules(paragraph, style);
    rules.parameters.looseness = looseness;
    return fit.final_passes(items.items, room.widths(), rules);
  }
  ParagraphStyle loose = style;
  loose.breaking.looseness = looseness;
  return choose_with(loose, room, {style.korean_breaks, style.syllable_penalty});
}

Outline Typesetter::Impl::outline_of(const Breaks& breaks, int looseness) const {
  Outline outline;
  outline.looseness = looseness;
  std::optional<std::size_t> previous;
  for (const breaking::Break& each : breaks.lines) {
    const std::size_t end = std::min(each.item, items.items.size() - 1);
    outline.ends.push_back(line_end(items, end));
    outline.starts.push_back(start_of_line(paragraph, items, previous, end));
    outline.worst_badness = std::max(outline.worst_badness, each.badness);
    previous = end;
  }
  return outline;
}

Extent Typesetter::extent(std::span<const Run> runs, const ParagraphStyle& style, const Annotations& annotations) {
  Impl& self = *impl_;
  self.prepare(runs, style, annotations);
  ItemRules rules;
  rules.cutting = style.hyphenate == Hyphenate::yes ? Cutting::hyphens : Cutting::none;
  rules.align = style.align;
  rules.korean = {style.korean_breaks, style.syllable_penalty};
  rules.strictness = style.strictness;
  rules.spacing = style.spacing;
  rules.measure = Length::max();
  rules.hyphens = style.hyphens;
  build_items(self.paragraph, rules, self.words, self.items);
  return extent_of(self.items.items, style.first_indent);
}

Line Typesetter::set_single(std::span<const Run> runs, const Annotations& annotations) {
  Impl& self = *impl_;
  ParagraphStyle style;
  style.measure = Length::max();
  style.align = Align::start;
  if (!runs.empty()) style.language = self.styles[runs.front().style.value].style.language;
  if (style.language.runs_leftwards()) style.direction = Direction::leftwards;
  self.prepare(runs, style, annotations);
  ItemRules rules;
  rules.align = Align::start;
  rules.measure = style.measure;
  build_items(self.paragraph, rules, self.words, self.items);
  if (self.items.items.empty()) return {};
  const breaking::Break end{self.items.items.size() - 1};
  return self.builder.build(self.paragraph, self.items, std::nullopt, end, {Length(), style.measure, Align::start});
}

void Typesetter::Impl::prepare(std::span<const Run> runs, const ParagraphStyle& style, const Annotations& annotations) {
  items.clear();
  fill(paragraph, runs);
  itemiser.itemise(paragraph, style);
  if (annotations.table.empty()) return;
  paragraph.annotations = annotations;
  fill(readings, annotations.runs);
  itemiser.itemise(readings, style);
  annotator.fold(paragraph, readings, style.spacing);
}

void Typesetter::Impl::fill(Paragraph& target, std::span<const Run> runs) {
  target.clear();
  target.runs = runs;
  target.has_marks = false;
  std::uint32_t begin = 0;
  for (const Run& run : runs) {
    const TextStyle& style = styles[run.style.value].style;
    target.has_marks = target.has_marks || style.emphasis != EmphasisMark::none || style.name_mark != NameMark::none;
    target.styles.push_back(&styles[run.style.value]);
    target.run_begins.push_back(begin);
    begin += static_cast<std::uint32_t>(run.text.size());
  }
  if (runs.size() == 1) {
    target.text = runs.front().text;
  } else {
    for (const Run& run : runs) target.joined.append(run.text);
    target.text = target.joined;
  }
}

Breaks Typesetter::Impl::choose(const ParagraphStyle& style, const Room& room) {
  const bool whole =
      style.korean_breaks == KoreanBreaks::words || style.word_breaking == WordBreaking::keep_all || is_heading(style);
  KoreanRules korean{whole ? KoreanBreaks::words : KoreanBreaks::syllables, style.syllable_penalty};
  Breaks breaks = choose_with(style, room, korean);
  if (is_settled(breaks, style)) return join_runt(style, room, std::move(breaks));
  if (whole && may_divide_korean(style)) {
    breaks = choose_harder(style, room, korean);
    if (is_settled(breaks, style)) return breaks;
  }
  // Rather any looseness than text in the margin, rather a phrase cut in two, and rather a divided Korean word.
  breaking::Rules rules = breaking_rules(paragraph, style);
  rules.parameters.emergency_stretch = std::max(rules.parameters.emergency_stretch, 3 * largest_size(paragraph));
  breaks = fit.final_passes(items.items, room.widths(), rules);
  if (!breaks.overfull) return breaks;
  rules.parameters.tolerance = breaking::infinite_badness;
  breaks = fit.final_passes(items.items, room.widths(), rules);
  if (breaks.overfull && keeps_words(style)) {
    itemiser.break_characters(paragraph, style);
    choose_with(style, room, korean);
    breaks = fit.final_passes(items.items, room.widths(), rules);
  }
  if (breaks.overfull && whole) {
    choose_with(style, room, {KoreanBreaks::syllables, style.syllable_penalty});
    breaks = fit.final_passes(items.items, room.widths(), rules);
  }
  if (breaks.overfull && items.has_closing_runs) {
    choose_with(style, room, korean, ClosingRuns::broken);
    breaks = fit.final_passes(items.items, room.widths(), rules);
  }
  return breaks;
}

/// A Han character or kana left alone on the last line is joined by one more of the line before, which opens by no more
/// than that em.
Breaks Typesetter::Impl::join_runt(const ParagraphStyle& style, const Room& room, Breaks breaks) {
  const Justification plan = style.spacing.justification;
  const bool opens = style.align == Align::justify && plan != Justification::latin && plan != Justification::korean;
  breaking::Rules rules = breaking_rules(paragraph, style);
  if (!opens || !ends_in_runt(items.items, breaks, rules.runt.minimum)) return breaks;
  rules.parameters.emergency_stretch = largest_size(paragraph);
  std::optional<Breaks> opened = fit.opened_pass(items.items, room.widths(), rules);
  return opened ? *std::move(opened) : breaks;
}

/// For Korean words that do not fit a paragraph's lines within the tolerance: what stands between their syllables gives
/// more; then they are divided. Items for what is left are those that give most.
Breaks Typesetter::Impl::choose_harder(const ParagraphStyle& style, const Room& room, KoreanRules& korean) {
  korean.syllable_give = korean_syllable_most;
  Breaks breaks = choose_with(style, room, korean);
  if (is_settled(breaks, style)) return breaks;
  korean = {KoreanBreaks::syllables, std::max(style.syllable_penalty, division_penalty)};
  breaks = choose_with(style, room, korean);
  if (is_settled(breaks, style)) return breaks;
  korean.syllable_give = korean_syllable_most;
  return choose_with(style, room, korean);
}

Breaks Typesetter::Impl::choose_with(const ParagraphStyle& style, const Room& room, const KoreanRules& korean,
                                     ClosingRuns closing_runs) {
  const breaking::Rules rules = breaking_rules(paragraph, style);
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
  build_items(paragraph, item_rules, words, items);
  if (items.items.empty()) return {};
  if (hyphenates_at_once) return fit.final_passes(items.items, room.widths(), rules);
  if (auto breaks = fit.first_pass(items.items, room.widths(), rules)) return std::move(*breaks);
  const bool hyphenate = style.hyphenate == Hyphenate::yes && items.could_hyphenate;
  if (hyphenate || items.could_divide || items.has_wide_words) {
    item_rules.cutting = hyphenate ? Cutting::hyphens : Cutting::letters;
    build_items(paragraph, item_rules, words, items);
  }
  return fit.final_passes(items.items, room.widths(), rules);
}

std::vector<Line> Typesetter::Impl::build(const ParagraphStyle& style, const Room& room, const Breaks& breaks) {
  std::vector<Line> lines;
  lines.reserve(breaks.lines.size());
  std::optional<std::size_t> previous;
  std::int64_t demerits = 0;
  // Where lines begin at the right, white before them is what the frame's width leaves there.
  const bool leftwards = style.direction == Direction::leftwards;
  LineFrame frame{{},
                  {},
                  edge_of(style.align, style.direction),
                  breaking_rules(paragraph, style).stages,
                  style.expansion,
                  style.direction};
  for (std::size_t i = 0; i < breaks.lines.size(); ++i) {
    breaking::Break end = breaks.lines[i];
    end.item = std::min(end.item, items.items.size() - 1);
    frame.indent = style.indent + (i == 0 ? style.first_indent : Length());
    const bool is_inset = i < static_cast<std::size_t>(style.inset.lines);
    if (is_inset && style.inset.side == Inset::Side::start) frame.indent += style.inset.width;
    if (leftwards) frame.indent = is_inset && style.inset.side == Inset::Side::end ? style.inset.width : Length();
    frame.width = room.of(i);
    Line line = builder.build(paragraph, items, previous, end, frame);
    line.adjustment.demerits = own_demerits(end.demerits - demerits);
    // Of a word that is cut to its measure, W408 tells; that its letters do not come out even is no second matter.
    const bool in_cut_word = items.cuts_letters(end.item) || (previous && items.cuts_letters(*previous));
    if (builder.excess() >= seen_excess && !in_cut_word) report_overfull(line, builder.excess(), style.measure);
    if (style.align == Align::justify && line.end != Line::End::last) report_loose(line);
    if (items.cuts_letters(end.item)) report_cut_word(paragraph.atoms[items.origins[end.item].atom], style.measure);
    lines.push_back(std::move(line));
    previous = end.item;
    demerits = end.demerits;
  }
  return lines;
}

void Typesetter::Impl::report_overfull(const Line& line, Length excess, Length measure) {
  // What the layout adds has no place in a source: it is told by what it says.
  const std::string what =
      line.span.valid() ? "a line" : "the line " + base::excerpt(paragraph.text) + ", which the layout adds,";
  context.diagnostics.report(Code::W402, line.span,
                             what + " is " + in_mm(excess) + " wider than its measure of " + in_mm(measure),
                             {"let it break somewhere, allow hyphenation, or widen the column"});
}

void Typesetter::Impl::report_loose(const Line& line) {
  if (builder.looseness() <= 1 || line.end == Line::End::forced) return;
  context.diagnostics.report(Code::W409, line.span,
                             "this line holds too little for its measure: its spaces are wider than an em, its "
                             "characters more than half an em apart, or it ends short",
                             {"allow hyphenation, widen the column, align the text at its start, or reword it"});
}

void Typesetter::Impl::report_cut_word(const Atom& atom, Length measure) {
  const Span span = paragraph.span_of(atom, atom.begin, atom.end);
  // Contents and running heads cut it as well.
  if (span.valid() && context.diagnostics.told_at(Code::W408, span)) return;
  // A soft hyphen would print a hyphen that is no part of the address, or of code.
  const bool address = is_address(atom.word->text);
  const bool literal = paragraph.style_of(atom).style.matter == Matter::literal;
  context.diagnostics.report(
      Code::W408, span,
      "this " + std::string(address ? "address" : "word") + " is " + in_mm(atom.width()) +
          " wide, more than its line of " + in_mm(measure) + ", and was cut between two letters",
      {literal ? "put zero-width spaces (&#8203;) where it may be divided, or choose a layout with wider lines"
       : address
           ? "put zero-width spaces (&#8203;) where it may be divided, print a shorter address, or choose a layout "
             "with wider lines"
           : "put soft hyphens (&#173;) where it may be divided, or choose a layout with wider lines"});
}

}  // namespace octavo::text
