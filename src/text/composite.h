#pragma once
// A base with its readings, or a note in two small lines, as one box of a line: what stands where in it.
//
// The annotator folds the atoms of a base into one atom that owns a Composite. Breaking and line building see its
// width, its classes at both ends and how far it reaches over its neighbours; only here is it known what is inside. A
// composite of several pieces (the characters of a jukugo word, those of a note) may be broken between them; each part
// is then laid out anew.

#include <cstdint>
#include <deque>
#include <vector>

#include "text/annotation.h"
#include "text/itemise.h"

namespace octavo::text {

/// An atom of the base or of a reading with the white that its place in the composite gives it.
struct PlacedAtom {
  const Paragraph* paragraph = nullptr;
  const Atom* atom = nullptr;
  Length x;     ///< from the composite's start
  Length rise;  ///< of its baseline over the line's
};

/// A composite, or some of its pieces, laid out.
struct Laid {
  Length width;                    ///< of base and reading together
  Length over_before, over_after;  ///< the parts of it that hang over the neighbours
  Length over, under;              ///< how far it rises and sinks beyond the em box of its base
  std::vector<PlacedAtom> atoms;   ///< in reading order: the base, then its reading
};

/// An atom in a composite, and how wide it is.
struct Unit {
  const Atom* atom = nullptr;
  Length width;
  bool letters = false;  ///< a word of an alphabet, which is never spaced apart
  Length gap = {};       ///< in a note, the white between it and the next
  bool beside = false;   ///< a tone of bopomofo that takes no room in its column
};

struct Composite {
  struct Piece {
    std::vector<Unit> base, reading;
    bool break_before = false;  ///< a line may begin with it
  };
  const Annotation* annotation = nullptr;
  const Paragraph* paragraph = nullptr;  ///< of the base
  const Paragraph* readings = nullptr;
  std::vector<Atom> atoms;      ///< of the base
  std::deque<Atom> characters;  ///< of Korean words, cut up so that they can be spaced apart
  std::vector<Piece> pieces;
  std::vector<Unit> brackets;      ///< of a note
  Length em, reading_em;           ///< of a note: the type of the line, and its own
  Length room_before, room_after;  ///< how far its reading may hang over its neighbours
  Length width;                    ///< of all pieces on one line
  Length over_before, over_after;  ///< how far it does then

  std::uint32_t size() const { return static_cast<std::uint32_t>(pieces.size()); }
};

/// The layout of pieces [first, end). The reading stays within its base where the composite is cut.
Laid lay_out(const Composite& composite, std::uint32_t first, std::uint32_t end);
/// Its width alone.
Length width_of(const Composite& composite, std::uint32_t first, std::uint32_t end);

/// The glyph runs of a placed atom, `start` being the composite's place on the line.
void append_runs(const PlacedAtom& placed, Length start, WordCache& words, GlyphArena& arena,
                 std::vector<GlyphRun>& out);

}  // namespace octavo::text
