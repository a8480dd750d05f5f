#include "text/word_items.h"

#include <algorithm>
#include <string_view>

#include "text/item_maker.h"
#include "text/korean_spacing.h"
#include "text/korean_words.h"
#include "text/script_context.h"

namespace octavo::text {
namespace {

using breaking::ItemKind;

// An address is broken rather than a line left loose, but not lightly.
constexpr std::int32_t address_penalty = 200;

// Names are divided only where nothing better is at hand.
constexpr std::int32_t name_penalty = 200;

// A paragraph does not end with a syllable alone on its line (ko.TeX).
constexpr std::int32_t last_syllable_penalty = 1000;

// Code is cut between its parts rather than a line left loose, inside of them where nothing better is at hand.
constexpr std::int32_t literal_penalty = 200;
constexpr std::int32_t inside_literal_penalty = 1200;

/// Hyphens may be added to it.
bool may_be_hyphenated(const TextStyle& style) {
  return style.hyphenate == Hyphenate::yes && style.matter == Matter::prose;
}

bool is_capitalised(const Word& word) {
  return word.text[0] >= 'A' && word.text[0] <= 'Z' && !word.soft_hyphens;
}

const Atom* last_word_of(const Paragraph& paragraph) {
  const auto found =
      std::find_if(paragraph.atoms.rbegin(), paragraph.atoms.rend(), [](const Atom& atom) { return !atom.is_space(); });
  return found != paragraph.atoms.rend() && found->word != nullptr ? &*found : nullptr;
}

}  // namespace

WordItems::WordItems(ItemMaker& maker, WordCache& words)
    : maker_(maker), words_(words), last_word_(last_word_of(maker.paragraph)) {}

void WordItems::add(const Atom& atom, std::uint32_t index) {
  Word& word = *atom.word;
  const bool wide = word.width > maker_.rules.measure;
  // A paragraph that ends with the rest of a divided word looks like a slip (Bringhurst, Elements, 2.4.2).
  const bool closing = &atom == last_word_ && !wide;
  const bool takes_hyphens = may_be_hyphenated(maker_.paragraph.style_of(atom).style);
  const bool hyphenate = (maker_.rules.cutting == Cutting::hyphens && !closing && takes_hyphens) || word.soft_hyphens;
  if (wide) maker_.out.has_wide_words = true;
  if (!hyphenate && takes_hyphens) maker_.out.could_hyphenate = true;
  if (hyphenate && !word.hyphens_known) {
    words_.hyphenate(maker_.paragraph.style_of(atom), word, maker_.paragraph.span_of(atom, atom.begin, atom.end));
  }
  cuts_.clear();
  if (hyphenate) add_hyphens(word);
  add_own_cuts(word);
  sort_cuts();
  if (wide && maker_.rules.cutting != Cutting::none) add_letter_cuts(word);
  if (cuts_.empty()) {
    add_piece(word.width, word, {index, 0, static_cast<std::uint32_t>(word.text.size())});
  } else {
    add_pieces(word, index);
  }
}

/// The author's own soft hyphens are not counted after.
void WordItems::add_hyphens(const Word& word) {
  if (word.hyphens.empty()) return;
  const auto add = [&](const HyphenPoint& point) { cuts_.push_back({point.offset, WordBreak::Kind::normal, &point}); };
  if (word.soft_hyphens) {
    for (const HyphenPoint& point : word.hyphens) add(point);
    return;
  }
  const HyphenLimits& limits = maker_.rules.hyphens;
  const std::size_t letters = count_letters(word.text);
  if (letters < static_cast<std::size_t>(limits.word)) return;
  std::size_t before = 0;
  std::size_t counted = 0;
  for (const HyphenPoint& point : word.hyphens) {
    before += count_letters(word.text.substr(counted, point.offset - counted));
    counted = point.offset;
    const bool near_edge =
        before < static_cast<std::size_t>(limits.before) || letters - before < static_cast<std::size_t>(limits.after);
    if (!near_edge) add(point);
  }
}

void WordItems::add_own_cuts(const Word& word) {
  for (const WordBreak& each : word.breaks) {
    const bool syllable = each.kind == WordBreak::Kind::syllable;
    if (syllable && maker_.rules.korean.breaks != KoreanBreaks::syllables) continue;
    if (each.kind == WordBreak::Kind::inside_literal && maker_.rules.cutting == Cutting::none) {
      maker_.out.could_divide = true;
      continue;
    }
    if ((each.levels & level_bit(maker_.rules.strictness)) == 0) continue;
    cuts_.push_back({each.offset, each.kind, nullptr});
  }
}

/// Between all letters of the pieces that fit no line, as a last resort.
void WordItems::add_letter_cuts(const Word& word) {
  const std::vector<Cut> ends = cuts_;
  WidthSweep sweep(word);
  std::uint32_t begin = 0;
  Length done;
  const auto take = [&](std::uint32_t end, Length added) {
    const Length reached = sweep.before(end);
    if (reached - done + added > maker_.rules.measure) add_letter_cuts(word.text, begin, end);
    begin = end;
    done = reached;
  };
  for (const Cut& cut : ends) take(cut.offset, cut.hyphen != nullptr ? cut.hyphen->pre : Length());
  take(static_cast<std::uint32_t>(word.text.size()), Length());
  sort_cuts();
}

void WordItems::add_letter_cuts(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::size_t at = begin; at < end;) {
    const auto [c, length] = base::decode(text, at);
    if (at > begin && !extends_cluster(c) && !never_starts_line(c)) {
      cuts_.push_back({static_cast<std::uint32_t>(at), WordBreak::Kind::syllable, nullptr});
    }
    at += length;
  }
}

/// Of several cuts at one place the first kind found is the best: hyphens, then the word's own.
void WordItems::sort_cuts() {
  std::stable_sort(cuts_.begin(), cuts_.end(), [](const Cut& a, const Cut& b) { return a.offset < b.offset; });
  const auto same = [](const Cut& a, const Cut& b) { return a.offset == b.offset; };
  cuts_.erase(std::unique(cuts_.begin(), cuts_.end(), same), cuts_.end());
}

void WordItems::add_pieces(const Word& word, std::uint32_t index) {
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

void WordItems::add_cut(const Cut& cut, const Word& word, Origin place) {
  Item item;
  item.kind = ItemKind::discretionary;
  if (cut.kind == WordBreak::Kind::normal) let_protrude(cut, maker_.paragraph.atoms[place.atom], item);
  if (cut.hyphen != nullptr) {
    item.penalty = is_capitalised(word) ? name_penalty : 0;
    item.pre += item.pre_text = cut.hyphen->pre;
    item.post += item.post_text = cut.hyphen->post;
    maker_.push(item, place);
  } else if (cut.kind == WordBreak::Kind::normal) {
    // After a hyphen of the author's: a discretionary without text, which costs ex_hyphen_penalty.
    maker_.push(item, place);
  } else if (cut.kind == WordBreak::Kind::address) {
    maker_.add_penalty(address_penalty, {}, place);
  } else if (cut.kind == WordBreak::Kind::literal) {
    maker_.add_penalty(literal_penalty, {}, place);
  } else if (cut.kind == WordBreak::Kind::inside_literal) {
    maker_.add_penalty(inside_literal_penalty, {}, place);
  } else {
    maker_.add_penalty(syllable_penalty(word, place), {}, place);
  }
}

std::int32_t WordItems::syllable_penalty(const Word& word, const Origin& place) const {
  if (maker_.rules.korean.breaks != KoreanBreaks::syllables) return emergency_penalty;
  const bool closing = last_word_ != nullptr && place.atom == maker_.index_of(*last_word_);
  return closing && is_one_syllable(word.text.substr(place.begin)) ? last_syllable_penalty
                                                                   : maker_.rules.korean.syllable_penalty;
}

/// Of a word, whose letters expand; of a Korean one, what stands between its characters gives.
void WordItems::add_piece(Length width, const Word& word, Origin origin) {
  Item item;
  item.width = width;
  if (maker_.paragraph.style_of(maker_.paragraph.atoms[origin.atom]).style.matter == Matter::literal) {
    maker_.push(item, origin);
    return;
  }
  item.stretch = item.shrink = Length::scaled(width, maker_.rules.expansion, 1000);
  if (maker_.rules.align != Align::justify || maker_.rules.spacing.justification != Justification::korean) {
    maker_.push(item, origin);
    return;
  }
  const InnerPlaces places = inner_places(word.text.substr(origin.begin, origin.end - origin.begin));
  const Length em = maker_.em_of(maker_.paragraph.atoms[origin.atom]);
  item.stretch = item.shrink = maker_.rules.korean.syllable_give.of(em) * places.others;
  item.stretch_stage = syllable_stretch_stage;
  item.shrink_stage = syllable_shrink_stage;
  maker_.push(item, origin);
  if (places.beside_marks == 0) return;
  Item marks;
  marks.shrink = mark_give.of(em) * places.beside_marks;
  marks.shrink_stage = mark_shrink_stage;
  maker_.push(marks, {origin.atom, origin.end, origin.end});
}

/// The same where a word is divided, with a hyphen added or after one of its own.
void WordItems::let_protrude(const Cut& cut, const Atom& atom, Item& item) const {
  if (!maker_.has_optical_margins()) return;
  StyleData& style = maker_.paragraph.style_of(atom);
  const std::string_view text = atom.word->text;
  const Word& last =
      cut.hyphen != nullptr ? words_.added_hyphen(style) : words_.character_before(style, text, cut.offset);
  if (maker_.rules.align == Align::justify) item.pre -= Length::from_units(last.protrusion_end);
  item.post -= Length::from_units(words_.character_at(style, text, cut.offset).protrusion_start);
}

}  // namespace octavo::text
