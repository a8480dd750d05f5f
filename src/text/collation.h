#pragma once
// The order of words in glossaries, lists of sources and indexes, as each language has it.
//
// Takes words, or their readings; gives keys that stand in that order when they are compared byte by byte, and the head
// of the group that a word stands under: A, B; あ, か; ㄱ, ㄴ; a letter of pinyin or a number of strokes. ICU knows the
// orders (CLDR).

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/language.h"

namespace octavo::text {

/// The order is that of the layout property `collation`.
enum class Collation : std::uint8_t {
  usual,   ///< that of the language: kana in Japanese, pinyin in the mainland, strokes in Taiwan
  pinyin,  ///< of Chinese, by its sound in Latin letters
  zhuyin,  ///< of Chinese, by its sound in bopomofo
  stroke,  ///< of Chinese, by the number of strokes
};

/// What words have in common that differ in capitals, in the width of their letters, in how accents are encoded or in
/// soft hyphens alone (NFKC_Casefold; Unicode Standard, 3.13).
std::string matching_form(std::string_view word);

/// The heads of groups that no letter stands over; a layout has words for them.
inline constexpr std::string_view figures_head = "0", symbols_head = "#", others_head = "…";

class WordOrder {
 public:
  explicit WordOrder(Language language, Collation collation = Collation::usual);
  ~WordOrder();
  WordOrder(const WordOrder&) = delete;
  WordOrder& operator=(const WordOrder&) = delete;

  std::string key(std::string_view word) const;
  /// Of what stands before all letters, or under none, one of the heads below.
  std::string head(std::string_view word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace octavo::text
