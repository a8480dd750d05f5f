#include "page/references.h"

#include <algorithm>
#include <iterator>

#include "document/readings.h"
#include "document/vocabulary.h"
#include "page/reference_texts.h"
#include "page/section_numbers.h"
#include "page/setting.h"
#include "text/collation.h"

namespace octavo::page {

using document::Kind;

namespace {

/// Terms are the same whichever letters of them are capitals.
std::string folded(const document::Node& term) {
  return text::matching_form(document::plain_text(term));
}

/// Words that are written alike but read otherwise are two.
void report_repeated(const document::Node& glossary, Diagnostics& diagnostics) {
  std::unordered_map<std::string, const document::Node*> known;
  for (const document::Node& entry : glossary.children) {
    const document::Node* term = entry.kind == Kind::entry ? entry.child(Kind::term) : nullptr;
    if (term == nullptr) continue;
    const auto [first, fresh] =
        known.emplace(folded(*term) + "\n" + text::matching_form(document::reading_of(entry)), term);
    if (fresh) continue;
    diagnostics.report({Code::W249,
                        term->span,
                        "\"" + document::plain_text(*term) + "\" stands in this glossary already",
                        {"say both meanings in one definition, or remove one of the entries"},
                        {{first->second->span, "first here"}}});
  }
}

}  // namespace

References::References(Setting& setting) : citations_(setting.document, setting.cascade, setting.diagnostics) {
  const document::Document& document = setting.document;
  std::vector<const document::Node*> around;
  collect(document.root, around);
  std::vector<Kind> ancestors;
  collect_numbered(document.root, ancestors, setting.cascade);
  for (const layout::Part& part : setting.layout.parts) {
    if (part.kind != layout::Part::Kind::contents) continue;
    for (const std::string& name : part.entries) {
      const document::ElementRule* rule = document::find_element(name);
      if (rule != nullptr && rule->group == document::Group::block) listed_.push_back(rule->kind);
    }
  }
  collect_entries(document.root);
  for (const document::Node& child : document.root.children) {
    if (child.kind == Kind::glossary) report_repeated(child, setting.diagnostics);
  }
  if (!entries_.empty()) collect_terms(document.root, document);
}

bool References::is_target(Kind kind) const {
  constexpr Kind always[] = {Kind::qa, Kind::footnote, Kind::entry, Kind::glossary, Kind::sources};
  if (std::find(std::begin(always), std::end(always), kind) != std::end(always)) return true;
  return counts_as_section(kind) || std::find(listed_.begin(), listed_.end(), kind) != listed_.end();
}

/// The first entry of a term counts.
void References::collect_entries(const document::Node& node) {
  for (const document::Node& child : node.children) {
    const document::Node* term = child.kind == Kind::entry ? child.child(Kind::term) : nullptr;
    if (term != nullptr) entries_.emplace(folded(*term), &child);
    if (child.kind == Kind::glossary) collect_entries(child);
  }
}

const document::Node* References::entry_named(const document::Node& term, const document::Document& document) const {
  const std::string_view ref = term.value("ref");
  if (!ref.empty()) {
    const auto target = document.by_id.find(std::string(ref));
    return target == document.by_id.end() ? nullptr : target->second;
  }
  const auto entry = entries_.find(folded(term));
  return entry == entries_.end() ? nullptr : entry->second;
}

void References::collect_terms(const document::Node& node, const document::Document& document) {
  std::unordered_set<const document::Node*> used;
  const auto below = [&](const auto& self, const document::Node& parent) -> void {
    for (const document::Node& child : parent.children) {
      if (child.kind == Kind::glossary) continue;
      const document::Node* entry = child.kind == Kind::term ? entry_named(child, document) : nullptr;
      if (entry != nullptr && used.insert(entry).second) first_uses_.emplace(&child, entry);
      self(self, child);
    }
  };
  below(below, node);
}

const document::Node* References::entry_of(const document::Node& term) const {
  const auto found = first_uses_.find(&term);
  return found == first_uses_.end() ? nullptr : found->second;
}

void References::collect(const document::Node& node, std::vector<const document::Node*>& around) {
  for (const document::Node& child : node.children) {
    if (child.is_text()) continue;
    if (!around.empty() && (!child.id.empty() || counts_as_section(child.kind))) around_.emplace(&child, around);
    if (counts_as_section(child.kind)) around.push_back(&child);
    collect(child, around);
    if (counts_as_section(child.kind)) around.pop_back();
  }
}

/// Only what can be referred to: to ask the styles takes time.
void References::collect_numbered(const document::Node& node, std::vector<Kind>& ancestors, layout::Cascade& cascade) {
  if (!node.id.empty() && prints_number(cascade, node, ancestors)) numbered_.insert(&node);
  ancestors.insert(ancestors.begin(), node.kind);
  for (const document::Node& child : node.children) {
    if (!child.is_text()) collect_numbered(child, ancestors, cascade);
  }
  ancestors.erase(ancestors.begin());
}

std::span<const document::Node* const> References::around(const document::Node& target) const {
  const auto found = around_.find(&target);
  return found == around_.end() ? std::span<const document::Node* const>() : found->second;
}

}  // namespace octavo::page
