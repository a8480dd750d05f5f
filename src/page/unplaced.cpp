#include "page/unplaced.h"

#include <set>
#include <string>
#include <variant>

#include "document/vocabulary.h"
#include "page/setting.h"

namespace octavo::page {
namespace {

using document::Kind;

/// Of links on the pages; a reference that is not set itself leads nobody astray.
std::set<std::string> names_without_place(const display::Document& pages) {
  std::set<std::string> names;
  for (const display::Page& page : pages.pages) {
    for (const display::Link& link : page.links) {
      const auto* target = std::get_if<display::ToDestination>(&link.target);
      if (target != nullptr && !pages.destinations.contains(target->name)) names.insert(target->name);
    }
  }
  return names;
}

void report_reference(const document::Node& ref, const std::set<std::string>& names, const document::Document& document,
                      Diagnostics& diagnostics) {
  const document::Attribute* to = ref.attribute("to");
  if (to == nullptr) return;
  const auto target = document.by_id.find(to->value);
  if (target == document.by_id.end() || !names.contains(destination_of(*target->second))) return;
  const std::string name(document::rule_of(target->second->kind).name);
  const bool wants_page = ref.value("show") == "page";
  diagnostics.report({Code::W506,
                      to->span,
                      "this layout leaves out <" + name + " xml:id=\"" + to->value + "\">, which this refers to" +
                          (wants_page ? ", and ? is printed for its page" : "; the reference leads nowhere"),
                      {"refer to something that every layout sets, or choose another layout"},
                      {{target->second->span, "this is the element"}}});
}

void report_below(const document::Node& node, const std::set<std::string>& names, const document::Document& document,
                  Diagnostics& diagnostics) {
  if (node.kind == Kind::ref) report_reference(node, names, document, diagnostics);
  for (const document::Node& child : node.children) report_below(child, names, document, diagnostics);
}

}  // namespace

void report_unplaced(const display::Document& pages, const document::Document& document, Diagnostics& diagnostics) {
  const auto names = names_without_place(pages);
  if (!names.empty()) report_below(document.root, names, document, diagnostics);
}

}  // namespace octavo::page
