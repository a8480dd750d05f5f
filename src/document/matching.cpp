#include "document/matching.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace octavo::document {
namespace {

/// Where something stands when it stands there alone.
struct Standing {
  std::size_t before = 0, now = 0;
  int count_before = 0, count_now = 0;
};

class Matching {
 public:
  Matching(Sequence before, Sequence now, std::size_t largest_table)
      : before_(before), now_(now), largest_table_(largest_table) {}

  /// All matches, in order, and one behind the end of both.
  std::vector<Match> find() {
    std::vector<Match> anchors = rising(unique_pairs());
    anchors.emplace_back(before_.size(), now_.size());
    Match done{0, 0};
    for (const Match& anchor : anchors) {
      between(done, anchor);
      matches_.push_back(anchor);
      done = {anchor.first + 1, anchor.second + 1};
    }
    return std::move(matches_);
  }

 private:
  bool same(std::size_t before, std::size_t now) const { return before_[before] == now_[now]; }

  /// What is the same in both versions and alike nothing else.
  std::vector<Match> unique_pairs() const {
    std::unordered_map<std::string_view, Standing> standing;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      Standing& one = standing[before_[i]];
      one.before = i;
      ++one.count_before;
    }
    for (std::size_t i = 0; i < now_.size(); ++i) {
      Standing& one = standing[now_[i]];
      one.now = i;
      ++one.count_now;
    }
    std::vector<Match> pairs;
    for (std::size_t i = 0; i < now_.size(); ++i) {
      const Standing& one = standing[now_[i]];
      if (one.count_before == 1 && one.count_now == 1) pairs.emplace_back(one.before, i);
    }
    return pairs;
  }

  /// The longest part of the pairs in which the places in the earlier version rise as well (patience sorting).
  static std::vector<Match> rising(const std::vector<Match>& pairs) {
    std::vector<std::size_t> tops, previous(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto pile = std::lower_bound(tops.begin(), tops.end(), pairs[i].first,
                                         [&](std::size_t top, std::size_t place) { return pairs[top].first < place; });
      previous[i] = pile == tops.begin() ? pairs.size() : *(pile - 1);
      if (pile == tops.end()) {
        tops.push_back(i);
      } else {
        *pile = i;
      }
    }
    std::vector<Match> longest;
    for (std::size_t at = tops.empty() ? pairs.size() : tops.back(); at < pairs.size(); at = previous[at]) {
      longest.push_back(pairs[at]);
    }
    std::reverse(longest.begin(), longest.end());
    return longest;
  }

  /// What is common to the stretches from `first` to `end` of both: at their heads, at their feet, and within.
  void between(Match first, Match end) {
    while (first.first < end.first && first.second < end.second && same(first.first, first.second)) {
      matches_.push_back(first);
      ++first.first;
      ++first.second;
    }
    std::vector<Match> tail;
    while (first.first < end.first && first.second < end.second && same(end.first - 1, end.second - 1)) {
      --end.first;
      --end.second;
      tail.push_back(end);
    }
    within(first, end);
    matches_.insert(matches_.end(), tail.rbegin(), tail.rend());
  }

  /// The longest common subsequence by its table; of stretches whose table would be large, nothing: they are new.
  void within(const Match& first, const Match& end) {
    const std::size_t rows = end.first - first.first, columns = end.second - first.second;
    if (rows == 0 || columns == 0 || rows > largest_table_ / columns) return;
    std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
      return length[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
      for (std::size_t column = columns; column-- > 0;) {
        at(row, column) = same(first.first + row, first.second + column)
                              ? at(row + 1, column + 1) + 1
                              : std::max(at(row + 1, column), at(row, column + 1));
      }
    }
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
      if (same(first.first + row, first.second + column)) {
        matches_.emplace_back(first.first + row++, first.second + column++);
      } else if (at(row + 1, column) >= at(row, column + 1)) {
        ++row;
      } else {
        ++column;
      }
    }
  }

  Sequence before_;
  Sequence now_;
  std::size_t largest_table_;
  std::vector<Match> matches_;
};

}  // namespace

std::vector<Match> matches_of(Sequence before, Sequence now, std::size_t largest_table) {
  return Matching(before, now, largest_table).find();
}

}  // namespace octavo::document
