#include "text/typesetter.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <string>

#include "base/excerpt.h"
#include "text/annotator.h"
#include "text/break_choice.h"
#include "text/font_book_impl.h"
#include "text/item_extent.h"
#include "text/itemise.h"
#include "text/line_building.h"
#include "text/paragraph_items.h"
#include "text/room.h"
#include "text/shaping_context.h"
#include "text/style_data.h"
#include "text/word_cache.h"

namespace octavo::text {
namespace {

/// A line that stands out by less is overfull by rounding alone.
constexpr Length seen_excess = Length::from_mm(0.05);

std::string in_mm(Length length) {
  return base::format_number(length.mm(), 1) + " mm";
}

std::int32_t own_demerits(std::int64_t demerits) {
  using Limits = std::numeric_limits<std::int32_t>;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(demerits, Limits::min(), Limits::max()));
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
        builder(context, words),
        breaks(itemiser, words, paragraph) {}

  void prepare(std::span<const Run> runs, const ParagraphStyle& style, const Annotations& annotations);
  void fill(Paragraph& target, std::span<const Run> runs);
  std::vector<Line> build(const ParagraphStyle& style, const Room& room, const breaking::Breaks& chosen);
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
  BreakChoice breaks;
  ParagraphItems items;  // of text that is measured, or set in one line
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
  const breaking::Breaks breaks = self.breaks.choose(paragraph, room);
  if (self.breaks.items().items.empty()) return {};
  return self.build(paragraph, room, breaks);
}

std::vector<std::optional<Outline>> Typesetter::outlines(std::span<const Run> runs, const ParagraphStyle& paragraph,
                                                         std::size_t lines, std::span<const int> changes) {
  Impl& self = *impl_;
  self.prepare(runs, paragraph, {});
  std::vector<std::optional<Outline>> outlines;
  for (const int change : changes) {
    const int wanted = static_cast<int>(lines) + change;
    outlines.push_back(self.breaks.outline(paragraph, change, static_cast<std::size_t>(wanted)));
  }
  return outlines;
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
  breaks.begin();
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

std::vector<Line> Typesetter::Impl::build(const ParagraphStyle& style, const Room& room,
                                          const breaking::Breaks& chosen) {
  const ParagraphItems& of_lines = breaks.items();
  std::vector<Line> lines;
  lines.reserve(chosen.lines.size());
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
  for (std::size_t i = 0; i < chosen.lines.size(); ++i) {
    breaking::Break end = chosen.lines[i];
    end.item = std::min(end.item, of_lines.items.size() - 1);
    frame.indent = style.indent + (i == 0 ? style.first_indent : Length());
    const bool is_inset = i < static_cast<std::size_t>(style.inset.lines);
    if (is_inset && style.inset.side == Inset::Side::start) frame.indent += style.inset.width;
    if (leftwards) frame.indent = is_inset && style.inset.side == Inset::Side::end ? style.inset.width : Length();
    frame.width = room.of(i);
    Line line = builder.build(paragraph, of_lines, previous, end, frame);
    line.adjustment.demerits = own_demerits(end.demerits - demerits);
    // Of a word that is cut to its measure, W408 tells; that its letters do not come out even is no second matter.
    const bool in_cut_word = of_lines.cuts_letters(end.item) || (previous && of_lines.cuts_letters(*previous));
    if (builder.excess() >= seen_excess && !in_cut_word) report_overfull(line, builder.excess(), style.measure);
    if (style.align == Align::justify && line.end != Line::End::last) report_loose(line);
    if (of_lines.cuts_letters(end.item))
      report_cut_word(paragraph.atoms[of_lines.origins[end.item].atom], style.measure);
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
