#include "document/changes.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "document/vocabulary.h"

namespace octavo::document {
namespace {

/// An element that is compared: its kind, its attributes and, where it is a line of text, all that is in it.
template <class NodePointer>
struct Block {
  NodePointer node;
  std::string content;
};
template <class NodePointer>
using Blocks = std::vector<Block<NodePointer>>;

/// Numbers of matched blocks: in the earlier version, in this one.
using Match = std::pair<std::size_t, std::size_t>;

bool is_line(const Node& node) {
  return std::any_of(node.children.begin(), node.children.end(),
                     [](const Node& child) { return child.is_text() || rule_of(child.kind).group == Group::inlined; });
}

void append_own(const Node& node, std::string& out) {
  out += rule_of(node.kind).name;
  out.append("(").append(node.role);
  for (const Attribute& attribute : node.attributes)
    out.append(";").append(attribute.name).append("=").append(attribute.value);
  out += ")";
}

void append_all(const Node& node, std::string& out) {
  if (node.is_text()) {
    out += node.text;
    return;
  }
  append_own(node, out);
  out += "{";
  for (const Node& child : node.children) append_all(child, out);
  out += "}";
}

template <class NodePointer>
void collect(NodePointer node, Blocks<NodePointer>& blocks) {
  if (is_line(*node)) {
    blocks.push_back({node, {}});
    append_all(*node, blocks.back().content);
    return;
  }
  if (node->children.empty() || !node->attributes.empty()) {
    blocks.push_back({node, {}});
    append_own(*node, blocks.back().content);
  }
  for (auto& child : node->children) collect<NodePointer>(&child, blocks);
}

/// Where something stands when it stands there alone.
struct Standing {
  std::size_t before = 0, now = 0;
  int count_before = 0, count_now = 0;
};

using OldBlocks = Blocks<const Node*>;
using NewBlocks = Blocks<Node*>;

class Matching {
 public:
  Matching(const OldBlocks& before, const NewBlocks& now) : before_(before), now_(now) {}

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
  bool same(std::size_t before, std::size_t now) const { return before_[before].content == now_[now].content; }

  /// Blocks that are the same in both versions and alike no other.
  std::vector<Match> unique_pairs() const {
    std::unordered_map<std::string_view, Standing> standing;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      Standing& one = standing[before_[i].content];
      one.before = i;
      ++one.count_before;
    }
    for (std::size_t i = 0; i < now_.size(); ++i) {
      Standing& one = standing[now_[i].content];
      one.now = i;
      ++one.count_now;
    }
    std::vector<Match> pairs;
    for (std::size_t i = 0; i < now_.size(); ++i) {
      const Standing& one = standing[now_[i].content];
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
    constexpr std::size_t largest_table = 4'000'000;
    const std::size_t rows = end.first - first.first, columns = end.second - first.second;
    if (rows == 0 || columns == 0 || rows > largest_table / columns) return;
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

  const OldBlocks& before_;
  const NewBlocks& now_;
  std::vector<Match> matches_;
};

/// What the successor of a block would have as well: its name, or else its kind.
std::string_view identity(const Node& node) {
  return node.id.empty() ? rule_of(node.kind).name : std::string_view(node.id);
}

/// Of the blocks [first, end) of the earlier version, how many none of the new ones takes the place of.
int gone_among(const OldBlocks& before, const NewBlocks& now, const Match& first, const Match& end) {
  std::unordered_map<std::string_view, int> successors;
  for (std::size_t i = first.second; i < end.second; ++i) ++successors[identity(*now[i].node)];
  int gone = 0;
  for (std::size_t i = first.first; i < end.first; ++i) {
    if (successors[identity(*before[i].node)]-- <= 0) ++gone;
  }
  return gone;
}

void mark_gap(const OldBlocks& before, const NewBlocks& now, const Match& first, const Match& end) {
  for (std::size_t i = first.second; i < end.second; ++i) now[i].node->revision = Revision::changed;
  if (gone_among(before, now, first, end) == 0 || now.empty()) return;
  if (end.second < now.size()) {
    now[end.second].node->deletion = Deletion::before;
  } else {
    now.back().node->deletion = Deletion::after;
  }
}

}  // namespace

void mark_changes(Document& now, const Document& before) {
  OldBlocks old_blocks;
  NewBlocks new_blocks;
  collect<const Node*>(&before.root, old_blocks);
  collect<Node*>(&now.root, new_blocks);
  Match done{0, 0};
  for (const Match& match : Matching(old_blocks, new_blocks).find()) {
    mark_gap(old_blocks, new_blocks, done, match);
    done = {match.first + 1, match.second + 1};
  }
}

bool is_changed(const Node& node) {
  return node.revision == Revision::changed || std::any_of(node.children.begin(), node.children.end(), is_changed);
}

bool has_gap(const Node& node) {
  return node.deletion != Deletion::none || std::any_of(node.children.begin(), node.children.end(), has_gap);
}

}  // namespace octavo::document
