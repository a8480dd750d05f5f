#pragma once
// Clusters: which glyphs of a shaped text together show which of its characters.

#include <cstddef>
#include <string_view>

#include "text/glyphs.h"

namespace octavo::display {

struct Cluster {
  std::size_t first = 0;  ///< glyph
  std::size_t count = 0;  ///< of glyphs
  std::string_view text;
};

/// Glyphs always stand from left to right; of text that runs leftwards, the last characters come first.
inline bool runs_leftwards(const text::ShapedText& shaped) {
  return !shaped.glyphs.empty() && shaped.glyphs.front().cluster > shaped.glyphs.back().cluster;
}

/// Calls `take(Cluster)` for each cluster among glyphs [first, first + count), in their order on the line. A cluster's
/// text ends where the next one in reading order begins, which for right-to-left text is the one before it.
template <class Take>
void for_each_cluster(const text::ShapedText& shaped, std::size_t first, std::size_t count, Take take) {
  const auto& glyphs = shaped.glyphs;
  if (glyphs.empty()) return;
  const bool right_to_left = runs_leftwards(shaped);
  const auto end_of_text = shaped.text.size();
  for (std::size_t i = first; i < first + count;) {
    const std::size_t begin = glyphs[i].cluster;
    std::size_t next = i + 1;
    while (next < first + count && glyphs[next].cluster == begin) ++next;
    std::size_t end = end_of_text;
    if (right_to_left && i > 0) end = glyphs[i - 1].cluster;
    if (!right_to_left && next < glyphs.size()) end = glyphs[next].cluster;
    const bool sound = begin <= end && end <= end_of_text;
    take(Cluster{i, next - i, sound ? shaped.text.substr(begin, end - begin) : std::string_view{}});
    i = next;
  }
}

}  // namespace octavo::display
