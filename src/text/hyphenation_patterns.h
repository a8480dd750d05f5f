#pragma once
// Liang's hyphenation patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), as the dictionaries of
// libhyphen hold them: /usr/share/hyphen/hyph_*.dic.
//
// libhyphen itself takes longer to read its dictionary of English than Octavo takes to set a short document; this reads
// the same file into one table without building its automaton. Tests check that both divide words alike.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::text {

class HyphenationPatterns {
 public:
  /// Reads the text of a dictionary; nothing when its character set is unknown. Patterns that change the spelling of
  /// the word they divide are left out.
  static std::optional<HyphenationPatterns> read(std::string_view dictionary);

  /// Byte offsets at which a word of lower-case letters may be divided, ascending.
  std::vector<std::uint32_t> divide(std::string_view word) const;

 private:
  /// A pattern's letters, and the weights before, between and after them: one more than there are bytes.
  struct Pattern {
    std::uint32_t letters = 0;  // offset in letters_
    std::uint32_t weights = 0;  // offset in weights_
    std::uint32_t size = 0;     // bytes; 0: the slot is free
  };
  void add(std::string_view line);
  void add_keyword(std::string_view line);
  void insert(std::uint32_t hash, const Pattern& pattern);
  const Pattern* find(std::uint32_t hash, std::string_view letters) const;
  std::string_view letters_of(const Pattern& pattern) const {
    return std::string_view(letters_).substr(pattern.letters, pattern.size);
  }

  std::string letters_;
  std::string weights_;         // bytes 0 to 9
  std::vector<Pattern> slots_;  // open addressing by the hash of the letters
  std::uint32_t longest_ = 0;
  std::size_t least_before_ = 2, least_after_ = 3;  // characters
};

}  // namespace octavo::text
