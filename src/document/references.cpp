#include "document/references.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "document/vocabulary.h"
#include "document/whitespace.h"

namespace octavo::document {
namespace {

void collect(const xml::Node& node, std::map<std::string, Span>& ids, Diagnostics& diagnostics) {
  if (const xml::Attribute* id = node.attribute("xml:id")) {
    std::string name = fold_plain(id->value, Language());
    const auto [known, fresh] = ids.emplace(std::move(name), id->span);
    if (!fresh) {
      diagnostics.report({Code::E209,
                          id->span,
                          "the id \"" + known->first + "\" is already taken",
                          {"give one of the two another xml:id"},
                          {{known->second, "first given here"}}});
    }
  }
  for (const xml::Node& child : node.children) collect(child, ids, diagnostics);
}

class ReferenceCheck {
 public:
  ReferenceCheck(const Document& document, const KnownIds& ids, Diagnostics& diagnostics)
      : document_(document), left_out_(ids.left_out), diagnostics_(diagnostics) {
    for (const auto& [name, span] : ids.all) names_.push_back(name);
  }

  void below(const Node& node) {
    if (node.is_text()) return;
    for (const AttributeRule& rule : rule_of(node.kind).attributes) {
      if (rule.type != AttributeType::idref) continue;
      if (const Attribute* reference = node.attribute(rule.name)) check(node, *reference);
    }
    for (const Node& child : node.children) below(child);
  }

 private:
  void check(const Node& from, const Attribute& reference) {
    if (!std::binary_search(names_.begin(), names_.end(), std::string_view(reference.value))) {
      auto hints = base::did_you_mean_or_all(reference.value, names_);
      if (hints.empty() || !base::nearest(reference.value, names_))
        hints.push_back("give the element meant the attribute xml:id=\"" + reference.value + "\"");
      diagnostics_.report(Code::E210, reference.span, "no element has the xml:id \"" + reference.value + "\"",
                          std::move(hints));
      return;
    }
    const auto target = document_.by_id.find(reference.value);
    if (target == document_.by_id.end()) {
      if (const auto gone = left_out_.find(reference.value); gone != left_out_.end()) tell_left_out(reference, *gone);
      return;
    }
    if (from.kind == Kind::cite && target->second->kind != Kind::source) refuse_citation(reference, *target->second);
    if (from.kind == Kind::term && target->second->kind != Kind::entry) refuse_term(reference, *target->second);
  }

  /// A title that is not for these readers must not come to them by way of a reference.
  void tell_left_out(const Attribute& reference, const LeftOut::value_type& gone) {
    diagnostics_.report({Code::E253,
                         reference.span,
                         "\"" + gone.first + "\" is left out: it is not for the audience that is set",
                         {"let what refers to it have the same attribute audience"},
                         {{gone.second, "this is the element"}}});
  }

  void refuse_citation(const Attribute& reference, const Node& target) {
    refuse(Code::E241, reference, target, Kind::source, "is not a source that can be cited");
  }

  void refuse_term(const Attribute& reference, const Node& target) {
    refuse(Code::E246, reference, target, Kind::entry, "is not an entry of a glossary");
  }

  /// Of what names an element of the wrong kind.
  void refuse(Code code, const Attribute& reference, const Node& target, Kind wanted, const std::string& why) {
    std::vector<std::string_view> candidates;
    for (const auto& [id, node] : document_.by_id) {
      if (node->kind == wanted) candidates.push_back(id);
    }
    auto hints = base::did_you_mean_or_all(reference.value, candidates);
    hints.emplace_back("to refer to another place of the document, write <ref to=\"" + reference.value + "\"/>");
    const std::string tag = "<" + std::string(rule_of(target.kind).name) + " xml:id=\"" + reference.value + "\">";
    diagnostics_.report(
        {code, reference.span, tag + " " + why, std::move(hints), {{target.span, "this is the element"}}});
  }

  const Document& document_;
  const LeftOut& left_out_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> names_;  // sorted, as the map is
};

}  // namespace

void collect_ids(const xml::Node& root, std::map<std::string, Span>& ids, Diagnostics& diagnostics) {
  collect(root, ids, diagnostics);
}

void index_ids(const Node& node, std::map<std::string, const Node*>& by_id) {
  if (!node.id.empty()) by_id.emplace(node.id, &node);
  for (const Node& child : node.children) index_ids(child, by_id);
}

void check_references(const Document& document, const KnownIds& ids, Diagnostics& diagnostics) {
  ReferenceCheck(document, ids, diagnostics).below(document.root);
}

}  // namespace octavo::document
