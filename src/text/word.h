#pragma once
// The units that text is cut into before lines are made: words, shaped once and kept, and clusters of CJK text.

#include <cstdint>
#include <span>
#include <string_view>

#include "text/cjk_classes.h"
#include "text/glyphs.h"
#include "text/style.h"

namespace octavo::text {

/// The part of a word that one face shapes; its clusters count from its own first byte.
struct WordPart {
  const ShapedText* shaped = nullptr;
  std::uint32_t begin = 0;  ///< byte offset of the part in the word
};

/// The levels of strictness at which a place is a break, by bit.
using LevelSet = std::uint16_t;
inline constexpr LevelSet all_levels = 0xFFFF;
constexpr LevelSet level_bit(Strictness level) {
  return static_cast<LevelSet>(1u << static_cast<unsigned>(level));
}

/// A place inside a word where a line may end without a hyphen being added.
struct WordBreak {
  std::uint32_t offset = 0;  ///< of the first byte after the break
  /// Literal matter breaks between its parts, at a higher price inside of them. Syllables count only where words may be
  /// broken, or must be.
  enum class Kind : std::uint8_t { normal, address, literal, inside_literal, syllable } kind = Kind::normal;
  LevelSet levels = all_levels;
};

/// A place inside a word where a hyphen may be added.
struct HyphenPoint {
  std::uint32_t offset = 0;
  Length cut;   ///< the width of the word before the point
  Length pre;   ///< the width that a break adds before itself: the hyphen and its kerning
  Length post;  ///< the width that a break adds after itself, where the rest of the word changes by shaping it anew
};

/// The bytes of a word before which it may be cut without either side being shaped otherwise. Only the first of them
/// are told of: a place that is not told of may be one as well.
class Seams {
 public:
  static constexpr std::size_t most = 64;

  void add(std::size_t offset) {
    if (offset < most) bits_ |= std::uint64_t{1} << offset;
  }
  bool has(std::size_t offset) const { return offset < most && (bits_ >> offset & 1u) != 0; }

 private:
  std::uint64_t bits_ = 0;
};

/// Text between spaces, in one style. Immutable but for its hyphenation, which is found when first asked for.
struct Word {
  std::string_view text;  ///< without soft hyphens and zero-width spaces
  std::span<const WordPart> parts;
  std::span<const WordBreak> breaks;
  Seams seams;
  Length width;
  std::int32_t protrusion_start = 0, protrusion_end = 0;  ///< what its edges may stand out by, in 1/65536 pt
  CjkClass first = CjkClass::other, last = CjkClass::other;
  bool cjk_edges = false;    ///< it begins or ends with Han, kana or hangul
  bool clings = false;       ///< no line starts with it even after a space: it begins with a closing mark
  bool opens = false;        ///< no line ends with it even before a space: it ends with an opening mark
  bool ends_dashed = false;  ///< a line may end after it where no space follows
  bool stacked = false;      ///< marks beyond those that are set were left out
  Direction direction = Direction::rightwards;
  bool hyphens_known = false;
  bool soft_hyphens = false;  ///< `hyphens` are the author's own
  std::span<const HyphenPoint> hyphens;
};

/// A character of CJK text with what combines with it; marks are cut down to their half-em body.
struct Cluster {
  FontId font;
  Length size;  ///< one em
  Length rise;
  Orientation orientation = Orientation::along_line;
  std::span<const Glyph> glyphs;  ///< clusters count from the first byte
  Length width;
  CjkClass cls = CjkClass::ideograph;
};

}  // namespace octavo::text
