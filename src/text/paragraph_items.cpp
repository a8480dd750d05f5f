#include "text/paragraph_items.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <unicode/uchar.h>

#include "text/composite.h"
#include "text/ideographic_numbers.h"
#include "text/korean_spacing.h"
#include "text/korean_words.h"
#include "text/script_context.h"
#include "text/spacing.h"
#include "text/thin_spaces.h"

namespace octavo::text {
namespace {

using breaking::Item;
using breaking::ItemKind;
using breaking::Order;

// An address is broken rather than a line left loose, but not lightly; letters only where nothing else helps.
constexpr std::int32_t address_penalty = 200;
constexpr std::int32_t emergency_penalty = 2000;
constexpr std::int32_t closing_run_penalty = 3000;

// A compound with readings stays whole where a line can do so, at the price of a word with a hyphen in it.
constexpr std::int32_t compound_penalty = 50;

// Names are divided only where nothing better is at hand.
constexpr std::int32_t name_penalty = 200;

// A paragraph does not end with a syllable alone on its line (ko.TeX).
constexpr std::int32_t last_syllable_penalty = 1000;

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

bool is_capitalised(const Word& word) {
  return word.text[0] >= 'A' && word.text[0] <= 'Z' && !word.soft_hyphens;
}

class ItemBuilder {
 public:
  ItemBuilder(const Paragraph& paragraph, const ItemRules& rules, WordCache& words, ParagraphItems& out)
      : paragraph_(paragraph), rules_(rules), words_(words), out_(out) {}

  void build() {
    last_word_ = last_word();
    const Atom* previous = nullptr;
    const Atom* space = nullptr;
    for (std::uint32_t i = 0; i < paragraph_.atoms.size(); ++i) {
      const Atom& atom = paragraph_.atoms[i];
      if (atom.is_space() && !(atom.cluster != nullptr && previous == nullptr)) {
        if (space == nullptr || atom.kind == Atom::Kind::no_break_space) space = &atom;
        continue;
      }
      if (atom.kind == Atom::Kind::forced_break) {
        end_line();
        previous = space = nullptr;
        continue;
      }
      if (space != nullptr && (previous != nullptr || space->kind == Atom::Kind::no_break_space)) {
        add_space(*space, atom, previous);
      } else if (previous != nullptr) {
        add_gap(*previous, atom);
      }
      if (previous != nullptr) add_overhang(*previous, atom);
      add_atom(atom, i);
      previous = &atom;
      space = nullptr;
    }
    end_line();
  }

 private:
  /// Where a word may be cut, by offset; hyphen points carry what they add.
  struct Cut {
    std::uint32_t offset = 0;
    WordBreak::Kind kind = WordBreak::Kind::normal;
    const HyphenPoint* hyphen = nullptr;
  };

  void push(const Item& item, Origin origin = {}) {
    out_.items.push_back(item);
    out_.origins.push_back(origin);
  }
  void add_box(Length width, Origin origin) {
    Item item;
    item.width = width;
    push(item, origin);
  }
  /// Of a word, whose letters expand; of a Korean one, what stands between its characters gives.
  void add_piece(Length width, const Word& word, Origin origin) {
    Item item;
    item.width = width;
    item.stretch = item.shrink = Length::scaled(width, rules_.expansion, 1000);
    if (rules_.align != Align::justify || rules_.spacing.justification != Justification::korean) {
      push(item, origin);
      return;
    }
    const InnerPlaces places = inner_places(word.text.substr(origin.begin, origin.end - origin.begin));
    const Length em = em_of(paragraph_.atoms[origin.atom]);
    item.stretch = item.shrink = rules_.korean.syllable_give.of(em) * places.others;
    item.stretch_stage = syllable_stretch_stage;
    item.shrink_stage = syllable_shrink_stage;
    push(item, origin);
    if (places.beside_marks == 0) return;
    Item marks;
    marks.shrink = mark_give.of(em) * places.beside_marks;
    marks.shrink_stage = mark_shrink_stage;
    push(marks, {origin.atom, origin.end, origin.end});
  }
  void add_penalty(std::int32_t penalty, Item item = {}, Origin origin = {}) {
    item.kind = ItemKind::penalty;
    item.penalty = penalty;
    push(item, origin);
  }
  void add_glue(const Item& glue, Origin origin = {}) {
    Item item = glue;
    item.kind = ItemKind::glue;
    // Ragged lines keep their natural spaces (TeX's \raggedright does so with \spaceskip).
    if (rules_.align != Align::justify) {
      item.stretch = item.shrink = Length();
      item.opens = breaking::Opens::no;
    }
    push(item, origin);
  }
  void end_line() {
    if (out_.items.empty()) return;
    add_penalty(breaking::infinite_penalty);
    Item fill;
    fill.kind = ItemKind::glue;
    fill.stretch = Length::from_units(Length::units_per_pt);
    fill.stretch_order = Order::fil;
    push(fill);
    add_penalty(breaking::forced_break);
  }

  std::uint32_t index_of(const Atom& atom) const { return static_cast<std::uint32_t>(&atom - paragraph_.atoms.data()); }

  /// The penalty of a line that ends after `before`, in a paragraph that prefers the ends of clauses.
  std::int32_t penalty_after(const Atom& before) const {
    const bool inside = rules_.preference == Preference::clauses &&
                        !ends_clause(paragraph_.text.substr(before.begin, before.end - before.begin));
    return inside ? inside_clause_penalty : 0;
  }

  void add_space(const Atom& space, const Atom& next, const Atom* before) {
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
      end = end_after(*before);
      let_protrude(*before, next, end);
    }
    const std::int32_t penalty = !breaks ? breaking::infinite_penalty : before != nullptr ? penalty_after(*before) : 0;
    if (penalty != 0) add_penalty(penalty, end);
    Item glue = space.cluster != nullptr ? wide_space(space, next, before) : word_space(space, next, before);
    if (kind == WordGap::thin) glue = thin_space_of(space);
    if (penalty == 0) take_end(glue, end);
    add_glue(glue, {index_of(space), 0, space.end - space.begin});
  }

  WordGap space_kind(const Atom& space, const Atom& next, const Atom* before) const {
    constexpr std::string_view narrow = "\u202F";
    if (paragraph_.text.substr(space.begin, space.end - space.begin) == narrow) return WordGap::thin;
    if (before == nullptr || before->word == nullptr || next.word == nullptr) return WordGap::space;
    return word_gap(before->word->text, next.word->text, paragraph_.style_of(space).style.language);
  }

  Item thin_space_of(const Atom& space) const {
    Item glue;
    glue.width = thin_space.of(paragraph_.style_of(space).style.size);
    return glue;
  }

  bool has_optical_margins() const {
    return rules_.optical_margins == OpticalMargins::yes && rules_.align != Align::centre && rules_.align != Align::end;
  }

  /// A break at the item ends a line with one word and begins the next with another: their edges stand out. The far
  /// edge of ragged lines is no edge.
  void let_protrude(const Atom& before, const Atom& after, Item& item) const {
    if (!has_optical_margins()) return;
    if (before.word != nullptr && rules_.align == Align::justify)
      item.pre -= Length::from_units(before.word->protrusion_end);
    if (after.word != nullptr) item.post -= Length::from_units(after.word->protrusion_start);
  }

  /// The same where a word is divided, with a hyphen added or after one of its own.
  void let_protrude(const Cut& cut, const Atom& atom, Item& item) const {
    if (!has_optical_margins()) return;
    StyleData& style = paragraph_.style_of(atom);
    const std::string_view text = atom.word->text;
    const Word& last =
        cut.hyphen != nullptr ? words_.added_hyphen(style) : words_.character_before(style, text, cut.offset);
    if (rules_.align == Align::justify) item.pre -= Length::from_units(last.protrusion_end);
    item.post -= Length::from_units(words_.character_at(style, text, cut.offset).protrusion_start);
  }

  static bool stands_beside_mark(const Atom& next, const Atom* before) {
    return (next.word != nullptr && begins_with_mark(next.word->text)) ||
           (before != nullptr && before->word != nullptr && ends_with_mark(before->word->text));
  }

  Item word_space(const Atom& space, const Atom& next, const Atom* before) {
    const WordSpace& own = words_.space(paragraph_.style_of(space));
    const WordSpaceStages stages = word_space_stages(rules_.spacing.justification);
    Item glue;
    glue.width = own.width;
    glue.stretch = own.stretch;
    glue.shrink = own.shrink;
    glue.stretch_stage = stages.stretch_stage;
    glue.shrink_stage = stages.shrink_stage;
    glue.opens = stages.opens;
    if (rules_.spacing.justification == Justification::korean && stands_beside_mark(next, before))
      glue.shrink = std::max(glue.width - korean_least_space_at_mark.of(em_of(space)), Length());
    return glue;
  }

  /// An ideographic space is a character on an em: marks before it keep their white, and it opens as characters do.
  Item wide_space(const Atom& space, const Atom& next, const Atom* before) const {
    const SpacingRules rules = spacing_rules(space);
    const Gap gap = gap_between(CjkClass::ideographic_space, next.first, rules);
    Item glue = glue_of(gap.spaces[0], em_of(space));
    glue.width = space.cluster->width;
    if (before != nullptr) {
      glue.width += gap_between(before->last, CjkClass::ideographic_space, rules).width().of(em_of(*before));
    }
    return glue;
  }

  void add_gap(const Atom& before, const Atom& after) {
    const Atom& ruling = before.cluster != nullptr ? before : after;
    const bool solid = paragraph_.style_of(ruling).writing == Writing::japanese &&
                       is_inside_ideographic_number(paragraph_.text, after.begin);
    const Gap gap =
        ruling.cluster != nullptr && !solid ? gap_between(before.last, after.first, spacing_rules(ruling)) : Gap{};
    const std::int32_t penalty = penalty_between(before, after);
    const bool breaks = penalty < breaking::infinite_penalty;
    if (gap.count == 0 && !breaks) return;
    const Item end = breaks ? end_after(before) : Item{};
    const bool at_glue = gap.count > 0 && penalty == 0;
    if (!at_glue) add_penalty(penalty, end);
    for (std::size_t i = 0; i < gap.count; ++i) {
      const Space& space = gap.spaces[i];
      Item glue = glue_of(space, em_of(space.owner == EmOwner::before ? before : after));
      if (at_glue && i == 0) take_end(glue, end);
      add_glue(glue);
    }
  }

  /// Of neighbours without a space between them.
  std::int32_t penalty_between(const Atom& before, const Atom& after) const {
    if (!after.break_before) {
      const bool breaks = after.break_at_last && rules_.closing_runs == ClosingRuns::broken;
      if (after.break_at_last && !breaks) out_.has_closing_runs = true;
      return breaks ? closing_run_penalty : breaking::infinite_penalty;
    }
    if (!divides_korean(before, after)) return penalty_after(before);
    return rules_.korean.breaks == KoreanBreaks::syllables ? rules_.korean.syllable_penalty
                                                           : breaking::infinite_penalty;
  }

  /// A line that ends between the two divides a Korean word: where lines run down each syllable is an atom.
  bool divides_korean(const Atom& before, const Atom& after) const {
    const bool is_word = before.cluster == nullptr && after.cluster == nullptr;
    return !is_word && paragraph_.style_of(after).writing == Writing::korean &&
           kind_of_break(paragraph_.text, after.begin) == WordBreak::Kind::syllable;
  }

  /// What a line that ends with a mark keeps of its white, drops of it, or hangs in the margin.
  Item end_after(const Atom& last) const {
    Item item;
    if (rules_.align != Align::justify || last.cluster == nullptr || !is_half_body(last.last)) return item;
    const LineEnd end = line_end(last.last, spacing_rules(last), rules_.spacing.line_end_marks);
    item.pre = end.white.of(em_of(last));
    item.droppable = end.droppable.of(em_of(last));
    item.drawn_in = end.droppable_before.of(em_of(last));
    // One mark hangs, never the second of two (JLREQ 3.8.2).
    const bool alone = &last == paragraph_.atoms.data() || !is_half_body((&last - 1)->last);
    if (!alone || !is_stop_or_comma(base::decode(paragraph_.text, last.begin).code_point)) return item;
    if (rules_.spacing.hanging == HangingPunctuation::none) return item;
    item.hang = rules_.spacing.hanging == HangingPunctuation::force_end ? breaking::Hang::force : breaking::Hang::allow;
    item.hanging = last.cluster->width;
    item.droppable = item.pre;
    return item;
  }

  SpacingRules spacing_rules(const Atom& ruling) const {
    return {rules_.spacing.justification, paragraph_.style_of(ruling).style.punctuation_width,
            rules_.spacing.autospace};
  }
  Length em_of(const Atom& atom) const {
    return atom.cluster != nullptr ? atom.cluster->size : paragraph_.style_of(atom).style.size;
  }

  void add_atom(const Atom& atom, std::uint32_t index) {
    if (atom.composite != nullptr) {
      add_composite(*atom.composite, index);
    } else if (atom.word != nullptr) {
      add_word(atom, index);
    } else {
      add_box(atom.width(), {index, 0, atom.end - atom.begin});
    }
  }

  /// What a reading hangs over its neighbour by; nothing at the edges of a line, where the glue vanishes. White that it
  /// hangs over gives no more than what is left of it.
  void add_overhang(const Atom& before, const Atom& after) {
    const Length over = (before.composite != nullptr ? before.composite->over_after : Length()) +
                        (after.composite != nullptr ? after.composite->over_before : Length());
    if (over == Length()) return;
    Item& last = out_.items.back();
    if (last.kind == ItemKind::box) {
      add_penalty(breaking::infinite_penalty);
    } else if (last.kind == ItemKind::glue) {
      last.shrink = std::clamp(last.width - over, Length(), last.shrink);
    }
    Item hanging;
    hanging.width = -over;
    add_glue(hanging);
  }

  /// Boxes of its pieces, which share its width, and between them what it is wider by when it is broken there: each
  /// part is laid out anew then.
  void add_composite(const Composite& composite, std::uint32_t index) {
    const std::uint32_t count = composite.size();
    std::uint32_t begin = 0;
    Length done;
    for (std::uint32_t i = 1; i < count; ++i) {
      if (!composite.pieces[i].break_before) continue;
      const Length reached = composite.width * i / count;
      add_box(reached - done, {index, begin, i});
      Item cut;
      cut.kind = ItemKind::penalty;
      cut.penalty = composite.annotation->form == Annotation::Form::warichu ? 0 : compound_penalty;
      cut.pre = cut.pre_text = width_of(composite, 0, i) - reached;
      cut.post = cut.post_text = width_of(composite, i, count) - (composite.width - reached);
      push(cut, {index, i, i});
      done = reached;
      begin = i;
    }
    add_box(composite.width - done, {index, begin, count});
  }

  const Atom* last_word() const {
    const auto found = std::find_if(paragraph_.atoms.rbegin(), paragraph_.atoms.rend(),
                                    [](const Atom& atom) { return !atom.is_space(); });
    return found != paragraph_.atoms.rend() && found->word != nullptr ? &*found : nullptr;
  }

  void add_word(const Atom& atom, std::uint32_t index) {
    Word& word = *atom.word;
    const bool wide = word.width > rules_.measure;
    // A paragraph that ends with the rest of a divided word looks like a slip (Bringhurst, Elements, 2.4.2).
    const bool closing = &atom == last_word_ && !wide;
    const bool hyphenate = (rules_.cutting == Cutting::hyphens && !closing) || word.soft_hyphens;
    if (wide) out_.has_wide_words = true;
    if (!hyphenate) out_.could_hyphenate = true;
    if (hyphenate && !word.hyphens_known) {
      words_.hyphenate(paragraph_.style_of(atom), word, paragraph_.span_of(atom, atom.begin, atom.end));
    }
    cuts_.clear();
    if (hyphenate) add_hyphens(word);
    add_own_cuts(word);
    if (wide && rules_.cutting != Cutting::none) add_letter_cuts(word);
    if (cuts_.empty()) {
      add_piece(word.width, word, {index, 0, static_cast<std::uint32_t>(word.text.size())});
    } else {
      add_pieces(word, index);
    }
  }

  /// The author's own soft hyphens are not counted after.
  void add_hyphens(const Word& word) {
    const std::size_t letters = word.soft_hyphens ? 0 : count_letters(word.text);
    if (!word.soft_hyphens && letters < static_cast<std::size_t>(rules_.hyphens.word)) return;
    for (const HyphenPoint& point : word.hyphens) {
      const std::size_t before = word.soft_hyphens ? 0 : count_letters(word.text.substr(0, point.offset));
      const bool near_edge = before < static_cast<std::size_t>(rules_.hyphens.before) ||
                             letters - before < static_cast<std::size_t>(rules_.hyphens.after);
      if (word.soft_hyphens || !near_edge) cuts_.push_back({point.offset, WordBreak::Kind::normal, &point});
    }
  }

  void add_own_cuts(const Word& word) {
    for (const WordBreak& each : word.breaks) {
      const bool syllable = each.kind == WordBreak::Kind::syllable;
      if (syllable && rules_.korean.breaks != KoreanBreaks::syllables) continue;
      if ((each.levels & level_bit(rules_.strictness)) == 0) continue;
      cuts_.push_back({each.offset, each.kind, nullptr});
    }
  }

  /// Every letter of a word that fits no line, as a last resort.
  void add_letter_cuts(const Word& word) {
    for (std::size_t at = 0; at < word.text.size();) {
      const auto [c, length] = base::decode(word.text, at);
      if (at > 0 && !extends_cluster(c) && !never_starts_line(c)) {
        cuts_.push_back({static_cast<std::uint32_t>(at), WordBreak::Kind::syllable, nullptr});
      }
      at += length;
    }
  }

  void add_pieces(const Word& word, std::uint32_t index) {
    // Of several cuts at one place the first kind found is the best: hyphens, then the word's own, then letters.
    std::stable_sort(cuts_.begin(), cuts_.end(), [](const Cut& a, const Cut& b) { return a.offset < b.offset; });
    const auto same = [](const Cut& a, const Cut& b) { return a.offset == b.offset; };
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end(), same), cuts_.end());
    Length done;
    std::uint32_t begin = 0;
    WidthSweep sweep(word);
    for (const Cut& cut : cuts_) {
      const Length reached = cut.hyphen != nullptr ? cut.hyphen->cut : sweep.before(cut.offset);
      add_piece(reached - done, word, {index, begin, cut.offset});
      add_cut(cut, word, {index, cut.offset, cut.offset});
      done = reached;
      begin = cut.offset;
    }
    add_piece(word.width - done, word, {index, begin, static_cast<std::uint32_t>(word.text.size())});
  }

  void add_cut(const Cut& cut, const Word& word, Origin place) {
    Item item;
    item.kind = ItemKind::discretionary;
    if (cut.kind == WordBreak::Kind::normal) let_protrude(cut, paragraph_.atoms[place.atom], item);
    if (cut.hyphen != nullptr) {
      item.penalty = is_capitalised(word) ? name_penalty : 0;
      item.pre += item.pre_text = cut.hyphen->pre;
      item.post += item.post_text = cut.hyphen->post;
      push(item, place);
    } else if (cut.kind == WordBreak::Kind::normal) {
      // After a hyphen of the author's: a discretionary without text, which costs ex_hyphen_penalty.
      push(item, place);
    } else if (cut.kind == WordBreak::Kind::address) {
      add_penalty(address_penalty, {}, place);
    } else {
      add_penalty(syllable_penalty(word, place), {}, place);
    }
  }

  std::int32_t syllable_penalty(const Word& word, const Origin& place) const {
    if (rules_.korean.breaks != KoreanBreaks::syllables) return emergency_penalty;
    const bool closing = last_word_ != nullptr && place.atom == index_of(*last_word_);
    return closing && is_one_syllable(word.text.substr(place.begin)) ? last_syllable_penalty
                                                                     : rules_.korean.syllable_penalty;
  }

  const Paragraph& paragraph_;
  const ItemRules& rules_;
  WordCache& words_;
  ParagraphItems& out_;
  const Atom* last_word_ = nullptr;
  std::vector<Cut> cuts_;
};

}  // namespace

bool ParagraphItems::cuts_letters(std::size_t item) const {
  return items[item].kind == ItemKind::penalty && items[item].penalty == emergency_penalty;
}

void build_items(const Paragraph& paragraph, const ItemRules& rules, WordCache& words, ParagraphItems& out) {
  out.clear();
  ItemBuilder(paragraph, rules, words, out).build();
}

}  // namespace octavo::text
