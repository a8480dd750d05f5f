#include "document/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>

#include "document/vocabulary/rows.h"

namespace octavo::document {
namespace {

using Type = AttributeType;

constexpr AttributeRule global[] = {
    {"xml:id", Type::id, Need::optional, "", "A name by which references find the element."},
    {"xml:lang", Type::language, Need::optional, "", "The language of the element and of all within it."},
    {"role", Type::text, Need::optional, "", "A word by which a layout tells this element from its like."},
    audience,
    {"classification", Type::text, Need::optional, "",
     "How secret the element is: a level that the layout defines, such as confidential or tlp-amber."},
};

constexpr std::array listed_kinds{
#define OCTAVO_ELEMENT(kind, ...) Kind::kind,
#include "document/elements.def"
#undef OCTAVO_ELEMENT
};
using Rows = std::array<ElementRule, listed_kinds.size()>;

/// The rows of all families, each at the place of its kind.
Rows gathered() {
  Rows rows;
  for (const auto family : {metadata_rows(), structure_rows(), reference_rows(), block_rows(), display_rows(),
                            table_rows(), inline_rows()}) {
    for (const ElementRule& row : family) rows.at(static_cast<std::size_t>(row.kind) - 1) = row;
  }
  return rows;
}

template <class Rules>
void append_names(std::vector<std::string_view>& names, const Rules& rules) {
  for (const ChildRule& child : rules) names.push_back(rule_of(child.kind).name);
}

}  // namespace

std::span<const ElementRule> all_elements() {
  static const Rows rows = gathered();
  return rows;
}

const ElementRule& rule_of(Kind kind) {
  return all_elements()[static_cast<std::size_t>(kind) - 1];
}

const ElementRule* find_element(std::string_view name) {
  static const auto by_name = [] {
    std::unordered_map<std::string_view, const ElementRule*> map;
    for (const ElementRule& row : all_elements()) map.emplace(row.name, &row);
    return map;
  }();
  const auto found = by_name.find(name);
  return found == by_name.end() ? nullptr : found->second;
}

std::span<const AttributeRule> global_attributes() {
  return global;
}

std::span<const AttributeRule> global_attributes_of(const ElementRule& element) {
  return element.globals == Globals::taken ? global_attributes() : std::span<const AttributeRule>();
}

const AttributeRule* find_attribute(const ElementRule& element, std::string_view name) {
  for (const auto rules : {element.attributes, global_attributes_of(element)}) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == name; });
    if (found != rules.end()) return &*found;
  }
  return nullptr;
}

std::vector<std::string_view> values_of(const AttributeRule& attribute) {
  std::vector<std::string_view> words;
  std::string_view rest = attribute.values;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

bool is_worded(const Node& node) {
  if (node.is_text() || !node.children.empty()) return false;
  const ElementRule& rule = rule_of(node.kind);
  // An index mark prints nothing where it stands.
  return rule.group == Group::inlined && node.kind != Kind::br && node.kind != Kind::index &&
         rule.fill == Fill::may_be_empty;
}

bool holds_text(const Node& node) {
  if (node.is_text()) return true;
  switch (rule_of(node.kind).body) {
    case Body::text:
    case Body::annotated:
      return !node.children.empty() || is_worded(node);
    case Body::text_or_blocks:
      return std::any_of(node.children.begin(), node.children.end(), [](const Node& child) {
        return child.is_text() || rule_of(child.kind).group == Group::inlined;
      });
    default:
      return false;
  }
}

bool stands_apart(const ElementRule& element) {
  return element.group == Group::reading || (element.group == Group::inlined && element.body == Body::text_or_blocks);
}

bool takes(Body body, Group group) {
  switch (body) {
    case Body::nothing:
      return false;
    case Body::text:
      return group == Group::inlined;
    case Body::blocks:
      return group == Group::block;
    case Body::divisions:
      return group == Group::block || group == Group::division;
    case Body::whole:
      return group == Group::block || group == Group::division || group == Group::matter;
    case Body::text_or_blocks:
      return group == Group::inlined || group == Group::block;
    case Body::annotated:
      return group == Group::inlined || group == Group::reading;
    case Body::cells:
      return group == Group::cell;
  }
  return false;
}

std::vector<std::string_view> allowed_in(const ElementRule& element) {
  std::vector<std::string_view> names;
  if (takes(element.body, Group::inlined)) names.emplace_back("text");
  append_names(names, element.head);
  for (const ElementRule& row : all_elements()) {
    if (takes(element.body, row.group)) names.push_back(row.name);
  }
  append_names(names, element.tail);
  return names;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

}  // namespace octavo::document
