#include "document/index_check.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/index_marks.h"

namespace octavo::document {
namespace {

/// A term of the index, and where its marks send a reader.
struct Term {
  std::vector<const Attribute*> see, see_also;
  enum class Way : std::uint8_t { untrodden, under_foot, trodden } way = Way::untrodden;
};

using Terms = std::map<std::string, Term, std::less<>>;

void collect(const Node& node, Terms& terms) {
  if (is_index_mark(node)) {
    Term& term = terms[indexed_term(node)];
    if (const Attribute* other = node.attribute("see")) term.see.push_back(other);
    if (const Attribute* other = node.attribute("see-also")) term.see_also.push_back(other);
  }
  for (const Node& child : node.children) collect(child, terms);
}

std::string quoted(std::string_view term) {
  return "\"" + std::string(term) + "\"";
}

void report_unlisted(const Attribute& other, const Terms& terms, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  known.reserve(terms.size());
  for (const auto& entry : terms) known.emplace_back(entry.first);
  std::vector<std::string> hints = base::did_you_mean(other.value, known);
  hints.push_back("mark a place of it: <index term=\"" + other.value + "\"/>");
  diagnostics.report(Code::W245, other.span, "the index has no term " + quoted(other.value) + " to send a reader to",
                     std::move(hints));
}

/// Follows every `see`, each once, and reports those that close a circle.
class Circles {
 public:
  Circles(Terms& terms, Diagnostics& diagnostics) : terms_(terms), diagnostics_(diagnostics) {}

  void find() {
    for (auto& entry : terms_) {
      if (entry.second.way == Term::Way::untrodden) walk(entry);
    }
  }

 private:
  using Entry = Terms::value_type;
  struct Step {
    Entry* at;
    std::size_t next = 0;  ///< of the marks that send on
  };

  // Not by recursion: chains are as long as an author, or a program, makes them.
  void walk(Entry& from) {
    enter(from);
    while (!way_.empty()) {
      Step& step = way_.back();
      if (step.next == step.at->second.see.size()) {
        step.at->second.way = Term::Way::trodden;
        way_.pop_back();
      } else {
        follow(*step.at->second.see[step.next++]);
      }
    }
  }

  void enter(Entry& entry) {
    entry.second.way = Term::Way::under_foot;
    way_.push_back({&entry});
  }

  void follow(const Attribute& see) {
    const auto to = terms_.find(see.value);
    if (to == terms_.end()) return;
    if (to->second.way == Term::Way::untrodden)
      enter(*to);
    else if (to->second.way == Term::Way::under_foot)
      report(see);
  }

  void report(const Attribute& closing) {
    auto first =
        std::find_if(way_.begin(), way_.end(), [&](const Step& step) { return step.at->first == closing.value; });
    base::Diagnostic finding{Code::W247, closing.span, {}, {}, {}};
    if (first + 1 == way_.end()) {
      finding.message = "the index sends the reader of " + quoted(closing.value) + " to the same term";
    } else {
      finding.message = "the index sends the reader of " + quoted(way_.back().at->first) + " to " +
                        quoted(closing.value) + ", and from there back";
    }
    finding.hints = {"mark a place of one of the terms, without see, and send the readers of the others there"};
    for (; first + 1 < way_.end(); ++first) {
      const Attribute& see = *first->at->second.see[first->next - 1];
      finding.related.push_back({see.span, "from " + quoted(first->at->first) + " to " + quoted(see.value)});
    }
    diagnostics_.report(std::move(finding));
  }

  Terms& terms_;
  Diagnostics& diagnostics_;
  std::vector<Step> way_;
};

}  // namespace

void check_index(const Node& root, Diagnostics& diagnostics) {
  Terms terms;
  collect(root, terms);
  for (const auto& [term, marks] : terms) {
    for (const auto* others : {&marks.see, &marks.see_also}) {
      for (const Attribute* other : *others) {
        if (!terms.contains(other->value)) report_unlisted(*other, terms, diagnostics);
      }
    }
    for (const Attribute* other : marks.see_also) {
      if (other->value != term) continue;
      diagnostics.report(Code::W247, other->span, "the index sends the reader of " + quoted(term) + " to the same term",
                         {"name another term, or leave see-also out"});
    }
  }
  Circles(terms, diagnostics).find();
}

}  // namespace octavo::document
