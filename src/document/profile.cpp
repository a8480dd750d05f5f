#include "document/profile.h"

#include <algorithm>

namespace octavo::document {
namespace {

/// Calls `take` with each word of an attribute whose white space is folded.
template <class Take>
void each_word(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// What the element consists of besides the children that its row names one by one.
bool has_body(const Node& node, const ElementRule& rule) {
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return child.is_text() || takes(rule.body, rule_of(child.kind).group); });
}

}  // namespace

bool Profiling::is_shown(const Node& node) {
  const Attribute* audience = node.attribute("audience");
  if (!audience) return true;
  bool shown = profile_.audiences.empty();
  each_word(audience->value, [&](std::string_view word) {
    if (!known_.contains(word)) known_.emplace(word);
    shown = shown || std::find(profile_.audiences.begin(), profile_.audiences.end(), word) != profile_.audiences.end();
  });
  return shown;
}

void Profiling::leave_out(const Node& node) {
  if (!node.id.empty()) left_out_.emplace(node.id, node.span);
  for (const Node& child : node.children) leave_out(child);
}

bool Profiling::is_emptied(const Node& node) {
  const ElementRule& rule = rule_of(node.kind);
  for (const auto rules : {rule.head, rule.tail}) {
    for (const ChildRule& child : rules) {
      if (node.child(child.kind)) continue;
      if (child.count == Count::at_least_one) return true;
      if (child.count != Count::one) continue;
      const std::string missing = "<" + std::string(rule_of(child.kind).name) + ">";
      diagnostics_.report(Code::E254, node.span,
                          "<" + std::string(rule.name) + "> is left without its " + missing +
                              ", which is not for the audience that is set",
                          {"give the whole <" + std::string(rule.name) + "> the attribute audience instead"});
      return false;
    }
  }
  return rule.fill == Fill::wanted && !has_body(node, rule);
}

void Profiling::report_unknown(const Node& root) const {
  const std::vector<std::string_view> known(known_.begin(), known_.end());
  for (const std::string& audience : profile_.audiences) {
    if (known_.contains(audience)) continue;
    auto hints = base::did_you_mean_or_all(audience, known);
    if (hints.empty()) hints.emplace_back("no element has the attribute audience, so that all of them are set");
    diagnostics_.report(Code::W255, root.span, "no element is for the audience \"" + audience + "\"", std::move(hints));
  }
}

}  // namespace octavo::document
