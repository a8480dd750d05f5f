#pragma once
// Turns the atoms of a paragraph into what the breaker works on: boxes, glue, penalties and discretionaries.

#include <cstdint>
#include <vector>

#include "text/breaking/items.h"
#include "text/itemise.h"
#include "text/korean_spacing.h"

namespace octavo::text {

/// How far words may be cut up.
enum class Cutting : std::uint8_t {
  none,     ///< at their own break opportunities only
  letters,  ///< and inside the parts of literal matter; between letters, where a word is wider than the measure
  hyphens,  ///< and by hyphenation
};

/// Headings break rather where a clause ends than elsewhere.
enum class Preference : std::uint8_t { none, clauses };

/// What a break elsewhere costs then: its penalty.
inline constexpr std::int32_t inside_clause_penalty = 300;

/// Whether runs of closing marks may break (CLREQ 3.1.5), where nothing else helps.
enum class ClosingRuns : std::uint8_t { whole, broken };

/// How the words of Korean are cut and opened.
struct KoreanRules {
  KoreanBreaks breaks = KoreanBreaks::words;
  int syllable_penalty = 50;
  Em syllable_give = korean_syllable_give;
};

struct ItemRules {
  Cutting cutting = Cutting::none;
  Preference preference = Preference::none;
  KoreanRules korean;
  ClosingRuns closing_runs = ClosingRuns::whole;
  Strictness strictness = Strictness::strict;
  CjkSpacing spacing;
  Align align = Align::justify;
  HyphenLimits hyphens;
  OpticalMargins optical_margins = OpticalMargins::no;
  std::int16_t expansion = 0;  ///< of letters, in thousandths of their width
  Length measure;              ///< of the narrowest line
};

/// What an item stands for: bytes [begin, end) of an atom's word, a whole atom, or nothing.
struct Origin {
  static constexpr std::uint32_t no_atom = 0xFFFFFFFF;
  std::uint32_t atom = no_atom;
  std::uint32_t begin = 0, end = 0;  ///< of a word's piece; of a discretionary, both are the place of the break
};

struct ParagraphItems {
  std::vector<breaking::Item> items;
  std::vector<Origin> origins;    ///< by item
  bool could_hyphenate = false;   ///< hyphenation might add to these items
  bool could_divide = false;      ///< cuts inside the parts of literal matter might
  bool has_wide_words = false;    ///< some word is wider than the measure
  bool has_closing_runs = false;  ///< of three and more, which were left whole

  /// A line that ends with this item cuts a word between two letters.
  bool cuts_letters(std::size_t item) const;
  void clear() {
    items.clear();
    origins.clear();
    could_hyphenate = false;
    could_divide = false;
    has_wide_words = false;
    has_closing_runs = false;
  }
};

/// The item beside a Korean word that has what its marks may close by.
constexpr bool is_white_of_marks(const breaking::Item& item) {
  return item.kind == breaking::ItemKind::box && item.width == Length() && item.shrink > Length();
}

void build_items(const Paragraph& paragraph, const ItemRules& rules, WordCache& words, ParagraphItems& out);

}  // namespace octavo::text
