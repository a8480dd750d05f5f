#include "page/headings.h"

#include <algorithm>

#include "document/vocabulary.h"
#include "page/generated.h"
#include "page/inline_text.h"
#include "page/section_numbers.h"

namespace octavo::page {
namespace {

using document::Kind;

const document::Node* title_element(const document::Node& node) {
  if (has_heading(node.kind)) return node.child(Kind::title);
  if (node.kind == Kind::qa) return node.child(Kind::question);
  return node.child(Kind::caption);
}

bool is_heading_of_text(const document::Node& node) {
  return has_heading(node.kind) || node.kind == Kind::qa;
}

/// Figures and the like are only listed by name, and only those with a caption.
bool is_wanted(const document::Node& node, const document::Node* title, const std::vector<std::string>& names) {
  if (title == nullptr && !is_list_of_words(node)) return false;
  if (names.empty()) return is_heading_of_text(node);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return name == document::rule_of(node.kind).name ||
           (title != nullptr && name == document::rule_of(title->kind).name);
  });
}

struct Wanted {
  const std::vector<std::string>& names;
  std::size_t depth;
};

void collect(const document::Node& node, std::vector<const document::Node*>& around, const Wanted& wanted,
             std::vector<Heading>& out) {
  for (const document::Node& child : node.children) {
    if (child.is_text()) continue;
    const document::Node* title = title_element(child);
    const bool near = wanted.depth == 0 || around.size() < wanted.depth;
    if (near && is_wanted(child, title, wanted.names)) out.push_back({&child, title, around});
    if (counts_as_section(child.kind)) around.push_back(&child);
    collect(child, around, wanted, out);
    if (counts_as_section(child.kind)) around.pop_back();
  }
}

void collect_outline(Setting& setting, const document::Node& node, std::vector<display::OutlineEntry>& out) {
  for (const document::Node& child : node.children) {
    if (child.is_text()) continue;
    const document::Node* title = title_element(child);
    if (!is_heading_of_text(child) || (title == nullptr && !is_list_of_words(child))) {
      collect_outline(setting, child, out);
      continue;
    }
    display::OutlineEntry entry{heading_text(setting, {&child, title, {}}), destination_of(child), {}};
    collect_outline(setting, child, entry.children);
    out.push_back(std::move(entry));
  }
}

}  // namespace

bool has_heading(Kind kind) {
  return counts_as_section(kind) || kind == Kind::glossary || kind == Kind::sources;
}

bool is_list_of_words(const document::Node& node) {
  return node.kind == Kind::glossary || node.kind == Kind::sources;
}

std::string heading_text(Setting& setting, const Heading& heading) {
  if (heading.title != nullptr) return document::plain_text(*heading.title);
  const std::vector<Kind> above{Kind::explainer};
  const layout::Style& own = setting.cascade.of(*heading.node, setting.cascade.initial(), above);
  const layout::Style* label = setting.cascade.part(*heading.node, "label", own, above);
  return label == nullptr ? std::string() : fill(label->content, {}, setting.document).before;
}

std::vector<Heading> headings_of(const document::Document& document, const std::vector<std::string>& names, int depth) {
  std::vector<Heading> headings;
  std::vector<const document::Node*> around;
  collect(document.root, around, {names, static_cast<std::size_t>(depth)}, headings);
  return headings;
}

std::vector<display::OutlineEntry> outline_of(Setting& setting) {
  std::vector<display::OutlineEntry> outline;
  collect_outline(setting, setting.document.root, outline);
  return outline;
}

}  // namespace octavo::page
