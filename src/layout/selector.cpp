#include "layout/selector.h"

#include <algorithm>
#include <array>

namespace octavo::layout {
namespace {

struct ElementName {
  document::Kind kind;
  std::string_view name;
};
constexpr std::array elements{
#define OCTAVO_ELEMENT(kind, name) ElementName{document::Kind::kind, name},
#include "document/elements.def"
#undef OCTAVO_ELEMENT
};

constexpr std::array<std::string_view, 20> part_names{"marker", "label",     "credit",    "address",      "alternative",
                                                      "data",   "lettering", "legend",    "grid",         "row",
                                                      "column", "stripe",    "continued", "unit",         "group",
                                                      "whole",  "part",      "call",      "organisation", "number"};

std::string_view name_of(document::Kind kind) {
  return std::ranges::find(elements, kind, &ElementName::kind)->name;
}

}  // namespace

const std::vector<std::string_view>& element_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    all.reserve(elements.size());
    for (const ElementName& element : elements) all.push_back(element.name);
    return all;
  }();
  return names;
}

std::optional<document::Kind> element_kind(std::string_view name) {
  const auto found = std::ranges::find(elements, name, &ElementName::name);
  if (found == elements.end()) return std::nullopt;
  return found->kind;
}

std::optional<Selector> parse_target(std::string_view text, SelectorError& error) {
  Selector selector;
  const auto colons = text.find("::");
  if (colons != std::string_view::npos) {
    selector.part = text.substr(colons + 2);
    if (std::ranges::find(part_names, std::string_view(selector.part)) == part_names.end()) {
      error = {SelectorError::Kind::unknown_part, selector.part};
      return std::nullopt;
    }
    text = text.substr(0, colons);
  }
  if (text == "document" && selector.part.empty()) {
    selector.target = Selector::Target::document;
    return selector;
  }
  std::vector<document::Kind> path;
  for (std::size_t at = 0; at <= text.size();) {
    const auto slash = std::min(text.find('/', at), text.size());
    const auto word = text.substr(at, slash - at);
    const auto kind = element_kind(word);
    if (!kind) {
      error = {word.empty() ? SelectorError::Kind::malformed : SelectorError::Kind::unknown_element, std::string(word)};
      return std::nullopt;
    }
    path.push_back(*kind);
    at = slash + 1;
  }
  selector.kind = path.back();
  selector.parents.assign(path.rbegin() + 1, path.rend());
  return selector;
}

std::string full_name(const Selector& selector) {
  std::string name;
  if (selector.target == Selector::Target::document) {
    name = "document";
  } else if (selector.target == Selector::Target::named) {
    name = selector.name;
  } else {
    for (auto parent = selector.parents.rbegin(); parent != selector.parents.rend(); ++parent) {
      name += std::string(name_of(*parent)) + "/";
    }
    name += name_of(selector.kind);
  }
  if (!selector.part.empty()) name += "::" + selector.part;
  if (!selector.role.empty()) name += "(" + selector.role + ")";
  if (!selector.match.empty()) name += "{" + selector.match + "}";
  if (!selector.language.empty()) name += "[" + std::string(selector.language.tag()) + "]";
  return name;
}

int weight_of(const Selector& selector) {
  const int sort = !selector.match.empty() ? 2 : !selector.role.empty() ? 1 : 0;
  const auto depth = static_cast<int>(std::min<std::size_t>(selector.parents.size(), 15));
  return sort * 1024 + depth * 32 + static_cast<int>(selector.language.tag().size());
}

}  // namespace octavo::layout
