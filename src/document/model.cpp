#include "document/model.h"

#include <algorithm>

#include "base/dates.h"
#include "document/vocabulary.h"

namespace octavo::document {
namespace {

void append_text(const Node& node, std::string& out) {
  if (node.is_text()) {
    out += node.text;
    return;
  }
  if (stands_apart(rule_of(node.kind))) return;
  const bool divides = node.kind == Kind::br || rule_of(node.kind).group != Group::inlined;
  if (divides && !out.empty() && out.back() != ' ') out += ' ';
  if (node.kind == Kind::date && node.children.empty()) out += base::date_words(node.value("when"), node.language);
  for (const Node& child : node.children) append_text(child, out);
}

}  // namespace

const Attribute* Node::attribute(std::string_view name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const Attribute& attribute) { return attribute.name == name; });
  return found == attributes.end() ? nullptr : &*found;
}

std::string_view Node::value(std::string_view name, std::string_view otherwise) const {
  const Attribute* found = attribute(name);
  return found ? std::string_view(found->value) : otherwise;
}

const Node* Node::child(Kind wanted) const {
  const auto found =
      std::find_if(children.begin(), children.end(), [&](const Node& node) { return node.kind == wanted; });
  return found == children.end() ? nullptr : &*found;
}

std::string plain_text(const Node& node) {
  std::string text;
  if (node.is_text() || node.kind == Kind::date) {
    append_text(node, text);
  } else {
    for (const Node& child : node.children) append_text(child, text);
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace octavo::document
