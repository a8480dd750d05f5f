#pragma once
// Where references, terms and citations lead, and what stands round their targets.
//
// Found once in a document, before anything is set: the numbers of sections are those of the sections around as well.

#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "document/model.h"
#include "page/citations.h"

namespace octavo::page {

struct Setting;

class References {
 public:
  References() = default;
  /// Of a document in a layout, which says what its contents list and how sources are numbered.
  explicit References(Setting& setting);
  /// The sections and appendices around an element that may be referred to, the outermost first.
  std::span<const document::Node* const> around(const document::Node& target) const;

  /// True of elements that contents, references or links may lead to though they bear no xml:id.
  bool is_target(document::Kind kind) const;
  /// The entry of the glossary that a term leads to: at its first use in the document; null at others.
  const document::Node* entry_of(const document::Node& term) const;
  const Citations& citations() const { return citations_; }
  /// Whether the layout prints the number of an element with an xml:id beside it.
  bool is_numbered(const document::Node& target) const { return numbered_.contains(&target); }

 private:
  void collect_entries(const document::Node& node);
  void collect_terms(const document::Node& node, const document::Document& document);
  const document::Node* entry_named(const document::Node& term, const document::Document& document) const;
  void collect(const document::Node& node, std::vector<const document::Node*>& around);
  void collect_numbered(const document::Node& node, std::vector<document::Kind>& ancestors, layout::Cascade& cascade);
  std::unordered_map<const document::Node*, std::vector<const document::Node*>> around_;
  std::vector<document::Kind> listed_;                                           ///< figures and the like, in contents
  std::unordered_map<std::string, const document::Node*> entries_;               ///< of glossaries, by their terms
  std::unordered_map<const document::Node*, const document::Node*> first_uses_;  ///< term to entry
  std::unordered_set<const document::Node*> numbered_;                           ///< in print
  Citations citations_;
};

}  // namespace octavo::page
