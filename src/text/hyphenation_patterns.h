#pragma once
// Liang's hyphenation patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), as the dictionaries of
// libhyphen hold them: /usr/share/hyphen/hyph_*.dic.
//
// libhyphen itself takes longer to read its dictionary of English than Octavo takes to set a short document. This only
// notes which lines begin with which letters, and reads a pattern when a word has those letters. Tests check that both
// divide words alike.

#include <array>
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
  /// A line that holds a pattern, and the line before it whose pattern begins alike.
  struct Entry {
    std::uint32_t line = 0;      // offset in text_
    std::uint32_t previous = 0;  // index in entries_; 0 is none
  };
  explicit HyphenationPatterns(std::string text) : text_(std::move(text)) {}
  void index();
  void add(std::string_view line);
  void add_keyword(std::string_view line);
  void apply_all(std::string_view framed, std::size_t begin, std::vector<char>& weights) const;

  std::string text_;  // the dictionary's lines in UTF-8
  std::array<std::uint32_t, 4096> latest_{};
  std::vector<Entry> entries_{Entry()};
  std::size_t least_before_ = 2, least_after_ = 3;  // characters
};

}  // namespace octavo::text
