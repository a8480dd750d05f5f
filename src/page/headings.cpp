#include "page/headings.h"

#include <algorithm>

#include "document/vocabulary.h"
#include "page/inline_text.h"
#include "page/section_numbers.h"
#include "page/setting.h"

namespace octavo::page {
namespace {

using document::Kind;

const document::Node* title_element(const document::Node& node) {
  if (counts_as_section(node.kind)) return node.child(Kind::title);
  if (node.kind == Kind::qa) return node.child(Kind::question);
  return nullptr;
}

bool is_wanted(const document::Node& node, const document::Node& title, const std::vector<std::string>& names) {
  if (names.empty()) return true;
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return name == document::rule_of(node.kind).name || name == document::rule_of(title.kind).name;
  });
}

void collect(const document::Node& node, std::vector<const document::Node*>& around,
             const std::vector<std::string>& names, std::vector<Heading>& out) {
  for (const document::Node& child : node.children) {
    const document::Node* title = title_element(child);
    if (title && is_wanted(child, *title, names)) out.push_back({&child, title, around});
    if (counts_as_section(child.kind)) around.push_back(&child);
    collect(child, around, names, out);
    if (counts_as_section(child.kind)) around.pop_back();
  }
}

void collect_outline(const document::Node& node, std::vector<display::OutlineEntry>& out) {
  for (const document::Node& child : node.children) {
    const document::Node* title = title_element(child);
    if (!title) {
      collect_outline(child, out);
      continue;
    }
    display::OutlineEntry entry{document::plain_text(*title), destination_of(child), {}};
    collect_outline(child, entry.children);
    out.push_back(std::move(entry));
  }
}

}  // namespace

std::vector<Heading> headings_of(const document::Document& document, const std::vector<std::string>& names) {
  std::vector<Heading> headings;
  std::vector<const document::Node*> around;
  collect(document.root, around, names, headings);
  return headings;
}

std::vector<display::OutlineEntry> outline_of(const document::Document& document) {
  std::vector<display::OutlineEntry> outline;
  collect_outline(document.root, outline);
  return outline;
}

}  // namespace octavo::page
