// The vocabulary in RELAX NG (ISO/IEC 19757-2), each element a definition of its own name.

#include "base/markup.h"
#include "document/schema.h"
#include "document/schema/value_forms.h"
#include "document/source_writer.h"

namespace octavo::document {
namespace {

class RelaxNg {
 public:
  std::string grammar() {
    out_.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out_.line("<!-- The vocabulary of Octavo, written by `octavo schema rng`: not to be changed by hand. -->");
    out_.open(
        "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" "
        "xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\" "
        "datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">");
    start();
    for (const GroupName& group : group_names) define_group(group);
    for (const ElementRule& element : all_elements()) define(element);
    out_.close("</grammar>");
    return out_.take();
  }

 private:
  /// A whole document, or what a file holds that is included in one.
  void start() {
    out_.open("<start>");
    out_.open("<choice>");
    out_.line(element_ref(rule_of(Kind::explainer).name));
    for (const GroupName& group : group_names) {
      if (is_includable(group.group)) out_.line(group_ref(group.name));
    }
    out_.close("</choice>");
    out_.close("</start>");
  }

  /// A group and an element may have one name ("figure"): a definition of a group says so.
  static std::string group_ref(std::string_view name) { return "<ref name=\"any." + std::string(name) + "\"/>"; }
  static std::string element_ref(std::string_view name) { return "<ref name=\"" + std::string(name) + "\"/>"; }

  void define_group(const GroupName& group) {
    out_.open("<define name=\"any." + std::string(group.name) + "\">");
    out_.open("<choice>");
    for (const ElementRule& element : all_elements()) {
      if (element.group == group.group) out_.line(element_ref(element.name));
    }
    out_.close("</choice>");
    out_.close("</define>");
  }

  void define(const ElementRule& element) {
    out_.open("<define name=\"" + std::string(element.name) + "\">");
    out_.open("<element name=\"" + std::string(element.name) + "\">");
    out_.text_element("a:documentation", element.description);
    for (const AttributeRule* attribute : attributes_of(element)) write(*attribute);
    content(element);
    out_.close("</element>");
    out_.close("</define>");
  }

  void content(const ElementRule& element) {
    if (element.head.empty() && element.tail.empty() && element.body == Body::nothing) return out_.line("<empty/>");
    for (const ChildRule& child : element.head) named(child);
    body(element.body);
    for (const ChildRule& child : element.tail) named(child);
  }

  void named(const ChildRule& child) {
    const std::string ref = element_ref(rule_of(child.kind).name);
    switch (child.count) {
      case Count::one:
        return out_.line(ref);
      case Count::at_most_one:
        return out_.line("<optional>" + ref + "</optional>");
      case Count::any:
        return out_.line("<zeroOrMore>" + ref + "</zeroOrMore>");
      case Count::at_least_one:
        return out_.line("<oneOrMore>" + ref + "</oneOrMore>");
    }
  }

  void body(Body body) {
    if (body == Body::nothing) return;
    const bool either = takes(body, Group::inlined) && takes(body, Group::block);
    if (!either) return any_of(groups_in(body), takes(body, Group::inlined) ? "<text/>" : "");
    out_.open("<choice>");
    for (const GroupName& group : group_names) {
      if (takes(body, group.group)) any_of({group.name}, group.group == Group::inlined ? "<text/>" : "");
    }
    out_.close("</choice>");
  }

  /// `text` is the pattern of text where that may stand too.
  void any_of(const std::vector<std::string_view>& groups, std::string_view text) {
    std::string choices(text);
    for (const std::string_view group : groups) choices += group_ref(group);
    out_.line("<zeroOrMore><choice>" + choices + "</choice></zeroOrMore>");
  }

  void write(const AttributeRule& attribute) {
    const bool optional = attribute.need == Need::optional;
    if (optional) out_.open("<optional>");
    const std::string_view otherwise = default_of(attribute);
    out_.open("<attribute name=\"" + std::string(attribute.name) + "\"" +
              (otherwise.empty() ? "" : " a:defaultValue=\"" + base::escaped_markup(otherwise) + "\"") + ">");
    out_.text_element("a:documentation", attribute.description);
    value(attribute);
    out_.close("</attribute>");
    if (optional) out_.close("</optional>");
  }

  void value(const AttributeRule& attribute) {
    std::vector<std::string> patterns;
    if (attribute.type == AttributeType::enumeration) {
      for (const std::string_view word : values_of(attribute)) {
        patterns.push_back("<value type=\"token\">" + base::escaped_markup(word) + "</value>");
      }
    } else {
      for (const ValueForm& form : forms_of(attribute.type)) patterns.push_back(data(form));
    }
    if (patterns.size() > 1) out_.open("<choice>");
    for (const std::string& pattern : patterns) out_.line(pattern);
    if (patterns.size() > 1) out_.close("</choice>");
  }

  static std::string data(const ValueForm& form) {
    const std::string type = "<data type=\"" + std::string(form.type) + "\"";
    if (form.facet.empty()) return type + "/>";
    return type + "><param name=\"" + std::string(form.facet) + "\">" + base::escaped_markup(form.limit) +
           "</param></data>";
  }

  SourceWriter out_{Language("en")};
};

}  // namespace

std::string relax_ng_schema() {
  return RelaxNg().grammar();
}

}  // namespace octavo::document
