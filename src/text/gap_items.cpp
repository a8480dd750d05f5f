#include "text/gap_items.h"

#include <algorithm>
#include <string_view>

#include "text/composite.h"
#include "text/ideographic_numbers.h"
#include "text/item_maker.h"
#include "text/korean_spacing.h"
#include "text/korean_words.h"
#include "text/script_context.h"

namespace octavo::text {
namespace {

using breaking::Item;
using breaking::ItemKind;

// Runs of closing marks break where nothing else helps.
constexpr std::int32_t closing_run_penalty = 3000;

Item glue_of(const Space& space, Length em) {
  Item glue;
  glue.width = space.width.of(em);
  glue.stretch = space.stretch.of(em);
  glue.shrink = space.shrink.of(em);
  glue.stretch_stage = space.stretch_stage;
  glue.shrink_stage = space.shrink_stage;
  glue.opens = space.opens;
  return glue;
}

void take_end(Item& item, const Item& end) {
  item.pre = end.pre;
  item.post = end.post;
  item.droppable = end.droppable;
  item.drawn_in = end.drawn_in;
  item.hang = end.hang;
  item.hanging = end.hanging;
}

}  // namespace

/// The penalty of a line that ends after `before`, in a paragraph that prefers the ends of clauses.
std::int32_t GapItems::penalty_after(const Atom& before) const {
  const bool inside = maker_.rules.preference == Preference::clauses &&
                      !ends_clause(maker_.paragraph.text.substr(before.begin, before.end - before.begin));
  return inside ? inside_clause_penalty : 0;
}

void GapItems::add_space(const Atom& space, const Atom& next, const Atom* before) {
  // The em after a question or an exclamation mark is none before a closing bracket (JLREQ 3.1.6).
  if (space.cluster != nullptr && before != nullptr && before->last == CjkClass::dividing_mark &&
      next.first == CjkClass::closing_bracket) {
    add_gap(*before, next);
    return;
  }
  const WordGap kind = space_kind(space, next, before);
  const bool breaks = space.kind != Atom::Kind::no_break_space && next.break_before && kind == WordGap::space;
  Item end;
  if (breaks && before != nullptr) {
    if (before->cluster != nullptr) end = end_after(*before);
    let_protrude(*before, next, end);
  }
  const std::int32_t penalty = !breaks ? breaking::infinite_penalty : before != nullptr ? penalty_after(*before) : 0;
  if (penalty != 0) maker_.add_penalty(penalty, end);
  Item glue = space.cluster != nullptr ? wide_space(space, next, before) : word_space(space);
  if (kind == WordGap::thin) glue = thin_space_of(space);
  if (penalty == 0) take_end(glue, end);
  maker_.add_glue(glue, {maker_.index_of(space), 0, space.end - space.begin});
  const bool gives = maker_.rules.spacing.justification == Justification::korean &&
                     maker_.paragraph.style_of(space).style.matter == Matter::prose;
  if (kind == WordGap::space && gives && stands_beside_mark(next, before)) add_give_at_mark(space);
}

/// A Korean word space beside a mark, which brings white of its own, gives more when the spaces of the line have given
/// all they should.
void GapItems::add_give_at_mark(const Atom& space) {
  maker_.add_penalty(breaking::infinite_penalty);
  Item glue;
  const Length em = maker_.em_of(space);
  glue.shrink = korean_least_space.of(em) - korean_least_space_at_mark.of(em);
  glue.shrink_stage = mark_shrink_stage;
  maker_.add_glue(glue);
}

WordGap GapItems::space_kind(const Atom& space, const Atom& next, const Atom* before) const {
  const StyleData& style = maker_.paragraph.style_of(space);
  constexpr std::string_view narrow = "\u202F";
  if (maker_.paragraph.text.substr(space.begin, space.end - space.begin) == narrow) return WordGap::thin;
  if (before == nullptr || before->word == nullptr || next.word == nullptr) return WordGap::space;
  if (style.style.matter == Matter::literal) return WordGap::space;
  return word_gap(before->word->text, next.word->text, style.thin_spaces);
}

Item GapItems::thin_space_of(const Atom& space) const {
  Item glue;
  glue.width = thin_space.of(maker_.paragraph.style_of(space).style.size);
  return glue;
}

/// A break at the item ends a line with one word and begins the next with another: their edges stand out. The far
/// edge of ragged lines is no edge.
void GapItems::let_protrude(const Atom& before, const Atom& after, Item& item) const {
  if (!maker_.has_optical_margins()) return;
  if (before.word != nullptr && maker_.rules.align == Align::justify)
    item.pre -= Length::from_units(before.word->protrusion_end);
  if (after.word != nullptr) item.post -= Length::from_units(after.word->protrusion_start);
}

bool GapItems::stands_beside_mark(const Atom& next, const Atom* before) {
  return (next.word != nullptr && begins_with_mark(next.word->text)) ||
         (before != nullptr && before->word != nullptr && ends_with_mark(before->word->text));
}

Item GapItems::word_space(const Atom& space) {
  const StyleData& style = maker_.paragraph.style_of(space);
  const WordSpace& own = words_.space(maker_.paragraph.style_of(space));
  const WordSpaceStages stages = word_space_stages(maker_.rules.spacing.justification);
  Item glue;
  glue.width = own.width;
  if (style.style.matter == Matter::literal) return glue;
  glue.stretch = own.stretch;
  glue.shrink = own.shrink;
  glue.stretch_stage = stages.stretch_stage;
  glue.shrink_stage = stages.shrink_stage;
  glue.opens = stages.opens;
  return glue;
}

/// An ideographic space is a character on an em: marks before it keep their white, and it opens as characters do.
Item GapItems::wide_space(const Atom& space, const Atom& next, const Atom* before) const {
  const SpacingRules rules = spacing_rules(space);
  const Gap gap = gap_between(CjkClass::ideographic_space, next.first, rules);
  Item glue = glue_of(gap.spaces[0], maker_.em_of(space));
  glue.width = space.cluster->width;
  if (before != nullptr) {
    glue.width += gap_between(before->last, CjkClass::ideographic_space, rules).width().of(maker_.em_of(*before));
  }
  return glue;
}

void GapItems::add_gap(const Atom& before, const Atom& after) {
  const Atom& ruling = before.cluster != nullptr ? before : after;
  const bool solid = maker_.paragraph.style_of(ruling).writing == Writing::japanese &&
                     is_inside_ideographic_number(maker_.paragraph.text, after.begin);
  const Gap gap =
      ruling.cluster != nullptr && !solid ? gap_between(before.last, after.first, spacing_rules(ruling)) : Gap{};
  const std::int32_t penalty = penalty_between(before, after);
  const bool breaks = penalty < breaking::infinite_penalty;
  if (gap.count == 0 && !breaks) return;
  const Item end = breaks && before.cluster != nullptr ? end_after(before) : Item{};
  const bool at_glue = gap.count > 0 && penalty == 0;
  if (!at_glue) maker_.add_penalty(penalty, end);
  for (std::size_t i = 0; i < gap.count; ++i) {
    const Space& space = gap.spaces[i];
    Item glue = glue_of(space, maker_.em_of(space.owner == EmOwner::before ? before : after));
    if (at_glue && i == 0) take_end(glue, end);
    maker_.add_glue(glue);
  }
}

/// Of neighbours without a space between them.
std::int32_t GapItems::penalty_between(const Atom& before, const Atom& after) const {
  if (!after.break_before) {
    const bool breaks = after.break_at_last && maker_.rules.closing_runs == ClosingRuns::broken;
    if (after.break_at_last && !breaks) maker_.out.has_closing_runs = true;
    return breaks ? closing_run_penalty : breaking::infinite_penalty;
  }
  if (!divides_korean(before, after)) return penalty_after(before);
  return maker_.rules.korean.breaks == KoreanBreaks::syllables ? maker_.rules.korean.syllable_penalty
                                                               : breaking::infinite_penalty;
}

/// A line that ends between the two divides a Korean word: where lines run down each syllable is an atom.
bool GapItems::divides_korean(const Atom& before, const Atom& after) const {
  const bool is_word = before.cluster == nullptr && after.cluster == nullptr;
  return !is_word && maker_.paragraph.style_of(after).writing == Writing::korean &&
         kind_of_break(maker_.paragraph.text, after.begin) == WordBreak::Kind::syllable;
}

/// What a line that ends with a mark, a cluster, keeps of its white, drops of it, or hangs in the margin.
Item GapItems::end_after(const Atom& last) const {
  Item item;
  if (maker_.rules.align != Align::justify || !is_half_body(last.last)) return item;
  const LineEnd end = line_end(last.last, spacing_rules(last), maker_.rules.spacing.line_end_marks);
  item.pre = end.white.of(maker_.em_of(last));
  item.droppable = end.droppable.of(maker_.em_of(last));
  item.drawn_in = end.droppable_before.of(maker_.em_of(last));
  // One mark hangs, never the second of two (JLREQ 3.8.2).
  const bool alone = &last == maker_.paragraph.atoms.data() || !is_half_body((&last - 1)->last);
  if (!alone || !is_stop_or_comma(base::decode(maker_.paragraph.text, last.begin).code_point)) return item;
  if (maker_.rules.spacing.hanging == HangingPunctuation::none) return item;
  item.hang =
      maker_.rules.spacing.hanging == HangingPunctuation::force_end ? breaking::Hang::force : breaking::Hang::allow;
  item.hanging = last.cluster->width;
  item.droppable = item.pre;
  return item;
}

SpacingRules GapItems::spacing_rules(const Atom& ruling) const {
  return {maker_.rules.spacing.justification, maker_.paragraph.style_of(ruling).style.punctuation_width,
          maker_.rules.spacing.autospace};
}
/// What a reading hangs over its neighbour by; nothing at the edges of a line, where the glue vanishes. White that it
/// hangs over gives no more than what is left of it.
void GapItems::hang_over(const Atom& before, const Atom& after) {
  const Length over = (before.composite != nullptr ? before.composite->over_after : Length()) +
                      (after.composite != nullptr ? after.composite->over_before : Length());
  if (over == Length()) return;
  Item& last = maker_.out.items.back();
  if (last.kind == ItemKind::box) {
    maker_.add_penalty(breaking::infinite_penalty);
  } else if (last.kind == ItemKind::glue) {
    last.shrink = std::clamp(last.width - over, Length(), last.shrink);
  }
  Item hanging;
  hanging.width = -over;
  maker_.add_glue(hanging);
}

}  // namespace octavo::text
