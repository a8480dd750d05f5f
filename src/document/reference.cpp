#include "document/reference.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/reference_words.h"
#include "document/source_writer.h"
#include "document/values.h"
#include "document/vocabulary.h"

namespace octavo::document {
namespace {

using Names = std::vector<std::string>;

std::string listed(const Names& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ", ") + name;
  return line;
}

Names members_of(Group group) {
  Names names;
  for (const ElementRule& row : all_elements()) {
    if (row.group == group) names.push_back(code_markup(row.name));
  }
  return names;
}

void add_named(Names& names, std::span<const ChildRule> children) {
  for (const ChildRule& child : children) names.push_back(code_markup(rule_of(child.kind).name));
}

/// What the element may hold. Text and blocks hold too much to be told of each time.
Names content_of(const ElementRule& element) {
  Names names;
  add_named(names, element.head);
  for (const Group group :
       {Group::inlined, Group::reading, Group::cell, Group::block, Group::division, Group::matter}) {
    if (!takes(element.body, group)) continue;
    if (group == Group::inlined) {
      names.emplace_back("text");
    } else if (group == Group::block) {
      names.emplace_back("blocks");
    } else {
      const Names members = members_of(group);
      names.insert(names.end(), members.begin(), members.end());
    }
  }
  add_named(names, element.tail);
  return names;
}

bool names(std::span<const ChildRule> children, Kind kind) {
  return std::any_of(children.begin(), children.end(), [&](const ChildRule& child) { return child.kind == kind; });
}

/// Where the element stands: wherever text or blocks do, and in what else.
Names homes_of(const ElementRule& element) {
  Names homes;
  if (element.group == Group::inlined) homes.emplace_back("text");
  if (element.group == Group::block) homes.emplace_back("what holds blocks");
  const bool told = !homes.empty();
  for (const ElementRule& row : all_elements()) {
    const bool named = names(row.head, element.kind) || names(row.tail, element.kind);
    if (named || (!told && takes(row.body, element.group))) homes.push_back(code_markup(row.name));
  }
  return homes;
}

/// What a schema would say of the value, as a sentence; nothing of text, which may be anything.
std::string taken_by(const AttributeRule& attribute) {
  if (attribute.type == AttributeType::text) return {};
  if (attribute.type != AttributeType::enumeration)
    return " Takes " + prose_markup(expected_instead(attribute, "")) + ".";
  Names words;
  for (const std::string_view word : values_of(attribute)) words.push_back(code_markup(word));
  return " Takes " + listed(words) + ".";
}

class ElementReference {
 public:
  std::string write() {
    out_.line("<p>Text is words and, within the line, " + listed(members_of(Group::inlined)) + ". Blocks are " +
              listed(members_of(Group::block)) + ".</p>");
    global_table();
    for (const ElementRule& element : all_elements()) section(element);
    return out_.take();
  }

 private:
  void section(const ElementRule& element) {
    const std::string name(element.name);
    out_.open("<section xml:id=\"element-" + name + "\" role=\"entry\">");
    out_.line("<title>" + name + "</title>");
    const Names homes = homes_of(element);
    const Names content = content_of(element);
    const std::string stands = homes.empty() ? "It is the root of a source." : "Stands in " + listed(homes) + ".";
    const std::string holds = content.empty() ? "It holds nothing." : "Holds " + listed(content) + ".";
    const std::string role = element.attributes.empty() ? "" : " role=\"lead-in\"";
    out_.line("<p" + role + ">" + prose_markup(element.description) + " " + stands + " " + holds + "</p>");
    if (!element.attributes.empty()) table(element.attributes);
    out_.close("</section>");
  }

  void global_table() {
    Names without;
    for (const ElementRule& element : all_elements()) {
      if (element.globals == Globals::refused) without.push_back(code_markup(element.name));
    }
    out_.line("<p>All elements but " + listed(without) + " take these attributes:</p>");
    table(global_attributes());
  }

  void table(std::span<const AttributeRule> attributes) {
    out_.open("<table role=\"reference\">");
    out_.line("<thead><tr><th>Attribute</th><th>Means</th></tr></thead>");
    for (const AttributeRule& attribute : attributes) {
      const bool required = attribute.need == Need::required;
      out_.open("<tr>");
      out_.line("<th>" + code_markup(attribute.name) + (required ? " (required)" : "") + "</th>");
      out_.line("<td>" + prose_markup(attribute.description) + taken_by(attribute) + "</td>");
      out_.close("</tr>");
    }
    out_.close("</table>");
  }

  SourceWriter out_{Language("en")};
};

}  // namespace

std::string element_reference() {
  return ElementReference().write();
}

}  // namespace octavo::document
