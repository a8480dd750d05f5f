#include "page/unsettled.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "page/reference_texts.h"

namespace octavo::page {

using document::Kind;
using document::Node;

namespace {

/// What a reference prints the page of; null where it prints something else.
const Node* paged_target(const Setting& setting, const Node& ref) {
  if (ref.kind != Kind::ref) return nullptr;
  const auto target = setting.document.by_id.find(std::string(ref.value("to")));
  if (target == setting.document.by_id.end()) return nullptr;  // told by the reader
  return shown_of(setting, ref.value("show", "title"), *target->second) == Shown::page ? target->second : nullptr;
}

class Unsettled {
 public:
  Unsettled(const Setting& setting, const Findings& printed, const Findings& found)
      : setting_(setting), printed_(printed), found_(found) {}

  void below(const Node& node) {
    if (const Node* target = paged_target(setting_, node)) check_page(node, *target);
    if (node.kind == Kind::footnote && !note_told_) check_note(node);
    for (const Node& child : node.children) below(child);
  }

 private:
  void check_page(const Node& ref, const Node& target) {
    const std::string name = destination_of(target);
    const auto printed = printed_.folios.find(name), found = found_.folios.find(name);
    if (printed == printed_.folios.end() || found == found_.folios.end()) return;
    if (printed->second == found->second || !told_.insert(&target).second) return;
    const std::string page = std::to_string(printed->second), other = std::to_string(found->second);
    setting_.diagnostics.report({Code::W501,
                                 ref.span,
                                 "the page of \"" + target.id + "\" still changes after five passes, between " + page +
                                     " and " + other + ": " + page + " is printed, and it stands on " + other,
                                 {"change a word near the reference: its number moves its own target"},
                                 {{target.span, "this is the element"}}});
  }

  void check_note(const Node& note) {
    const std::string name = destination_of(note);
    const auto printed = printed_.notes.find(name), found = found_.notes.find(name);
    if (printed == printed_.notes.end() || found == found_.notes.end() || printed->second == found->second) return;
    note_told_ = true;
    const std::string number = std::to_string(printed->second), other = std::to_string(found->second);
    setting_.diagnostics.report(Code::W501, note.span,
                                "the number of this note on its page still changes after five passes, between " +
                                    number + " and " + other + ": " + number + " is printed",
                                {"change a word before the note, or number notes through the document"});
  }

  const Setting& setting_;
  const Findings& printed_;
  const Findings& found_;
  std::unordered_set<const Node*> told_;
  bool note_told_ = false;
};

}  // namespace

void report_unsettled(const Setting& setting, const Findings& printed, const Findings& found) {
  Unsettled(setting, printed, found).below(setting.document.root);
}

bool prints_page(const Setting& setting, const Node& node) {
  if (paged_target(setting, node) != nullptr) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return prints_page(setting, child); });
}

}  // namespace octavo::page
