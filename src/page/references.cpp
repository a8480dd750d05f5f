#include "page/references.h"

#include "document/vocabulary.h"
#include "page/generated.h"
#include "page/section_numbers.h"
#include "page/setting.h"

namespace octavo::page {

using document::Kind;

References::References(const document::Document& document) {
  std::vector<const document::Node*> around;
  collect(document.root, around);
}

void References::collect(const document::Node& node, std::vector<const document::Node*>& around) {
  for (const document::Node& child : node.children) {
    if (child.is_text()) continue;
    if (!around.empty() && (!child.id.empty() || counts_as_section(child.kind))) around_.emplace(&child, around);
    if (counts_as_section(child.kind)) around.push_back(&child);
    collect(child, around);
    if (counts_as_section(child.kind)) around.pop_back();
  }
}

std::span<const document::Node* const> References::around(const document::Node& target) const {
  const auto found = around_.find(&target);
  return found == around_.end() ? std::span<const document::Node* const>() : found->second;
}

std::string reference_name(Setting& setting, const document::Node& target, Language language) {
  const layout::Style& style =
      setting.cascade.named("reference-" + std::string(document::rule_of(target.kind).name), language);
  ContentValues values;
  values.node = &target;
  values.number = target.number;
  values.outer_numbers = outer_numbers(setting.references.around(target), setting.cascade, language);
  values.number_style = style.number_style;
  values.language = language;
  static const std::vector<layout::ContentPart> bare{{layout::ContentPart::Kind::number, {}}};
  return fill(style.content.empty() ? bare : style.content, values, setting.document).before;
}

std::string title_of(const document::Node& node) {
  for (const Kind kind : {Kind::title, Kind::question, Kind::caption}) {
    if (const document::Node* child = node.child(kind)) return document::plain_text(*child);
  }
  return document::plain_text(node);
}

}  // namespace octavo::page
