#pragma once
// The text of a dense page as its source has it: what every tool was given, paragraph by paragraph.

#include <string>
#include <vector>

namespace octavo::compare {

enum class Block { heading, paragraph };

struct SourceBlock {
  Block kind = Block::paragraph;
  std::u32string text;
};

/// The headings and paragraphs of one of the sources in texts/, in order.
std::vector<SourceBlock> blocks_of(const std::string& source_file);

std::u32string decode(const std::string& utf8);
std::string encode(const std::u32string& text);

}  // namespace octavo::compare
