// The vocabulary in W3C XML Schema 1.0. Every element has a named type; only the root is an element that a file may
// begin with. Types of elements and of values share one space of names (Part 1, 2.5): those of values begin with
// "value.".

#include "base/markup.h"
#include "document/schema.h"
#include "document/schema/value_forms.h"
#include "document/source_writer.h"

namespace octavo::document {
namespace {

constexpr std::string_view xml_prefix = "xml:";

std::string quoted(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + base::escaped_markup(value) + "\"";
}

class XmlSchema {
 public:
  std::string document() {
    begin("");
    out_.line("<xs:import namespace=\"http://www.w3.org/XML/1998/namespace\" schemaLocation=\"xml.xsd\"/>");
    root();
    for (const ElementRule& element : all_elements()) {
      if (is_includable(element.group))
        out_.line("<xs:element" + quoted("name", element.name) + quoted("type", element.name) + "/>");
    }
    for (const GroupName& group : group_names) define_group(group);
    for (const ElementRule& element : all_elements()) define(element);
    out_.close("</xs:schema>");
    return out_.take();
  }

  std::string xml_namespace() {
    begin(" targetNamespace=\"http://www.w3.org/XML/1998/namespace\"");
    for (const AttributeRule& attribute : global_attributes()) {
      if (!attribute.name.starts_with(xml_prefix)) continue;
      out_.open("<xs:attribute" + quoted("name", attribute.name.substr(xml_prefix.size())) + ">");
      documentation(attribute.description);
      value_type(attribute);
      out_.close("</xs:attribute>");
    }
    out_.close("</xs:schema>");
    return out_.take();
  }

 private:
  void begin(std::string_view target) {
    out_.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out_.line("<!-- The vocabulary of Octavo, written by `octavo schema`: not to be changed by hand. -->");
    out_.open("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"" + std::string(target) + ">");
  }

  void documentation(std::string_view text) {
    out_.open("<xs:annotation>");
    out_.text_element("xs:documentation", text);
    out_.close("</xs:annotation>");
  }

  void root() {
    const std::string_view name = rule_of(Kind::explainer).name;
    out_.open("<xs:element" + quoted("name", name) + quoted("type", name) + ">");
    out_.line("<xs:unique name=\"id\"><xs:selector xpath=\".|.//*\"/><xs:field xpath=\"@xml:id\"/></xs:unique>");
    out_.close("</xs:element>");
  }

  void define_group(const GroupName& group) {
    out_.open("<xs:group" + quoted("name", group.name) + ">");
    out_.open("<xs:choice>");
    for (const ElementRule& element : all_elements()) {
      if (element.group == group.group) out_.line(element_of(element.name, ""));
    }
    out_.close("</xs:choice>");
    out_.close("</xs:group>");
  }

  static std::string element_of(std::string_view name, std::string_view occurrence) {
    return "<xs:element" + quoted("name", name) + quoted("type", name) + std::string(occurrence) + "/>";
  }

  void define(const ElementRule& element) {
    const bool mixed = takes(element.body, Group::inlined);
    out_.open("<xs:complexType" + quoted("name", element.name) + (mixed ? " mixed=\"true\"" : "") + ">");
    documentation(element.description);
    content(element);
    for (const AttributeRule* attribute : attributes_of(element)) write(*attribute);
    out_.close("</xs:complexType>");
  }

  void content(const ElementRule& element) {
    if (element.head.empty() && element.tail.empty() && element.body == Body::nothing) return;
    out_.open("<xs:sequence>");
    for (const ChildRule& child : element.head) named(child);
    body(element.body);
    for (const ChildRule& child : element.tail) named(child);
    out_.close("</xs:sequence>");
  }

  void named(const ChildRule& child) {
    const bool may_lack = child.count == Count::at_most_one || child.count == Count::any;
    const bool many = child.count == Count::any || child.count == Count::at_least_one;
    const std::string occurrence =
        std::string(may_lack ? " minOccurs=\"0\"" : "") + (many ? " maxOccurs=\"unbounded\"" : "");
    out_.line(element_of(rule_of(child.kind).name, occurrence));
  }

  /// Text beside blocks cannot be kept out: a type is mixed or it is not.
  void body(Body body) {
    if (body == Body::nothing) return;
    constexpr std::string_view any_number = " minOccurs=\"0\" maxOccurs=\"unbounded\"";
    const bool either = takes(body, Group::inlined) && takes(body, Group::block);
    const std::string_view each = either ? any_number : "";
    out_.open("<xs:choice" + std::string(either ? "" : any_number) + ">");
    for (const std::string_view group : groups_in(body)) {
      out_.line("<xs:group" + quoted("ref", group) + std::string(each) + "/>");
    }
    out_.close("</xs:choice>");
  }

  void write(const AttributeRule& attribute) {
    const std::string use = attribute.need == Need::required ? quoted("use", "required") : "";
    if (attribute.name.starts_with(xml_prefix)) {
      return out_.line("<xs:attribute" + quoted("ref", attribute.name) + use + "/>");
    }
    const std::string_view otherwise = default_of(attribute);
    out_.open("<xs:attribute" + quoted("name", attribute.name) + use +
              (otherwise.empty() ? "" : quoted("default", otherwise)) + ">");
    documentation(attribute.description);
    value_type(attribute);
    out_.close("</xs:attribute>");
  }

  void value_type(const AttributeRule& attribute) {
    if (attribute.type == AttributeType::enumeration) return enumeration(attribute);
    const auto forms = forms_of(attribute.type);
    if (forms.size() == 1) return restriction(forms.front());
    out_.open("<xs:simpleType>");
    out_.open("<xs:union>");
    for (const ValueForm& form : forms) restriction(form);
    out_.close("</xs:union>");
    out_.close("</xs:simpleType>");
  }

  void restriction(const ValueForm& form) {
    const std::string facet =
        form.facet.empty() ? "" : "<xs:" + std::string(form.facet) + quoted("value", form.limit) + "/>";
    out_.open("<xs:simpleType>");
    out_.line("<xs:restriction" + quoted("base", "xs:" + std::string(form.type)) +
              (facet.empty() ? "/>" : ">" + facet + "</xs:restriction>"));
    out_.close("</xs:simpleType>");
  }

  void enumeration(const AttributeRule& attribute) {
    out_.open("<xs:simpleType>");
    out_.open("<xs:restriction base=\"xs:token\">");
    for (const std::string_view word : values_of(attribute)) {
      out_.line("<xs:enumeration" + quoted("value", word) + "/>");
    }
    out_.close("</xs:restriction>");
    out_.close("</xs:simpleType>");
  }

  SourceWriter out_{Language("en")};
};

}  // namespace

std::string xml_schema() {
  return XmlSchema().document();
}

std::string xml_namespace_schema() {
  return XmlSchema().xml_namespace();
}

}  // namespace octavo::document
