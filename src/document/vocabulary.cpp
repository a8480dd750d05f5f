#include "document/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>

namespace octavo::document {
namespace {

using enum Count;
using Type = AttributeType;

constexpr ChildRule explainer_head[] = {{Kind::meta, one}};
constexpr ChildRule meta_head[] = {{Kind::title, one},
                                   {Kind::subtitle, at_most_one},
                                   {Kind::byline, any},
                                   {Kind::date, at_most_one},
                                   {Kind::summary, at_most_one}};
constexpr ChildRule titled[] = {{Kind::title, one}};
constexpr ChildRule perhaps_titled[] = {{Kind::title, at_most_one}};
constexpr ChildRule paragraphs[] = {{Kind::p, at_least_one}};
constexpr ChildRule items[] = {{Kind::item, at_least_one}};
constexpr ChildRule keypoints_head[] = {{Kind::title, at_most_one}, {Kind::item, at_least_one}};
constexpr ChildRule qa_head[] = {{Kind::question, one}, {Kind::answer, one}};
constexpr ChildRule attributed[] = {{Kind::attribution, at_most_one}};
constexpr ChildRule captioned[] = {{Kind::caption, at_most_one}};

constexpr AttributeRule global[] = {
    {"xml:id", Type::id, Need::optional, "", "A name by which references find the element."},
    {"xml:lang", Type::language, Need::optional, "", "The language of the element and of all within it."},
    {"role", Type::text, Need::optional, "", "A word by which a layout tells this element from its like."},
};
constexpr AttributeRule of_explainer[] = {
    {"version", Type::enumeration, Need::optional, "1", "The version of the vocabulary."},
};
constexpr AttributeRule of_title[] = {
    {"short", Type::text, Need::optional, "", "A shorter form for running heads and contents."},
};
constexpr AttributeRule of_byline[] = {
    {"organisation", Type::text, Need::optional, "", "The organisation that the person writes for."},
};
constexpr AttributeRule of_date[] = {
    {"when", Type::date, Need::optional, "", "The date in the form 2026-11-23."},
};
constexpr AttributeRule of_list[] = {
    {"kind", Type::enumeration, Need::optional, "bullet number", "Marked by bullets or by numbers."},
    {"start", Type::integer, Need::optional, "", "The number of the first item."},
};
constexpr AttributeRule of_quote[] = {
    {"kind", Type::enumeration, Need::optional, "block pull",
     "A quotation from elsewhere, or words drawn from the text."},
};
constexpr AttributeRule of_callout[] = {
    {"kind", Type::enumeration, Need::optional, "note tip warning example background", "What the box is for."},
};
constexpr AttributeRule of_figure[] = {
    {"src", Type::file, Need::required, "", "The image file, relative to the source."},
    {"alt", Type::text, Need::required, "", "What the image shows, for those who cannot see it."},
    {"width", Type::measure, Need::optional, "", "A length, or per cent of the measure."},
};
constexpr AttributeRule of_abbr[] = {
    {"expand", Type::text, Need::optional, "", "The words that the abbreviation stands for."},
};
constexpr AttributeRule of_name[] = {
    {"kind", Type::enumeration, Need::optional, "person place organisation work", "What the name names."},
};
constexpr AttributeRule of_foreign[] = {
    {"xml:lang", Type::language, Need::required, "", "The language of the words."},
};
constexpr AttributeRule of_link[] = {
    {"href", Type::href, Need::required, "", "The address."},
};
constexpr AttributeRule of_ref[] = {
    {"to", Type::idref, Need::required, "", "The xml:id of the element referred to."},
    {"show", Type::enumeration, Need::optional, "title number page", "Which text stands for the element."},
};

constexpr auto wanted = Fill::wanted;
constexpr auto may_be_empty = Fill::may_be_empty;

// kind, name, group, head, body, tail, attributes, fill, numbering, description
constexpr std::array rows{
    ElementRule{Kind::explainer,
                "explainer",
                Group::none,
                explainer_head,
                Body::divisions,
                {},
                of_explainer,
                wanted,
                Numbering::none,
                "The whole document."},
    ElementRule{Kind::meta,
                "meta",
                Group::none,
                meta_head,
                Body::nothing,
                {},
                {},
                may_be_empty,
                Numbering::none,
                "What the document is: title, makers, date, summary."},
    ElementRule{Kind::title,
                "title",
                Group::none,
                {},
                Body::text,
                {},
                of_title,
                wanted,
                Numbering::none,
                "The title of the document, section or box."},
    ElementRule{Kind::subtitle,
                "subtitle",
                Group::none,
                {},
                Body::text,
                {},
                {},
                wanted,
                Numbering::none,
                "A second line to the title."},
    ElementRule{Kind::byline,
                "byline",
                Group::none,
                {},
                Body::text,
                {},
                of_byline,
                wanted,
                Numbering::none,
                "Who made the document; role says as what."},
    ElementRule{Kind::date,
                "date",
                Group::none,
                {},
                Body::text,
                {},
                of_date,
                may_be_empty,
                Numbering::none,
                "The date of the document, in words."},
    ElementRule{Kind::summary,
                "summary",
                Group::none,
                paragraphs,
                Body::nothing,
                {},
                {},
                may_be_empty,
                Numbering::none,
                "The document in a paragraph or two."},
    ElementRule{Kind::section,
                "section",
                Group::division,
                titled,
                Body::divisions,
                {},
                {},
                wanted,
                Numbering::siblings,
                "A part with a title; sections may hold sections."},
    ElementRule{Kind::p, "p", Group::block, {}, Body::text, {}, {}, wanted, Numbering::none, "A paragraph."},
    ElementRule{Kind::list,
                "list",
                Group::block,
                items,
                Body::nothing,
                {},
                of_list,
                may_be_empty,
                Numbering::none,
                "A list of items with bullets or numbers."},
    ElementRule{Kind::item,
                "item",
                Group::none,
                {},
                Body::text_or_blocks,
                {},
                {},
                wanted,
                Numbering::siblings,
                "One item: a line of text, or blocks."},
    ElementRule{Kind::quote,
                "quote",
                Group::block,
                {},
                Body::blocks,
                attributed,
                of_quote,
                wanted,
                Numbering::none,
                "A quotation that stands by itself."},
    ElementRule{Kind::attribution,
                "attribution",
                Group::none,
                {},
                Body::text,
                {},
                {},
                wanted,
                Numbering::none,
                "Whose words the quotation is."},
    ElementRule{Kind::keypoints,
                "keypoints",
                Group::block,
                keypoints_head,
                Body::nothing,
                {},
                {},
                may_be_empty,
                Numbering::none,
                "What a reader in a hurry should know."},
    ElementRule{Kind::qa,
                "qa",
                Group::division,
                qa_head,
                Body::nothing,
                {},
                {},
                may_be_empty,
                Numbering::document,
                "A question and its answer."},
    ElementRule{
        Kind::question, "question", Group::none, {}, Body::text, {}, {}, wanted, Numbering::none, "The question."},
    ElementRule{Kind::answer, "answer", Group::none, {}, Body::blocks, {}, {}, wanted, Numbering::none, "The answer."},
    ElementRule{Kind::callout,
                "callout",
                Group::block,
                perhaps_titled,
                Body::blocks,
                {},
                of_callout,
                wanted,
                Numbering::none,
                "A box beside the course of the text."},
    ElementRule{Kind::figure,
                "figure",
                Group::block,
                captioned,
                Body::nothing,
                {},
                of_figure,
                may_be_empty,
                Numbering::document,
                "A picture, JPEG or PNG."},
    ElementRule{Kind::caption,
                "caption",
                Group::none,
                {},
                Body::text,
                {},
                {},
                wanted,
                Numbering::none,
                "The words under a picture."},
    ElementRule{Kind::em, "em", Group::inlined, {}, Body::text, {}, {}, wanted, Numbering::none, "Stressed words."},
    ElementRule{Kind::strong,
                "strong",
                Group::inlined,
                {},
                Body::text,
                {},
                {},
                wanted,
                Numbering::none,
                "Words that must not be missed."},
    ElementRule{
        Kind::abbr, "abbr", Group::inlined, {}, Body::text, {}, of_abbr, wanted, Numbering::none, "An abbreviation."},
    ElementRule{
        Kind::name, "name", Group::inlined, {}, Body::text, {}, of_name, wanted, Numbering::none, "A proper name."},
    ElementRule{Kind::foreign,
                "foreign",
                Group::inlined,
                {},
                Body::text,
                {},
                of_foreign,
                wanted,
                Numbering::none,
                "Words in another language."},
    ElementRule{Kind::link,
                "link",
                Group::inlined,
                {},
                Body::text,
                {},
                of_link,
                may_be_empty,
                Numbering::none,
                "Words that lead to an address; without words, the address itself."},
    ElementRule{Kind::ref,
                "ref",
                Group::inlined,
                {},
                Body::nothing,
                {},
                of_ref,
                may_be_empty,
                Numbering::none,
                "A reference to another place of the document; its text is made by the program."},
    ElementRule{Kind::sub, "sub", Group::inlined, {}, Body::text, {}, {}, wanted, Numbering::none, "An inferior."},
    ElementRule{Kind::sup, "sup", Group::inlined, {}, Body::text, {}, {}, wanted, Numbering::none, "A superior."},
    ElementRule{
        Kind::br, "br", Group::inlined, {}, Body::nothing, {}, {}, may_be_empty, Numbering::none, "A line ends here."},
    ElementRule{Kind::ruby,
                "ruby",
                Group::inlined,
                {},
                Body::annotated,
                {},
                {},
                wanted,
                Numbering::none,
                "Words with their readings: each base is followed by its rt."},
    ElementRule{Kind::rt,
                "rt",
                Group::reading,
                {},
                Body::text,
                {},
                {},
                wanted,
                Numbering::none,
                "The reading of what it follows."},
    ElementRule{Kind::gloss,
                "gloss",
                Group::inlined,
                {},
                Body::text,
                {},
                {},
                wanted,
                Numbering::none,
                "A short note within the line; its brackets are made by the program."},
};

constexpr bool rows_follow_kinds() {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].kind) != i + 1) return false;
  }
  return true;
}
constexpr std::array listed_kinds{
#define OCTAVO_ELEMENT(kind, ...) Kind::kind,
#include "document/elements.def"
#undef OCTAVO_ELEMENT
};
static_assert(rows.size() == listed_kinds.size() && rows_follow_kinds(),
              "one row an element, in the order of elements.def");

template <class Rules>
void append_names(std::vector<std::string_view>& names, const Rules& rules) {
  for (const ChildRule& child : rules) names.push_back(rule_of(child.kind).name);
}

}  // namespace

std::span<const ElementRule> all_elements() {
  return rows;
}

const ElementRule& rule_of(Kind kind) {
  return rows.at(static_cast<std::size_t>(kind) - 1);
}

const ElementRule* find_element(std::string_view name) {
  static const auto by_name = [] {
    std::unordered_map<std::string_view, const ElementRule*> map;
    for (const ElementRule& row : rows) map.emplace(row.name, &row);
    return map;
  }();
  const auto found = by_name.find(name);
  return found == by_name.end() ? nullptr : found->second;
}

std::span<const AttributeRule> global_attributes() {
  return global;
}

const AttributeRule* find_attribute(const ElementRule& element, std::string_view name) {
  for (const auto rules : {element.attributes, global_attributes()}) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == name; });
    if (found != rules.end()) return &*found;
  }
  return nullptr;
}

std::vector<std::string_view> values_of(const AttributeRule& attribute) {
  std::vector<std::string_view> words;
  std::string_view rest = attribute.values;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

bool takes(Body body, Group group) {
  switch (body) {
    case Body::nothing:
      return false;
    case Body::text:
      return group == Group::inlined;
    case Body::blocks:
      return group == Group::block;
    case Body::divisions:
      return group == Group::block || group == Group::division;
    case Body::text_or_blocks:
      return group == Group::inlined || group == Group::block;
    case Body::annotated:
      return group == Group::inlined || group == Group::reading;
  }
  return false;
}

std::vector<std::string_view> allowed_in(const ElementRule& element) {
  std::vector<std::string_view> names;
  if (takes(element.body, Group::inlined)) names.emplace_back("text");
  append_names(names, element.head);
  for (const ElementRule& row : rows) {
    if (takes(element.body, row.group)) names.push_back(row.name);
  }
  append_names(names, element.tail);
  return names;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

}  // namespace octavo::document
