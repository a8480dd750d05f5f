#pragma once
// Which line of text took the place of which: paragraphs, items, cells that changed in part between two versions.

#include <cstddef>
#include <vector>

#include "document/model.h"

namespace octavo::document {

struct LinePair {
  std::size_t before = 0, now = 0;
  bool operator==(const LinePair&) const = default;
};

/// Pairs of elements of one kind and with the same attributes that have half of their words in common, in the order of
/// both versions, as much alike in sum as can be. Each is compared with a few that stand where it might have stood.
std::vector<LinePair> pairs_of(const std::vector<const Node*>& before, const std::vector<const Node*>& now);

}  // namespace octavo::document
