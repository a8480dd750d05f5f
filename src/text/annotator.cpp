#include "text/annotator.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "text/overhang.h"
#include "text/script_context.h"
#include "text/spacing.h"
#include "text/vertical.h"

namespace octavo::text {
namespace {

AnnotationId annotation_of(const Paragraph& paragraph, const Atom& atom) {
  return paragraph.runs[atom.run].annotation;
}

/// The atoms of runs [first, end), which come in the order of their runs.
std::span<const Atom> atoms_of(const Paragraph& paragraph, std::uint32_t first, std::uint32_t end) {
  const auto by_run = [](const Atom& atom, std::uint32_t run) { return atom.run < run; };
  const auto begin = std::lower_bound(paragraph.atoms.begin(), paragraph.atoms.end(), first, by_run);
  return {begin, std::lower_bound(begin, paragraph.atoms.end(), end, by_run)};
}

bool is_all_east_asian(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    if (!base::is_hangul(c) && !base::is_han_or_kana(c) && !extends_cluster(c)) return false;
    at += length;
  }
  return true;
}

Length em_of(const Paragraph& paragraph, const Atom& atom) {
  return paragraph.style_of(atom).style.size;
}

Neighbour neighbour(const Paragraph& paragraph, const Atom& atom) {
  Neighbour result;
  result.cls = atom.first;
  if (atom.composite != nullptr || atom.cluster == nullptr) return result;
  if (atom.is_space()) result.cls = CjkClass::ideographic_space;
  result.character = base::decode(paragraph.text, atom.begin).code_point;
  return result;
}

/// The tones that follow the symbols of a syllable stand at the right of their column where lines run down; the neutral
/// one is first in it (CLREQ, on bopomofo).
bool stands_beside_symbols(const Paragraph& paragraph, const Atom& atom) {
  constexpr std::string_view neutral_tone = "\u02D9";
  return atom.cluster != nullptr && paragraph.style_of(atom).style.mode == WritingMode::vertical &&
         is_tone_of_bopomofo(paragraph.text, atom.begin) &&
         paragraph.text.substr(atom.begin, atom.end - atom.begin) != neutral_tone;
}

/// What a base is to its neighbours (JLREQ cl-22, cl-23); letters and hangul stay what they are.
void class_ruby(Atom& atom, RubyKind kind) {
  if (atom.cluster == nullptr) return;
  atom.first = atom.last = kind == RubyKind::jukugo ? CjkClass::jukugo_ruby : CjkClass::simple_ruby;
}

}  // namespace

Length Annotator::gap_width(const Paragraph& paragraph, const Atom& before, const Atom& after) const {
  const Atom& ruling = before.cluster != nullptr ? before : after;
  if (ruling.cluster == nullptr) return {};
  const PunctuationWidth width = paragraph.style_of(ruling).style.punctuation_width;
  const Gap gap = gap_between(before.last, after.first, {spacing_.justification, width, spacing_.autospace});
  Length total;
  for (const Space& space : gap.parts()) {
    total += space.width.of(em_of(paragraph, space.owner == EmOwner::before ? before : after));
  }
  return total;
}

void Annotator::fold(Paragraph& paragraph, const Paragraph& readings, const CjkSpacing& spacing) {
  spacing_ = spacing;
  folded_.clear();
  for (std::size_t i = 0; i < paragraph.atoms.size();) {
    const bool annotated = annotation_of(paragraph, paragraph.atoms[i]) != AnnotationId{};
    if (!annotated || paragraph.atoms[i].kind == Atom::Kind::forced_break) {
      folded_.push_back(paragraph.atoms[i++]);
      continue;
    }
    const std::size_t end = end_of_word(paragraph, i);
    folded_.push_back(composite_of(paragraph, readings, i, end));
    i = end;
  }
  std::swap(paragraph.atoms, folded_);
  find_room(paragraph);
}

/// Where the atoms end that one composite takes: those of one annotation, or of all that make up a jukugo word.
std::size_t Annotator::end_of_word(const Paragraph& paragraph, std::size_t first) const {
  const AnnotationId id = annotation_of(paragraph, paragraph.atoms[first]);
  const Annotation& annotation = paragraph.annotations.of(id);
  std::size_t end = first + 1;
  for (; end < paragraph.atoms.size(); ++end) {
    const AnnotationId next = annotation_of(paragraph, paragraph.atoms[end]);
    if (next == AnnotationId{} || paragraph.atoms[end].kind == Atom::Kind::forced_break) break;
    const Annotation& other = paragraph.annotations.of(next);
    const bool one_word =
        annotation.kind == RubyKind::jukugo && other.kind == RubyKind::jukugo && other.word == annotation.word;
    if (next != id && !one_word) break;
  }
  return end;
}

Atom Annotator::composite_of(Paragraph& paragraph, const Paragraph& readings, std::size_t first, std::size_t end) {
  Composite& composite = paragraph.composites.emplace_back();
  composite.paragraph = &paragraph;
  composite.readings = &readings;
  composite.annotation = &paragraph.annotations.of(annotation_of(paragraph, paragraph.atoms[first]));
  composite.atoms.assign(paragraph.atoms.begin() + static_cast<std::ptrdiff_t>(first),
                         paragraph.atoms.begin() + static_cast<std::ptrdiff_t>(end));
  const std::span<const Atom> atoms(composite.atoms);
  const bool note = composite.annotation->form == Annotation::Form::warichu;
  note ? fill_note(paragraph, readings, composite) : fill_ruby(paragraph, readings, composite);

  Atom atom = atoms.front();
  atom.kind = Atom::Kind::composite;
  atom.end = atoms.back().end;
  atom.last = atoms.back().last;
  atom.word = nullptr;
  atom.composite = &composite;
  if (note) {
    atom.cluster = composite.brackets.front().atom->cluster;
    atom.first = CjkClass::warichu_opening;
    atom.last = CjkClass::warichu_closing;
  } else {
    class_ruby(atom, composite.annotation->kind);
  }
  return atom;
}

void Annotator::fill_ruby(const Paragraph& paragraph, const Paragraph& readings, Composite& composite) {
  const std::span<const Atom> atoms(composite.atoms);
  for (std::size_t i = 0; i < atoms.size();) {
    const AnnotationId id = annotation_of(paragraph, atoms[i]);
    std::size_t next = i + 1;
    while (next < atoms.size() && annotation_of(paragraph, atoms[next]) == id) ++next;
    Composite::Piece& piece = composite.pieces.emplace_back();
    piece.break_before = atoms[i].break_before;
    add_units(paragraph, atoms.subspan(i, next - i), composite, piece.base);
    const Annotation& annotation = paragraph.annotations.of(id);
    const auto reading = atoms_of(readings, annotation.first, annotation.end);
    add_units(readings, reading, composite, piece.reading);
    if (!reading.empty()) composite.reading_em = std::max(composite.reading_em, em_of(readings, reading.front()));
    i = next;
  }
  for (const Atom& atom : atoms) composite.em = std::max(composite.em, em_of(paragraph, atom));
}

/// What may not be divided is one piece; the main line breaks where the small ones do, with two pieces on either side.
void Annotator::fill_note(const Paragraph& paragraph, const Paragraph& readings, Composite& composite) {
  const Annotation& annotation = *composite.annotation;
  add_units(readings, atoms_of(readings, annotation.first, annotation.end), composite, composite.brackets);
  composite.em = em_of(readings, *composite.brackets.front().atom);
  const std::span<const Atom> atoms(composite.atoms);
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    composite.reading_em = std::max(composite.reading_em, em_of(paragraph, atoms[i]));
    if (i == 0 || atoms[i].break_before) composite.pieces.emplace_back();
    std::vector<Unit>& units = composite.pieces.back().base;
    add_units(paragraph, atoms.subspan(i, 1), composite, units);
    if (i + 1 < atoms.size() && !units.empty()) units.back().gap = gap_width(paragraph, atoms[i], atoms[i + 1]);
  }
  std::erase_if(composite.pieces, [](const Composite::Piece& piece) { return piece.base.empty(); });
  for (std::size_t i = 2; i + 2 <= composite.pieces.size(); ++i) composite.pieces[i].break_before = true;
}

void Annotator::add_units(const Paragraph& paragraph, std::span<const Atom> atoms, Composite& composite,
                          std::vector<Unit>& out) {
  for (const Atom& atom : atoms) {
    if (atom.kind == Atom::Kind::forced_break) continue;
    if (atom.word != nullptr && is_all_east_asian(atom.word->text)) {
      add_characters(paragraph, atom, composite, out);
      continue;
    }
    if (stands_beside_symbols(paragraph, atom)) {
      Unit& tone = out.emplace_back(Unit{&atom, Length()});
      tone.beside = true;
      continue;
    }
    const bool blank = atom.is_space() && atom.cluster == nullptr;
    out.push_back({&atom, blank ? words_.space(paragraph.style_of(atom)).width : atom.width(), atom.word != nullptr});
  }
}

/// Hangul and the Han characters of Korean text, which stand in words.
void Annotator::add_characters(const Paragraph& paragraph, const Atom& word, Composite& composite,
                               std::vector<Unit>& out) {
  for (std::uint32_t at = word.begin; at < word.end;) {
    std::uint32_t end = at + static_cast<std::uint32_t>(base::decode(paragraph.text, at).length);
    while (end < word.end && extends_cluster(base::decode(paragraph.text, end).code_point)) {
      end += static_cast<std::uint32_t>(base::decode(paragraph.text, end).length);
    }
    Atom& character = composite.characters.emplace_back(word);
    character.begin = at;
    character.end = end;
    const std::string_view text = paragraph.text.substr(at, end - at);
    character.word = &words_.word(paragraph.style_of(word), text, paragraph.runs[word.run].origin);
    out.push_back({&character, character.word->width});
    at = end;
  }
}

// Readings that meet over one character stay an em of theirs apart: the second gives way (JLREQ 3.3.8).
void Annotator::find_room(Paragraph& paragraph) {
  std::vector<Atom>& atoms = paragraph.atoms;
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    Composite* composite = atoms[i].composite;
    if (composite == nullptr) continue;
    if (composite->annotation->form == Annotation::Form::warichu || composite->annotation->side == RubySide::aside) {
      composite->width = width_of(*composite, 0, composite->size());
      continue;
    }
    const RubyOverhang allowed = composite->annotation->overhang;
    if (i > 0) {
      Neighbour before = neighbour(paragraph, atoms[i - 1]);
      before.gap = gap_width(paragraph, atoms[i - 1], atoms[i]);
      composite->room_before = overhang_before(before, allowed, composite->reading_em);
      const Composite* earlier = i > 1 ? atoms[i - 2].composite : nullptr;
      if (earlier != nullptr && earlier->over_after > Length()) {
        const Length between = atoms[i - 1].width() + before.gap - earlier->over_after - composite->reading_em;
        composite->room_before = std::clamp(between, Length(), composite->room_before);
      }
    }
    if (i + 1 < atoms.size()) {
      Neighbour after = neighbour(paragraph, atoms[i + 1]);
      after.gap = gap_width(paragraph, atoms[i], atoms[i + 1]);
      composite->room_after = overhang_after(after, allowed, composite->reading_em);
    }
    const Laid whole = lay_out(*composite, 0, composite->size());
    composite->width = whole.width;
    composite->room_before = composite->over_before = whole.over_before;
    composite->room_after = composite->over_after = whole.over_after;
  }
}

}  // namespace octavo::text
