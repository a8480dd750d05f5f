#pragma once
// Checks the children of one element, in order, against its row of the vocabulary.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "document/vocabulary.h"
#include "xml/tree.h"

namespace octavo::document {

/// What to do with a child: read it by `rule` (null: not at all), and keep the result in the model or only its
/// findings.
struct Verdict {
  enum class Fate { keep, drop } fate = Fate::drop;
  const ElementRule* rule = nullptr;
};

/// Give it every child in turn, then call `end`. Reports E201, E202, E206, E207, E208, each mistake once: what follows
/// from a mistake that was reported is passed over.
class ContentCheck {
 public:
  ContentCheck(const xml::Node& parent, const ElementRule& rule, Diagnostics& diagnostics);

  Verdict child(const xml::Node& child);
  /// Whether an include may stand here, as other blocks may; what the file holds is a child like any other.
  bool admits_include(const xml::Node& include);
  void end();

  /// The body with text_or_blocks settled.
  Body body() const { return body_; }
  bool found_mistakes() const { return found_mistakes_; }

 private:
  /// A named child's place: its number among head, body, tail; and its rule, null for a child of the body.
  struct Slot {
    std::size_t position;
    const ChildRule* rule;
  };

  Verdict text(const xml::Node& child);
  Verdict unknown(const xml::Node& child);
  Verdict misplaced(const xml::Node& child, const ElementRule& known);
  Verdict place(const xml::Node& child, const ElementRule& known, const Slot& slot);
  bool find_slot(const ElementRule& known, Slot& slot) const;
  void check_missing(std::span<const ChildRule> rules, std::size_t first_position);
  std::string parent_tag() const;

  const xml::Node& parent_;
  const ElementRule& rule_;
  Diagnostics& diagnostics_;
  Body body_;
  std::size_t position_ = 0;                // of the last child that stood in its place
  const xml::Node* last_ = nullptr;         // that child
  std::vector<const xml::Node*> first_at_;  // the first child at each position
  std::vector<std::string_view> meant_;     // names that misspelt children were probably meant to have
  bool in_loose_text_ = false;              // a run of text outside any block was already reported
  bool found_mistakes_ = false;
};

}  // namespace octavo::document
