#include "page/headings.h"

#include <algorithm>
#include <utility>

#include "document/vocabulary.h"
#include "page/contents.h"
#include "page/generated.h"
#include "page/index_entries.h"
#include "page/inline_text.h"
#include "page/line_text.h"
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
    // What a listed section holds is listed with it.
    const std::size_t level = around.size() + (has_heading(child.kind) ? 1 : 0);
    const bool near = wanted.depth == 0 || level <= wanted.depth;
    if (near && is_wanted(child, title, wanted.names)) out.push_back({&child, title, around});
    if (counts_as_section(child.kind)) around.push_back(&child);
    collect(child, around, wanted, out);
    if (counts_as_section(child.kind)) around.pop_back();
  }
}

/// Only headings of the text hold further ones.
class Outline {
 public:
  explicit Outline(Setting& setting) : setting_(setting) {}

  std::vector<display::OutlineEntry> below(const document::Node& node, const layout::Style& style) {
    std::vector<display::OutlineEntry> entries;
    ancestors_.insert(ancestors_.begin(), node.kind);
    for (const document::Node& child : node.children) {
      if (child.is_text() || !is_heading_of_text(child)) continue;
      const document::Node* title = title_element(child);
      if (title != nullptr || is_list_of_words(child)) entries.push_back(entry_of(child, title, style));
    }
    ancestors_.erase(ancestors_.begin());
    return entries;
  }

 private:
  display::OutlineEntry entry_of(const document::Node& node, const document::Node* title,
                                 const layout::Style& inherited) {
    const layout::Style& style = setting_.cascade.of(node, inherited, ancestors_);
    if (counts_as_section(node.kind)) sections_.push_back(&node);
    std::string text = (title == nullptr ? std::string() : number_of(node, *title, style)) +
                       heading_text(setting_, {&node, title, {}});
    display::OutlineEntry entry{std::move(text), destination_of(node), below(node, style)};
    if (counts_as_section(node.kind)) sections_.pop_back();
    return entry;
  }

  std::string number_of(const document::Node& node, const document::Node& title, const layout::Style& style) {
    ancestors_.insert(ancestors_.begin(), node.kind);
    const layout::Style& own = setting_.cascade.of(title, style, ancestors_);
    const HeadingNumber number = heading_number(setting_, title, own, ancestors_, {&node, sections_});
    ancestors_.erase(ancestors_.begin());
    const bool apart = !number.text.empty() && number.place != layout::MarkerPlace::inline_;
    return number.text + (apart ? " " : "");
  }

  Setting& setting_;
  std::vector<Kind> ancestors_;
  std::vector<const document::Node*> sections_;
};

}  // namespace

bool has_heading(Kind kind) {
  return counts_as_section(kind) || kind == Kind::glossary || kind == Kind::sources;
}

bool is_list_of_words(const document::Node& node) {
  return node.kind == Kind::glossary || node.kind == Kind::sources;
}

std::string heading_text(Setting& setting, const Heading& heading) {
  if (heading.title != nullptr) {
    const std::string_view given = heading.title->value("short");
    return given.empty() ? line_text(*heading.title) : std::string(given);
  }
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

HeadingNumber heading_number(Setting& setting, const document::Node& title, const layout::Style& style,
                             std::span<const Kind> ancestors, const Numbered& numbered) {
  const layout::Style* marker = setting.cascade.part(title, "marker", style, ancestors);
  if (marker == nullptr || marker->content.empty() || marker->display == layout::Display::none) return {};
  const ContentValues values = marker_values(setting, title, *marker, numbered);
  return {fill(marker->content, values, setting.document).before, marker->marker_place};
}

std::vector<display::OutlineEntry> outline_of(Setting& setting) {
  const document::Node& root = setting.document.root;
  auto outline = Outline(setting).below(root, setting.cascade.of(root, setting.cascade.initial(), {}));
  if (!has_index(root)) return outline;
  for (const layout::Part& part : setting.layout.parts) {
    if (part.kind == layout::Part::Kind::index) outline.push_back({title_of(setting, part), destination_of(part), {}});
  }
  return outline;
}

}  // namespace octavo::page
