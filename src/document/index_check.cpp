#include "document/index_check.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::document {
namespace {

/// The terms of an index, and what they send its readers to.
struct Marks {
  std::set<std::string> terms;
  std::vector<const Attribute*> others;
};

void collect(const Node& node, Marks& marks) {
  if (node.kind == Kind::term && node.value("index") == "yes") marks.terms.insert(plain_text(node));
  if (node.kind == Kind::index) {
    marks.terms.emplace(node.value("term"));
    for (const char* name : {"see", "see-also"}) {
      if (const Attribute* other = node.attribute(name)) marks.others.push_back(other);
    }
  }
  for (const Node& child : node.children) collect(child, marks);
}

}  // namespace

void check_index(const Node& root, Diagnostics& diagnostics) {
  Marks marks;
  collect(root, marks);
  const std::vector<std::string_view> terms(marks.terms.begin(), marks.terms.end());
  for (const Attribute* other : marks.others) {
    if (marks.terms.contains(other->value)) continue;
    std::vector<std::string> hints = base::did_you_mean(other->value, terms);
    hints.push_back("mark a place of it: <index term=\"" + other->value + "\"/>");
    diagnostics.report(Code::W245, other->span, "the index has no term \"" + other->value + "\" to send a reader to",
                       std::move(hints));
  }
}

}  // namespace octavo::document
