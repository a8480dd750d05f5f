#include "text/glyph_arena.h"

#include <cstring>

namespace octavo::text {

std::string_view GlyphArena::keep(std::string_view text) {
  if (text.empty()) return {};
  char* copy = static_cast<char*>(memory_.allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

}  // namespace octavo::text
