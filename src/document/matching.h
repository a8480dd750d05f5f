#pragma once
// What two sequences have in common, in order: elements of two versions of a document, or words of two of a paragraph.
//
// Matched first is what stands only once in each (patience sorting), then what lies between these, by a longest common
// subsequence. Takes time in proportion to the sequences and to the bound on its table.

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace octavo::document {

/// Places of what is matched: in the earlier version, in this one.
using Match = std::pair<std::size_t, std::size_t>;
using Sequence = std::span<const std::string_view>;

/// All matches, in order, and one behind the end of both. Of stretches whose table would have more places than
/// `largest_table`, nothing is matched but what stands only once.
std::vector<Match> matches_of(Sequence before, Sequence now, std::size_t largest_table);

}  // namespace octavo::document
