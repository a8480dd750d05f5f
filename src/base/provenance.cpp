#include "base/provenance.h"

#include <algorithm>

namespace octavo::base {

Span Provenance::of(std::size_t begin, std::size_t end) const {
  const std::size_t source_size = whole.end - whole.begin;
  if (!whole.valid() || (stretches.empty() && source_size != size)) return whole;
  const auto place = [&](std::size_t offset) {
    const auto next = std::upper_bound(stretches.begin(), stretches.end(), offset,
                                       [](std::size_t at, const Stretch& stretch) { return at < stretch.text; });
    if (next == stretches.begin()) return whole.begin + static_cast<std::uint32_t>(offset);
    const Stretch& stretch = *std::prev(next);
    return stretch.source + static_cast<std::uint32_t>(offset - stretch.text);
  };
  const std::uint32_t from = std::min(place(begin), whole.end);
  // The end of what stands before it, not the start of what follows: white space may be missing in between. Only a
  // reference is longer than what it stands for.
  const bool at_stretch =
      std::binary_search(stretches.begin(), stretches.end(), Stretch{static_cast<std::uint32_t>(end), 0},
                         [](const Stretch& a, const Stretch& b) { return a.text < b.text; });
  const std::uint32_t to = end > begin && !at_stretch ? place(end - 1) + 1 : place(end);
  return {whole.source, from, std::clamp(to, from, whole.end)};
}

}  // namespace octavo::base
