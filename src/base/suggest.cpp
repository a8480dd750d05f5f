#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/diagnostics.h"
#include "base/unicode.h"

namespace octavo::base {
namespace {

/// The code points of a word with ASCII letters made small: a wrong case is no distance.
std::u32string folded(std::string_view word) {
  std::u32string result;
  if (first_invalid_utf8(word)) return std::u32string(word.begin(), word.end());
  for (std::size_t i = 0; i < word.size();) {
    const Decoded d = decode(word, i);
    result += d.code_point >= U'A' && d.code_point <= U'Z' ? d.code_point + 32 : d.code_point;
    i += d.length;
  }
  return result;
}

/// Insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, restricted to one edit a place).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substitution});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

/// How far two words are apart, or nothing when they are too far to be a slip of the hand.
std::optional<std::size_t> near_distance(const std::u32string& word, const std::u32string& candidate) {
  const std::size_t longer = std::max(word.size(), candidate.size());
  const std::size_t shorter = std::min(word.size(), candidate.size());
  const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
  if (longer - shorter > 2 * allowed) return std::nullopt;
  std::size_t apart = distance(word, candidate);
  // A name cut short or written out ("emph" for "em") is nearer than its letters say.
  if (shorter > 1 && (word.starts_with(candidate) || candidate.starts_with(word))) apart = (apart + 1) / 2;
  if (apart > allowed || apart >= longer) return std::nullopt;
  return apart;
}

constexpr std::size_t longest_word = 64;  // nobody mistypes a name of a hundred letters by accident

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (word.empty() || word.size() > longest_word) return std::nullopt;
  const std::u32string wanted = folded(word);
  std::optional<std::string_view> best;
  std::size_t best_distance = 0;
  for (const std::string_view candidate : candidates) {
    const auto apart = near_distance(wanted, folded(candidate));
    if (!apart || (best && *apart >= best_distance)) continue;
    best = candidate;
    best_distance = *apart;
  }
  return best;
}

std::vector<std::string> did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                                      std::string_view open, std::string_view close) {
  const auto found = nearest(word, candidates);
  if (!found) return {};
  return {std::string("did you mean ").append(open).append(*found).append(close).append("?")};
}

std::vector<std::string> did_you_mean_or_all(std::string_view word, const std::vector<std::string_view>& candidates,
                                             std::string_view open, std::string_view close) {
  constexpr std::size_t most_listed = 40;  // more than this nobody reads
  auto hints = did_you_mean(word, candidates, open, close);
  const bool told = candidates.size() == 1 && !hints.empty();
  if (told || candidates.empty() || candidates.size() > most_listed) return hints;
  std::string all = candidates.size() == 1 ? "there is only " : "there are ";
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    all += i == 0 ? "" : i + 1 == candidates.size() ? " and " : ", ";
    all.append(open).append(candidates[i]).append(close);
  }
  hints.push_back(std::move(all));
  return hints;
}

}  // namespace octavo::base
