#pragma once
// What references print of their targets, beside folios: numbers with the words of the language, and titles.
//
// Found once in a document, before anything is set: the numbers of sections are those of the sections around as well.

#include <span>
#include <string>
#include <unordered_map>
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

 private:
  void collect_entries(const document::Node& node);
  void collect_terms(const document::Node& node, const document::Document& document);
  const document::Node* entry_named(const document::Node& term, const document::Document& document) const;
  void collect(const document::Node& node, std::vector<const document::Node*>& around);
  std::unordered_map<const document::Node*, std::vector<const document::Node*>> around_;
  std::vector<document::Kind> listed_;                                           ///< figures and the like, in contents
  std::unordered_map<std::string, const document::Node*> entries_;               ///< of glossaries, by their terms
  std::unordered_map<const document::Node*, const document::Node*> first_uses_;  ///< term to entry
  Citations citations_;
};

/// An element by its number, as the style "reference-" with its name has it: "Figure 3", "第2.3节"; the bare number
/// where there is none.
std::string reference_name(Setting& setting, const document::Node& target, Language language);

/// What a reference calls its target: its title, which the layout may give, its question, or its first words.
std::string title_of(Setting& setting, const document::Node& node);

}  // namespace octavo::page
