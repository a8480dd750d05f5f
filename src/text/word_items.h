#pragma once
// The items of a word: its pieces, and between them the places where it may be cut, with what each costs.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/itemise.h"
#include "text/paragraph_items.h"
#include "text/word_cache.h"

namespace octavo::text {

struct ItemMaker;

/// Of a cut between two letters, where nothing else helps.
inline constexpr std::int32_t emergency_penalty = 2000;

class WordItems {
 public:
  WordItems(ItemMaker& maker, WordCache& words);

  void add(const Atom& atom, std::uint32_t index);

 private:
  using Item = breaking::Item;

  /// Where a word may be cut, by offset; hyphen points carry what they add.
  struct Cut {
    std::uint32_t offset = 0;
    WordBreak::Kind kind = WordBreak::Kind::normal;
    const HyphenPoint* hyphen = nullptr;
  };

  void add_hyphens(const Word& word);
  void add_own_cuts(const Word& word);
  void add_letter_cuts(const Word& word);
  void add_letter_cuts(std::string_view text, std::uint32_t begin, std::uint32_t end);
  void sort_cuts();
  void add_pieces(const Word& word, std::uint32_t index);
  void add_cut(const Cut& cut, const Word& word, Origin place);
  std::int32_t syllable_penalty(const Word& word, const Origin& place) const;
  void add_piece(Length width, const Word& word, Origin origin);
  void let_protrude(const Cut& cut, const Atom& atom, Item& item) const;

  ItemMaker& maker_;
  WordCache& words_;
  const Atom* last_word_;  ///< of the paragraph, if it ends with one
  std::vector<Cut> cuts_;
};

}  // namespace octavo::text
