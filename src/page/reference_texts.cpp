#include "page/reference_texts.h"

#include <algorithm>

#include "document/vocabulary.h"
#include "page/generated.h"
#include "page/headings.h"
#include "page/line_text.h"
#include "page/section_numbers.h"

namespace octavo::page {

using document::Kind;
using document::Node;

namespace {

/// What a marker prints of its number: 3, 2.3, or Figure 3.
bool says_number(const layout::Style& marker) {
  using Piece = layout::ContentPart::Kind;
  if (marker.display == layout::Display::none) return false;
  return std::any_of(marker.content.begin(), marker.content.end(), [](const layout::ContentPart& part) {
    return part.kind == Piece::number || part.kind == Piece::numbers || part.kind == Piece::reference;
  });
}

/// An item is known by its words; what stands in a line as well.
bool is_its_own_title(Kind kind) {
  return kind == Kind::item || document::rule_of(kind).group == document::Group::inlined;
}

bool has_title(const Node& target) {
  if (title_element_of(target) != nullptr || is_list_of_words(target)) return true;
  return is_its_own_title(target.kind) && target.kind != Kind::footnote && !document::plain_text(target).empty();
}

std::string_view name_of(Shown shown) {
  return shown == Shown::title ? "title" : shown == Shown::number ? "number" : "page";
}

void report(const Setting& setting, const Node& ref, const Node& target, Shown asked, Shown shown) {
  const document::Attribute* to = ref.attribute("to");
  const std::string tag = "<" + std::string(document::rule_of(target.kind).name) + ">";
  const std::string missing = asked == Shown::number ? " has no number in print" : " has no title";
  const char* hint = "write show=\"page\", or refer to a section, question or figure";
  if (asked == Shown::number && shown == Shown::title)
    hint =
        target.number > 0 ? "leave show=\"number\" out, or take a layout that numbers it" : "leave show=\"number\" out";
  setting.diagnostics.report({Code::W214,
                              to != nullptr ? to->span : ref.span,
                              tag + missing + ": its " + std::string(name_of(shown)) + " is printed",
                              {hint},
                              {{target.span, "this is the element"}}});
}

}  // namespace

Shown asked_for(std::string_view show) {
  return show == "number" ? Shown::number : show == "page" ? Shown::page : Shown::title;
}

const Node* title_element_of(const Node& node) {
  for (const Kind kind : {Kind::title, Kind::question, Kind::caption}) {
    if (const Node* child = node.child(kind)) return child;
  }
  return node.kind == Kind::entry ? node.child(Kind::term) : nullptr;
}

bool prints_number(layout::Cascade& cascade, const Node& node, std::span<const Kind> ancestors) {
  if (node.kind == Kind::footnote) return true;
  if (node.number == 0 && node.kind != Kind::source) return false;
  const bool by_itself = node.kind == Kind::item || node.kind == Kind::source;
  const Node* bearer = by_itself ? &node : title_element_of(node);
  if (bearer == nullptr) return false;
  std::vector<Kind> above(ancestors.begin(), ancestors.end());
  if (!by_itself) above.insert(above.begin(), node.kind);
  const layout::Style& own = cascade.of(*bearer, cascade.initial(), above);
  const layout::Style* marker = cascade.part(*bearer, "marker", own, above);
  return marker != nullptr && says_number(*marker);
}

Shown shown_of(const Setting& setting, std::string_view show, const Node& target) {
  const Shown asked = asked_for(show);
  if (asked == Shown::page) return asked;
  const bool numbered = setting.references.is_numbered(target);
  // A note has a number for a title.
  if (target.kind == Kind::footnote) return Shown::number;
  const bool titled = has_title(target);
  if (asked == Shown::title) return titled ? Shown::title : numbered ? Shown::number : Shown::page;
  return numbered ? Shown::number : titled ? Shown::title : Shown::page;
}

void check_references(const Setting& setting, const Node& node) {
  if (node.kind == Kind::ref) {
    const auto target = setting.document.by_id.find(std::string(node.value("to")));
    if (target == setting.document.by_id.end()) return;  // told by the reader
    const std::string_view show = node.value("show", "title");
    const Shown asked = asked_for(show), shown = shown_of(setting, show, *target->second);
    const bool by_number = asked == Shown::title && shown == Shown::number;  // what has one is known by it
    if (asked != shown && !by_number) report(setting, node, *target->second, asked, shown);
  }
  for (const Node& child : node.children) check_references(setting, child);
}

std::string reference_name(Setting& setting, const Node& target, Language language) {
  const layout::Style& style =
      setting.cascade.named("reference-" + std::string(document::rule_of(target.kind).name), language);
  ContentValues values;
  values.node = &target;
  values.number = target.kind == Kind::source ? setting.references.citations().number(target) : target.number;
  values.outer_numbers = outer_numbers(setting.references.around(target), setting.cascade, language);
  values.number_style = style.number_style;
  values.language = language;
  static const std::vector<layout::ContentPart> bare{{layout::ContentPart::Kind::number, {}}};
  return fill(style.content.empty() ? bare : style.content, values, setting.document).before;
}

std::string title_of(Setting& setting, const Node& node) {
  if (const Node* title = title_element_of(node)) return line_text(*title);
  if (is_list_of_words(node)) return heading_text(setting, {&node, nullptr, {}});
  return is_its_own_title(node.kind) ? document::plain_text(node) : std::string();
}

std::string description_of(Setting& setting, const Node& node) {
  std::string title = title_of(setting, node);
  return title.empty() ? document::plain_text(node) : title;
}

}  // namespace octavo::page
