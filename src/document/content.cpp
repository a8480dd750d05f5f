#include "document/content.h"

#include <algorithm>
#include <utility>

namespace octavo::document {
namespace {

std::string tag(std::string_view name) {
  return "<" + std::string(name) + ">";
}

std::string allowed_hint(const ElementRule& rule) {
  const auto names = allowed_in(rule);
  return names.empty() ? "nothing is allowed here" : "allowed here: " + joined(names);
}

/// The elements in which `wanted` may stand, for one who put it elsewhere.
std::string home_hint(const ElementRule& wanted) {
  std::vector<std::string_view> homes;
  for (const ElementRule& row : all_elements()) {
    const auto names = allowed_in(row);
    if (std::find(names.begin(), names.end(), wanted.name) != names.end()) homes.push_back(row.name);
  }
  return homes.empty() ? tag(wanted.name) + " is the root element" : tag(wanted.name) + " stands in: " + joined(homes);
}

/// Among the elements allowed here first: by habit from other vocabularies, by letters; then among all.
std::string_view probable_name(std::string_view wrong, const ElementRule& rule) {
  auto here = allowed_in(rule);
  std::erase(here, "text");
  const std::string_view habit = familiar_name(wrong);
  if (std::find(here.begin(), here.end(), habit) != here.end()) return habit;
  if (const auto near = base::nearest(wrong, here)) return *near;
  if (!habit.empty()) return habit;
  std::vector<std::string_view> all;
  for (const ElementRule& row : all_elements()) all.push_back(row.name);
  return base::nearest(wrong, all).value_or(std::string_view());
}

/// An element that may hold either holds blocks as soon as one stands in it.
Body settled(const xml::Node& parent, Body body) {
  if (body != Body::text_or_blocks) return body;
  const bool blocks = std::any_of(parent.children.begin(), parent.children.end(), [](const xml::Node& child) {
    const ElementRule* rule = child.is_element() ? find_element(child.name) : nullptr;
    return rule && rule->group == Group::block;
  });
  return blocks ? Body::blocks : Body::text;
}

/// The text without the white space round it.
Span trimmed(const xml::Node& text) {
  constexpr std::string_view spaces = " \t\r\n";
  Span span = text.span;
  // Leading and trailing white space is the same in the source as in the value unless it is written by reference.
  const std::size_t first = text.text.find_first_not_of(spaces);
  const std::size_t last = text.text.find_last_not_of(spaces);
  if (span.end - span.begin != text.text.size() || first == std::string::npos) return span;
  return {span.source, span.begin + static_cast<std::uint32_t>(first),
          span.begin + static_cast<std::uint32_t>(last + 1)};
}

}  // namespace

ContentCheck::ContentCheck(const xml::Node& parent, const ElementRule& rule, Diagnostics& diagnostics)
    : parent_(parent),
      rule_(rule),
      diagnostics_(diagnostics),
      body_(settled(parent, rule.body)),
      first_at_(rule.head.size() + 1 + rule.tail.size(), nullptr) {}

std::string ContentCheck::parent_tag() const {
  return tag(rule_.name);
}

Verdict ContentCheck::child(const xml::Node& child) {
  if (!child.is_element()) return text(child);
  const ElementRule* known = find_element(child.name);
  if (!known) return unknown(child);
  const bool loose = known->group == Group::inlined && !takes(body_, Group::inlined);
  if (loose && in_loose_text_) return {Verdict::Fate::drop, known};
  in_loose_text_ = loose;
  Slot slot{};
  if (!find_slot(*known, slot)) return misplaced(child, *known);
  return place(child, *known, slot);
}

bool ContentCheck::admits_include(const xml::Node& include) {
  const ElementRule& rule = rule_of(Kind::include);
  if (takes(body_, rule.group)) return true;
  misplaced(include, rule);
  return false;
}

Verdict ContentCheck::text(const xml::Node& child) {
  if (takes(body_, Group::inlined)) return {Verdict::Fate::keep, nullptr};
  if (child.is_blank_text() || in_loose_text_) return {};
  in_loose_text_ = true;
  found_mistakes_ = true;
  const auto allowed = allowed_in(rule_);
  const bool paragraph = std::find(allowed.begin(), allowed.end(), "p") != allowed.end();
  diagnostics_.report(Code::E208, trimmed(child), "text may not stand directly in " + parent_tag(),
                      {paragraph ? "put it into <p>" : allowed_hint(rule_)});
  return {};
}

Verdict ContentCheck::unknown(const xml::Node& child) {
  found_mistakes_ = true;
  const std::string_view probable = probable_name(child.name, rule_);
  std::vector<std::string> hints;
  if (!probable.empty()) {
    hints.push_back("did you mean " + tag(probable) + "?");
    meant_.push_back(probable);
  }
  hints.push_back(allowed_hint(rule_));
  diagnostics_.report(Code::E201, child.span, "the vocabulary has no element " + tag(child.name), std::move(hints));
  return {Verdict::Fate::drop, probable.empty() ? nullptr : find_element(probable)};
}

Verdict ContentCheck::misplaced(const xml::Node& child, const ElementRule& known) {
  found_mistakes_ = true;
  std::vector<std::string> hints;
  if (known.group == Group::inlined && takes(body_, Group::block)) hints.emplace_back("put it into <p>");
  const auto here = allowed_in(rule_);
  const std::string_view habit = familiar_name(child.name);  // <note> is a box to those who know DocBook
  if (std::find(here.begin(), here.end(), habit) != here.end()) hints.push_back("did you mean " + tag(habit) + "?");
  hints.push_back(allowed_hint(rule_));
  hints.push_back(home_hint(known));
  diagnostics_.report(Code::E202, child.span, tag(known.name) + " is not allowed in " + parent_tag(), std::move(hints));
  return {Verdict::Fate::drop, &known};
}

/// The first place from here on that takes the element; else the one behind us that it belonged to.
bool ContentCheck::find_slot(const ElementRule& known, Slot& slot) const {
  bool found = false;
  const auto consider = [&](std::size_t position, const ChildRule* rule) {
    if (found && slot.position >= position_) return;
    slot = {position, rule};
    found = true;
  };
  for (std::size_t i = 0; i < rule_.head.size(); ++i) {
    if (rule_.head[i].kind == known.kind) consider(i, &rule_.head[i]);
  }
  if (takes(body_, known.group)) consider(rule_.head.size(), nullptr);
  for (std::size_t i = 0; i < rule_.tail.size(); ++i) {
    if (rule_.tail[i].kind == known.kind) consider(rule_.head.size() + 1 + i, &rule_.tail[i]);
  }
  return found;
}

Verdict ContentCheck::place(const xml::Node& child, const ElementRule& known, const Slot& slot) {
  const xml::Node*& first = first_at_[slot.position];
  const bool single = slot.rule && (slot.rule->count == Count::one || slot.rule->count == Count::at_most_one);
  if (first && single) {
    found_mistakes_ = true;
    diagnostics_.report({Code::E207,
                         child.span,
                         parent_tag() + " takes only one " + tag(known.name),
                         {"remove one of the two"},
                         {{first->span, "the first is here"}}});
    return {Verdict::Fate::drop, &known};
  }
  if (!first) first = &child;
  if (slot.position < position_) {
    found_mistakes_ = true;
    diagnostics_.report({Code::E202,
                         child.span,
                         tag(known.name) + " must stand before " + tag(last_->name) + " in " + parent_tag(),
                         {allowed_hint(rule_)},
                         {{last_->span, tag(last_->name) + " is here"}}});
    return {Verdict::Fate::drop, &known};
  }
  position_ = slot.position;
  last_ = &child;
  return {Verdict::Fate::keep, &known};
}

void ContentCheck::check_missing(std::span<const ChildRule> rules, std::size_t first_position) {
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].count != Count::one && rules[i].count != Count::at_least_one) continue;
    const std::string_view name = rule_of(rules[i].kind).name;
    const bool meant = std::find(meant_.begin(), meant_.end(), name) != meant_.end();
    if (first_at_[first_position + i] || meant) continue;
    found_mistakes_ = true;
    diagnostics_.report(Code::E206, parent_.span, parent_tag() + " holds no " + tag(name),
                        {"write " + tag(name) + "…</" + std::string(name) + ">", allowed_hint(rule_)});
  }
}

void ContentCheck::end() {
  check_missing(rule_.head, 0);
  check_missing(rule_.tail, rule_.head.size() + 1);
}

}  // namespace octavo::document
