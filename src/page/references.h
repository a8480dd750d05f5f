#pragma once
// What references print of their targets, beside folios: numbers with the words of the language, and titles.
//
// Found once in a document, before anything is set: the numbers of sections are those of the sections around as well.

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/model.h"

namespace octavo::page {

struct Setting;

class References {
 public:
  References() = default;
  explicit References(const document::Document& document);
  /// The sections and appendices around an element that may be referred to, the outermost first.
  std::span<const document::Node* const> around(const document::Node& target) const;

 private:
  void collect(const document::Node& node, std::vector<const document::Node*>& around);
  std::unordered_map<const document::Node*, std::vector<const document::Node*>> around_;
};

/// An element by its number, as the style "reference-" with its name has it: "Figure 3", "第2.3节"; the bare number
/// where there is none.
std::string reference_name(Setting& setting, const document::Node& target, Language language);

/// What a reference calls its target: its title, its question, or its first words.
std::string title_of(const document::Node& node);

}  // namespace octavo::page
