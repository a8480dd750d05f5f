#include "text/itemise.h"

#include <algorithm>
#include <array>

#include "text/break_levels.h"
#include "text/clusters.h"
#include "text/composite.h"
#include "text/number_signs.h"
#include "text/vertical.h"
#include "text/word_shaping.h"

namespace octavo::text {
namespace {

/// ASCII that words are made of: all but white space.
constexpr bool is_ascii_word_byte(unsigned char byte) {
  return byte > ' ' && byte < 0x80;
}

bool is_repeated_mark(char32_t c) {
  return c == 0x2014 || c == 0x2015 || c == 0x2025 || c == 0x2026 || c == 0x22EF;
}

/// Two dashes or ellipses are one mark; so are two question or exclamation marks in Chinese.
bool is_one_mark(char32_t first, char32_t second, const StyleData& style) {
  if (is_repeated_mark(first)) return second == first;
  if (style.style.punctuation_width == PunctuationWidth::plain) return false;
  // In lines that run down Japanese has them abreast; Chinese has them below each other, each on an em.
  const bool chinese = style.writing == Writing::simplified_chinese || style.writing == Writing::traditional_chinese;
  const bool runs_down = style.style.mode == WritingMode::vertical;
  const bool share_em = runs_down ? style.writing == Writing::japanese : chinese;
  return share_em && is_exclamation(first) && is_exclamation(second);
}

/// Korean in lines that run down has marks of its own, if its style asks for them.
bool has_vertical_marks(const StyleData& style) {
  return style.style.mode == WritingMode::vertical && style.style.korean_marks == KoreanMarks::vertical &&
         style.writing == Writing::korean;
}

bool is_raised(const TextStyle& style) {
  return style.position != Position::normal;
}

/// What the edges of a word are to its neighbours. Code is foreign text whatever it begins with. A raised figure after
/// a word ends that word; after CJK text it is a reference mark.
void class_edges(Atom& atom, const TextStyle& style, const std::vector<Atom>& before) {
  atom.first = atom.word->first;
  atom.last = atom.word->last;
  if (style.family == "mono") {
    if (!atom.word->cjk_edges) atom.first = atom.last = CjkClass::western;
  } else if (is_raised(style)) {
    const bool ends_word = !before.empty() && before.back().word != nullptr;
    atom.first = CjkClass::reference_mark;
    atom.last = ends_word ? before.back().last : CjkClass::reference_mark;
  }
}

/// Where nothing stands before it that it could add to or take from.
bool begins_number(const std::vector<Atom>& atoms, std::size_t sign) {
  if (sign == 0 || atoms[sign - 1].is_space()) return true;
  return atoms[sign - 1].kind == Atom::Kind::forced_break || atoms[sign - 1].last == CjkClass::opening_bracket;
}

/// The sign of the figure that was added last is solid, as a mark of currency is (JLREQ cl-12): △ and ▲, the minus
/// signs of Japanese accounts, and a full-width plus or minus that stands between no two numbers.
void class_sign(std::string_view text, std::vector<Atom>& atoms) {
  if (atoms.size() < 2) return;
  const Atom& figure = atoms.back();
  Atom& sign = atoms[atoms.size() - 2];
  if (sign.kind != Atom::Kind::cluster || sign.end != figure.begin) return;
  // In UTF-8 the signs begin with one of two bytes, which no Han or kana does: most atoms are done with here.
  if (const char lead = text[sign.begin]; lead != '\xE2' && lead != '\xEF') return;
  const bool wide = figure.kind == Atom::Kind::cluster && is_wide_figure(base::decode(text, figure.begin).code_point);
  if (!wide && figure.first != CjkClass::grouped_numeral) return;
  const char32_t c = base::decode(text, sign.begin).code_point;
  const bool plus_or_minus = c == U'＋' || c == U'－' || c == U'\u2212';
  if (is_triangle_sign(c) || (plus_or_minus && begins_number(atoms, atoms.size() - 2)))
    sign.last = CjkClass::prefixed_abbreviation;
}

/// What is raised or lowered right behind a word that lies, the 2 of m² say, lies with it.
bool follows_lying(const std::vector<Atom>& atoms, std::uint32_t begin, const TextStyle& style) {
  return is_raised(style) && !atoms.empty() && atoms.back().word != nullptr && atoms.back().end == begin;
}

bool is_letter_or_digit(CjkClass c) {
  return c == CjkClass::western || c == CjkClass::grouped_numeral;
}

}  // namespace

Paragraph::Paragraph() = default;
Paragraph::~Paragraph() = default;

Span Paragraph::span_of(const Atom& atom, std::uint32_t begin, std::uint32_t end) const {
  const Run& run = runs[atom.run];
  const std::uint32_t base = run_begins[atom.run];
  return run.provenance().of(begin - base, end - base);
}

void Paragraph::clear() {
  styles.clear();
  run_begins.clear();
  atoms.clear();
  annotations = {};
  composites.clear();
  levels.clear();
  joined.clear();
}

void Itemiser::itemise(Paragraph& paragraph, const ParagraphStyle& style) {
  resolved_done_ = false;
  resolved_.clear();
  if (style.direction == Direction::leftwards || may_run_leftwards(paragraph.text)) {
    find_levels(paragraph.text, style.direction, paragraph.levels);
  }
  for (std::size_t run = 0; run < paragraph.runs.size(); ++run) cut_run(paragraph, static_cast<std::uint16_t>(run));
  for (Atom& atom : paragraph.atoms) atom.level = paragraph.level_at(atom.begin);
  const bool has_clusters = std::any_of(paragraph.atoms.begin(), paragraph.atoms.end(),
                                        [](const Atom& atom) { return atom.kind == Atom::Kind::cluster; });
  if (has_clusters) {
    const bool phrases = style.balance == Balance::yes && has_phrases(style.language);
    const bool words = style.word_breaking == WordBreaking::keep_all;
    find_breaks(paragraph, style, phrases ? BreakUnit::phrase : words ? BreakUnit::word : BreakUnit::character);
  } else {
    find_western_breaks(paragraph);
  }
}

CharKind Itemiser::kind_at(const Paragraph& paragraph, std::uint16_t run, std::uint32_t offset, char32_t c) {
  const Writing writing = paragraph.styles[run]->writing;
  if (has_vertical_marks(*paragraph.styles[run]) && korean_vertical_mark(paragraph.text, offset) != 0)
    return CharKind::cluster;
  const CharKind kind = char_kind(c, writing);
  // Words alone are shaped leftwards; their brackets are mirrored (UAX #9, rule L4).
  const bool leftwards = direction_of(paragraph.level_at(offset)) == Direction::leftwards;
  if (leftwards && (kind == CharKind::cluster || kind == CharKind::shared)) return CharKind::word;
  const bool runs_down = paragraph.styles[run]->style.mode == WritingMode::vertical;
  const auto stands = [&] { return stands_alone(c) || is_tone_of_bopomofo(paragraph.text, offset); };
  if (kind == CharKind::word && runs_down && stands()) return CharKind::cluster;
  if (kind != CharKind::shared) return kind;
  if (!resolved_done_) {
    resolved_ = resolve_shared(paragraph.text);
    resolved_done_ = true;
  }
  const auto found = std::lower_bound(resolved_.begin(), resolved_.end(), offset,
                                      [](const Resolved& r, std::uint32_t at) { return r.offset < at; });
  if (found == resolved_.end() || found->offset != offset || !found->cjk) return CharKind::word;
  // Horizontal Japanese takes its quotes from the Latin face, proportional.
  const bool quote = c >= 0x2018 && c <= 0x201D;
  return quote && writing == Writing::japanese && !runs_down ? CharKind::word : CharKind::cluster;
}

void Itemiser::cut_run(Paragraph& paragraph, std::uint16_t run) {
  const std::uint32_t run_begin = paragraph.run_begins[run];
  const auto run_end = static_cast<std::uint32_t>(run_begin + paragraph.runs[run].text.size());
  for (std::uint32_t at = run_begin; at < run_end;) {
    const auto [c, length] = base::decode(paragraph.text, at);
    const CharKind kind = kind_at(paragraph, run, at, c);
    const std::uint32_t next = at + length;
    switch (kind) {
      case CharKind::space:
      case CharKind::no_break_space:
      case CharKind::forced_break: {
        Atom atom;
        atom.kind = kind == CharKind::space            ? Atom::Kind::space
                    : kind == CharKind::no_break_space ? Atom::Kind::no_break_space
                                                       : Atom::Kind::forced_break;
        atom.run = run;
        atom.begin = at;
        atom.end = next;
        if (c == 0x3000) atom.cluster = &cluster_of(*paragraph.styles[run], "\u3000", context_);
        paragraph.atoms.push_back(atom);
        at = next;
        break;
      }
      case CharKind::cluster:
        at = add_cluster(paragraph, run, at, run_end);
        break;
      case CharKind::word:
      case CharKind::shared: {
        const std::uint32_t end = word_end(paragraph, run, next, run_end);
        stand_word(paragraph, run, at, end);
        at = end;
        break;
      }
    }
  }
}

std::uint32_t Itemiser::word_end(const Paragraph& paragraph, std::uint16_t run, std::uint32_t begin,
                                 std::uint32_t run_end) {
  std::uint32_t at = begin;
  const BidiLevel level = paragraph.level_at(begin - 1);
  const bool has_marks = has_vertical_marks(*paragraph.styles[run]);
  while (at < run_end) {
    if (paragraph.level_at(at) != level) break;
    if (has_marks && korean_vertical_mark(paragraph.text, at) != 0) break;
    if (is_ascii_word_byte(static_cast<unsigned char>(paragraph.text[at]))) {
      ++at;
      continue;
    }
    if (paragraph.text[at] == ' ') break;
    const auto [c, length] = base::decode(paragraph.text, at);
    if (!extends_cluster(c) && kind_at(paragraph, run, at, c) != CharKind::word) break;
    at += length;
  }
  return at;
}

void Itemiser::stand_word(Paragraph& paragraph, std::uint16_t run, std::uint32_t begin, std::uint32_t end) {
  const TextStyle& style = paragraph.styles[run]->style;
  WordStance stance = stance_of(paragraph.text.substr(begin, end - begin), style);
  const bool upright = stance != WordStance::on_side;
  if (upright && (follows_lying(paragraph.atoms, begin, style) || lies_in_phrase(paragraph.text, begin, end, style)))
    stance = WordStance::on_side;
  switch (stance) {
    case WordStance::on_side:
      add_word(paragraph, run, begin, end);
      break;
    case WordStance::letter_by_letter:
      for (std::uint32_t letter = begin; letter < end; ++letter) add_atom(paragraph, run, letter, letter + 1);
      break;
    case WordStance::in_one_room:
      add_atom(paragraph, run, begin, end);
      break;
  }
}

void Itemiser::add_word(Paragraph& paragraph, std::uint16_t run, std::uint32_t begin, std::uint32_t end) {
  Atom atom;
  atom.run = run;
  atom.begin = begin;
  atom.end = end;
  const std::string_view text = paragraph.text.substr(begin, end - begin);
  const Direction direction = direction_of(paragraph.level_at(begin));
  atom.word = &words_.word(*paragraph.styles[run], text, paragraph.runs[run].origin, direction);
  // Marks of direction have done their work: what stands on both sides of one are neighbours.
  if (atom.word->text.empty() && is_bidi_control(base::decode(text, 0).code_point)) return;
  tell_missing(paragraph, atom);
  if (atom.word->stacked) tell_stacked(paragraph, atom);
  class_edges(atom, paragraph.styles[run]->style, paragraph.atoms);
  paragraph.atoms.push_back(atom);
  class_sign(paragraph.text, paragraph.atoms);
}

std::uint32_t Itemiser::add_cluster(Paragraph& paragraph, std::uint16_t run, std::uint32_t begin,
                                    std::uint32_t run_end) {
  const auto [first, first_length] = base::decode(paragraph.text, begin);
  std::uint32_t end = begin + first_length;
  std::uint32_t shaped_end = end;  // of the marks that are set
  std::size_t marks = 0;
  while (end < run_end) {
    const auto [c, length] = base::decode(paragraph.text, end);
    const bool pair = end == begin + first_length && is_one_mark(first, c, *paragraph.styles[run]);
    if (!pair && !extends_cluster(c)) break;
    end += length;
    if (++marks <= most_marks) shaped_end = end;
  }
  add_atom(paragraph, run, begin, shaped_end);
  paragraph.atoms.back().end = end;
  if (marks > most_marks) tell_stacked(paragraph, paragraph.atoms.back());
  return end;
}

void Itemiser::add_atom(Paragraph& paragraph, std::uint16_t run, std::uint32_t begin, std::uint32_t end) {
  Atom atom;
  atom.kind = Atom::Kind::cluster;
  atom.run = run;
  atom.begin = begin;
  atom.end = end;
  const char32_t mark = has_vertical_marks(*paragraph.styles[run]) ? korean_vertical_mark(paragraph.text, begin) : 0;
  std::string other;
  if (mark != 0) base::append_utf8(other, mark);
  const std::string_view text = mark != 0 ? other : paragraph.text.substr(begin, end - begin);
  atom.cluster = &cluster_of(*paragraph.styles[run], text, context_);
  tell_missing(paragraph, atom);
  atom.first = atom.last = atom.cluster->cls;
  paragraph.atoms.push_back(atom);
  class_sign(paragraph.text, paragraph.atoms);
}

void Itemiser::tell_stacked(const Paragraph& paragraph, const Atom& atom) {
  context_.diagnostics.report(
      Code::W412, paragraph.span_of(atom, atom.begin, atom.end),
      "a character carries more than " + std::to_string(most_marks) + " combining marks; those beyond are left out",
      {"remove the marks, which no font can set"});
}

void Itemiser::tell_missing(const Paragraph& paragraph, const Atom& atom) {
  const Run& run = paragraph.runs[atom.run];
  const std::uint32_t base = paragraph.run_begins[atom.run];
  context_.missing.tell(run.text, atom.begin - base, atom.end - base, run.provenance(), context_.diagnostics);
}

void Itemiser::break_characters(Paragraph& paragraph, const ParagraphStyle& style) {
  find_breaks(paragraph, style, BreakUnit::character);
}

/// Marks of direction before a character are no part of the line that it ends.
bool Itemiser::is_allowed_before(std::string_view text, std::uint32_t offset) const {
  constexpr std::uint32_t length = 3;  // of a mark in UTF-8
  while (allowed_[offset] == 0 && offset >= length && text[offset - length] == '\xE2' &&
         is_bidi_control(base::decode(text, offset - length).code_point)) {
    offset -= length;
  }
  return allowed_[offset] != 0;
}

void Itemiser::find_breaks(Paragraph& paragraph, const ParagraphStyle& style, BreakUnit unit) {
  context_.breaks.find(paragraph.text, resolved_, {style.language, style.strictness, unit}, allowed_);
  for (Atom& atom : paragraph.atoms) {
    // UAX #14 takes U+00B7 for a letter; in Chinese names it is a mark that no line starts with.
    const bool middle_dot = (atom.first == CjkClass::middle_dot || atom.first == CjkClass::connector) &&
                            static_cast<unsigned char>(paragraph.text[atom.begin]) == 0xC2;
    const bool raised = atom.word != nullptr && is_raised(paragraph.style_of(atom).style);
    atom.break_before = is_allowed_before(paragraph.text, atom.begin) && !middle_dot && !raised;
  }
  find_last_resorts(paragraph, style.strictness);
}

/// Inside of runs of three and more closing marks (CLREQ 3.1.5).
void Itemiser::find_last_resorts(Paragraph& paragraph, Strictness level) {
  constexpr std::size_t shortest = 3;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= paragraph.atoms.size(); ++at) {
    const bool goes_on = at < paragraph.atoms.size() && paragraph.atoms[at].cluster != nullptr &&
                         ends_clreq_run(base::decode(paragraph.text, paragraph.atoms[at].begin).code_point, level);
    if (goes_on) continue;
    if (at - begin >= shortest) {
      for (std::size_t mark = begin + 1; mark < at; ++mark) paragraph.atoms[mark].break_at_last = true;
    }
    begin = at + 1;
  }
}

void Itemiser::find_western_breaks(Paragraph& paragraph) {
  const Atom* previous = nullptr;
  bool spaced = false;
  for (Atom& atom : paragraph.atoms) {
    if (atom.word == nullptr) {
      spaced = atom.kind == Atom::Kind::space;
      if (!spaced) previous = nullptr;
      continue;
    }
    if (previous != nullptr) {
      atom.break_before = spaced ? !atom.word->clings && !previous->word->opens
                                 : previous->word->ends_dashed && is_letter_or_digit(atom.first);
    }
    previous = &atom;
    spaced = false;
  }
}

}  // namespace octavo::text
