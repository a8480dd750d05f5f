#include "document/changes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "document/changed_words.h"
#include "document/line_pairing.h"
#include "document/lineage.h"
#include "document/matching.h"
#include "document/vocabulary.h"

namespace octavo::document {
namespace {

/// Blocks between two that stand only once in both versions: more of them than some thousands are told as new.
constexpr std::size_t most_pairs_of_blocks = 4'000'000;

/// An element that is compared: its kind, its attributes and, where it is a line of text, all that is in it.
template <class NodePointer>
struct Block {
  NodePointer node;
  std::string content;
};
template <class NodePointer>
using Blocks = std::vector<Block<NodePointer>>;

using OldBlocks = Blocks<const Node*>;
using NewBlocks = Blocks<Node*>;

bool is_line(const Node& node) {
  return std::any_of(node.children.begin(), node.children.end(),
                     [](const Node& child) { return child.is_text() || rule_of(child.kind).group == Group::inlined; });
}

void append_all(const Node& node, std::string& out) {
  if (node.is_text()) {
    out += node.text;
    return;
  }
  out += own_words(node);
  out += "{";
  for (const Node& child : node.children) append_all(child, out);
  out += "}";
}

/// Charts and maps are drawn of what they hold: one value that is new makes a new drawing. Their captions are text.
bool is_drawing(const Node& node) {
  return node.kind == Kind::chart || node.kind == Kind::map;
}

std::string drawn_content(const Node& node) {
  std::string content = own_words(node);
  for (const Node& child : node.children) {
    if (child.kind != Kind::caption) append_all(child, content);
  }
  return content;
}

template <class NodePointer>
void collect(NodePointer node, Blocks<NodePointer>& blocks) {
  if (is_drawing(*node)) {
    blocks.push_back({node, drawn_content(*node)});
    for (auto& child : node->children) {
      if (child.kind == Kind::caption) collect<NodePointer>(&child, blocks);
    }
    return;
  }
  if (is_line(*node)) {
    blocks.push_back({node, {}});
    append_all(*node, blocks.back().content);
    return;
  }
  if (node->children.empty() || !node->attributes.empty()) blocks.push_back({node, own_words(*node)});
  for (auto& child : node->children) collect<NodePointer>(&child, blocks);
}

template <class NodePointer>
std::vector<std::string_view> contents_of(const Blocks<NodePointer>& blocks) {
  std::vector<std::string_view> contents;
  contents.reserve(blocks.size());
  for (const auto& block : blocks) contents.push_back(block.content);
  return contents;
}

/// What the successor of a block would have as well: its name, or else its kind.
std::string_view identity(const Node& node) {
  return node.id.empty() ? rule_of(node.kind).name : std::string_view(node.id);
}

/// Whether a layout sets the element as a block, or a row, that can bear the mark of what is gone beside it.
bool bears_marks(const Node& node) {
  switch (node.kind) {
    case Kind::section:
    case Kind::appendix:
    case Kind::qa:
    case Kind::glossary:
    case Kind::sources:
    case Kind::list:
    case Kind::item:
    case Kind::keypoints:
    case Kind::callout:
    case Kind::sidebar:
    case Kind::quote:
    case Kind::timeline:
    case Kind::table:
    case Kind::tr:
      return true;
    default:
      return false;
  }
}

/// Marks what is otherwise in one version than in the other.
class Marker {
 public:
  Marker(Document& now, const Document& before)
      : around_before_(&before.root), around_now_(&now.root), changes_(now.changes) {
    collect<const Node*>(&before.root, before_);
    collect<Node*>(&now.root, now_);
  }

  void run() {
    Match done{0, 0};
    for (const Match& match : matches_of(contents_of(before_), contents_of(now_), most_pairs_of_blocks)) {
      mark_gap(done, match);
      done = {match.first + 1, match.second + 1};
    }
    std::sort(changes_.begin(), changes_.end(), [](const Span& one, const Span& other) {
      return std::tuple(one.source.value, one.begin, one.end) < std::tuple(other.source.value, other.begin, other.end);
    });
  }

 private:
  void mark_gap(const Match& first, const Match& end) {
    for (std::size_t i = first.second; i < end.second; ++i) now_[i].node->revision = Revision::changed;
    mark_words(first, end);
    if (const auto gone = gone_among(first, end); !gone.empty() && !now_.empty()) mark_gone(gone, first, end);
  }

  /// At the block before the gap or after it, with which what is gone had more in common: the end of a table is no part
  /// of the paragraph below it. As far out as that goes.
  void mark_gone(const std::vector<const Node*>& gone, const Match& first, const Match& end) {
    const bool has_next = end.second < now_.size();
    const bool has_previous = first.first > 0 && end.second > 0;
    const std::size_t next = has_next ? around_before_.shared(gone.back(), before_[end.first].node) : 0;
    const std::size_t previous = has_previous ? around_before_.shared(gone.front(), before_[first.first - 1].node) : 0;
    if (has_next && next >= previous) {
      outermost(now_[end.second].node, next, Edge::first)->deletion = Deletion::before;
    } else {
      outermost(now_[end.second - 1].node, previous, Edge::last)->deletion = Deletion::after;
    }
  }

  enum class Edge : std::uint8_t { first, last };

  /// The outermost element around a block that begins, or ends, with it, below so many others.
  Node* outermost(Node* node, std::size_t shared, Edge edge) const {
    for (std::size_t depth = around_now_.depth(node); depth > shared; --depth) {
      Node* parent = around_now_.parent(node);
      if (parent == nullptr || !bears_marks(*parent)) break;
      const Node& at_edge = edge == Edge::first ? parent->children.front() : parent->children.back();
      if (&at_edge != node) break;
      node = parent;
    }
    return node;
  }

  /// A line of text that took the place of one much like it is marked word by word.
  void mark_words(const Match& first, const Match& end) {
    std::vector<const Node*> before;
    std::vector<Node*> now;
    for (std::size_t i = first.first; i < end.first; ++i) {
      if (is_line(*before_[i].node)) before.push_back(before_[i].node);
    }
    for (std::size_t i = first.second; i < end.second; ++i) {
      if (is_line(*now_[i].node)) now.push_back(now_[i].node);
    }
    for (const LinePair& pair : pairs_of(before, {now.begin(), now.end()})) {
      const auto places = changed_words(Words(*before[pair.before]), Words(*now[pair.now]));
      if (!places) continue;
      now[pair.now]->revision = Revision::changed_in_part;
      changes_.insert(changes_.end(), places->begin(), places->end());
    }
  }

  /// The blocks of the earlier version none of the new ones takes the place of.
  std::vector<const Node*> gone_among(const Match& first, const Match& end) const {
    std::unordered_map<std::string_view, int> successors;
    for (std::size_t i = first.second; i < end.second; ++i) ++successors[identity(*now_[i].node)];
    std::vector<const Node*> gone;
    for (std::size_t i = first.first; i < end.first; ++i) {
      if (successors[identity(*before_[i].node)]-- <= 0) gone.push_back(before_[i].node);
    }
    return gone;
  }

  Lineage<const Node*> around_before_;
  Lineage<Node*> around_now_;
  OldBlocks before_;
  NewBlocks now_;
  std::vector<Span>& changes_;
};

}  // namespace

void mark_changes(Document& now, const Document& before) {
  Marker(now, before).run();
}

bool touches(Span place, std::span<const Span> changes) {
  const auto behind = std::partition_point(changes.begin(), changes.end(), [&](const Span& change) {
    return std::pair(change.source.value, change.end) <= std::pair(place.source.value, place.begin);
  });
  return behind != changes.end() && behind->source == place.source && behind->begin < place.end;
}

bool is_changed(const Node& node) {
  return node.revision != Revision::none || std::any_of(node.children.begin(), node.children.end(), is_changed);
}

Deletion gap_in(const Node& node) {
  if (node.deletion != Deletion::none) return node.deletion;
  for (const Node& child : node.children) {
    if (const Deletion gap = gap_in(child); gap != Deletion::none) return gap;
  }
  return Deletion::none;
}

}  // namespace octavo::document
