#pragma once
// Words, each distinct one shaped once a style; and the places where they may be hyphenated, found on demand.

#include <string_view>

#include "text/shaping_context.h"
#include "text/style_data.h"
#include "text/word.h"
#include "text/word_shaping.h"

namespace octavo::text {

class WordCache {
 public:
  explicit WordCache(ShapingContext& context) : context_(context) {}

  Word& word(StyleData& style, std::string_view text, ShapedText::Origin origin,
             Direction direction = Direction::rightwards) {
    const std::size_t hash =
        WordTable::hash(text) ^ static_cast<std::size_t>(origin) ^ (static_cast<std::size_t>(direction) << 2);
    if (Word* known = style.words.find(text, hash)) return *known;
    return make(style, {text, origin, direction}, hash);
  }
  /// Finds `word.hyphens`: soft hyphens if it has any, else by the patterns of the style's language.
  void hyphenate(StyleData& style, Word& word, Span where);
  /// The word space of a style.
  const WordSpace& space(StyleData& style);
  /// The hyphen that ends a line after a fragment of a word.
  const Word& added_hyphen(StyleData& style) { return word(style, "-", ShapedText::Origin::added_hyphen); }
  /// One character of a text, by itself, at a byte or before it.
  const Word& character_at(StyleData& style, std::string_view text, std::size_t offset);
  const Word& character_before(StyleData& style, std::string_view text, std::size_t offset);
  /// How far the hyphen moves towards the character before it.
  Length hyphen_kern(StyleData& style, std::string_view before);

 private:
  Word& make(StyleData& style, const WordRequest& request, std::size_t hash);
  std::span<const HyphenPoint> hyphen_points(StyleData& style, const Word& word,
                                             const std::vector<std::uint32_t>& offsets);
  Length post_of(StyleData& style, const Word& word, std::uint32_t offset, Length& cut);
  ShapingContext& context_;
};

/// True of web addresses, which have no hyphens but their own.
bool is_address(std::string_view text);

/// Adds up the widths along a word, in the order of its text.
class WidthSweep {
 public:
  explicit WidthSweep(const Word& word) : word_(&word) {}
  /// The width of the glyphs whose clusters begin before a byte of the word; `offset` must not be below the last one.
  Length before(std::uint32_t offset);

 private:
  const Word* word_;
  std::size_t part_ = 0;
  std::size_t glyph_ = 0;  ///< glyphs of the part that are passed
  Length width_;
};

}  // namespace octavo::text
