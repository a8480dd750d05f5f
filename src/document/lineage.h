#pragma once
// The elements that each element of a tree stands in.

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <vector>

#include "document/model.h"

namespace octavo::document {

/// `NodePointer` is Node* or const Node*, as the tree may be changed or not; the tree must stay where it is.
template <class NodePointer>
class Lineage {
 public:
  explicit Lineage(NodePointer root) { add(root); }

  /// Null for the root.
  NodePointer parent(const Node* node) const {
    const auto found = parents_.find(node);
    return found == parents_.end() ? nullptr : found->second;
  }

  /// How many elements stand around one.
  std::size_t depth(const Node* node) const { return chain(node).size() - 1; }

  /// How many elements stand around both.
  std::size_t shared(const Node* one, const Node* other) const {
    const auto first = chain(one), second = chain(other);
    const auto parted = std::mismatch(first.begin(), first.end(), second.begin(), second.end()).first;
    return static_cast<std::size_t>(parted - first.begin());
  }

 private:
  void add(NodePointer node) {
    for (auto& child : node->children) {
      if (child.is_text()) continue;
      parents_.emplace(&child, node);
      add(&child);
    }
  }

  /// The outermost first, the element itself last.
  std::vector<const Node*> chain(const Node* node) const {
    std::vector<const Node*> elements;
    for (; node != nullptr; node = parent(node)) elements.push_back(node);
    std::reverse(elements.begin(), elements.end());
    return elements;
  }

  std::unordered_map<const Node*, NodePointer> parents_;
};

}  // namespace octavo::document
