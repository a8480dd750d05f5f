#include "source_text.h"

#include <cstring>
#include <stdexcept>

#include <pugixml.hpp>

#include "base/unicode.h"

namespace octavo::compare {

std::vector<SourceBlock> blocks_of(const std::string& source_file) {
  pugi::xml_document document;
  if (!document.load_file(source_file.c_str())) throw std::runtime_error("can't read " + source_file);
  std::vector<SourceBlock> blocks;
  for (const pugi::xml_node& node : document.child("explainer").child("section").children()) {
    const bool heading = std::strcmp(node.name(), "title") == 0;
    blocks.push_back({heading ? Block::heading : Block::paragraph, decode(node.text().get())});
  }
  return blocks;
}

std::u32string decode(const std::string& utf8) {
  std::u32string text;
  for (std::size_t at = 0; at < utf8.size();) {
    const base::Decoded next = base::decode(utf8, at);
    text += next.code_point;
    at += next.length;
  }
  return text;
}

std::string encode(const std::u32string& text) {
  std::string utf8;
  for (const char32_t character : text) base::append_utf8(utf8, character);
  return utf8;
}

}  // namespace octavo::compare
