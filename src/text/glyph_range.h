#pragma once
// Which glyphs of a shaped text show some of its bytes.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "text/glyphs.h"

namespace octavo::text {

/// The glyphs of a part whose clusters begin in bytes [begin, end) of the part. Clusters rise or fall along the line.
inline std::pair<std::size_t, std::size_t> glyphs_in(std::span<const Glyph> glyphs, std::uint32_t begin,
                                                     std::uint32_t end) {
  if (glyphs.empty()) return {0, 0};
  const bool leftwards = glyphs.front().cluster > glyphs.back().cluster;
  const auto first_from = [&](std::uint32_t at) {
    const auto is_passed = [&](const Glyph& glyph) { return leftwards ? glyph.cluster >= at : glyph.cluster < at; };
    return static_cast<std::size_t>(std::partition_point(glyphs.begin(), glyphs.end(), is_passed) - glyphs.begin());
  };
  return leftwards ? std::pair(first_from(end), first_from(begin)) : std::pair(first_from(begin), first_from(end));
}

}  // namespace octavo::text
