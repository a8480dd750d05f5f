#include "document/numbering.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "document/vocabulary.h"

namespace octavo::document {
namespace {

constexpr std::array kinds{
    Kind::text,
#define OCTAVO_ELEMENT(kind, ...) Kind::kind,
#include "document/elements.def"
#undef OCTAVO_ELEMENT
};
/// By Kind.
using Counters = std::array<int, kinds.size()>;

int first_number(const Node& parent) {
  const std::string_view start = parent.value("start", "1");
  int number = 1;
  std::from_chars(start.data(), start.data() + start.size(), number);
  return number;
}

/// The number of a figure or a table is printed with its caption: without one it would be missed in the row.
bool shows_number(const Node& node) {
  const auto& head = rule_of(node.kind).head;
  const bool takes_caption =
      std::any_of(head.begin(), head.end(), [](const ChildRule& rule) { return rule.kind == Kind::caption; });
  return !takes_caption || node.child(Kind::caption) != nullptr;
}

void number_below(Node& parent, Counters& in_document) {
  if (parent.children.empty()) return;
  Counters siblings{};
  const int first = first_number(parent);
  for (Node& child : parent.children) {
    if (child.is_text()) continue;
    const auto kind = static_cast<std::size_t>(child.kind);
    const Numbering numbering = rule_of(child.kind).numbering;
    if (numbering == Numbering::document && shows_number(child)) child.number = ++in_document[kind];
    if (numbering == Numbering::siblings) child.number = first + siblings[kind]++;
    number_below(child, in_document);
  }
}

}  // namespace

void number_elements(Node& root) {
  Counters in_document{};
  number_below(root, in_document);
}

}  // namespace octavo::document
