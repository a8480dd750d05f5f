// The schemas as texts; whether validators take them, and what they refuse, is tested with the program.

#include "document/schema.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "document/schema/value_forms.h"

using namespace octavo::document;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
  return found;
}

std::size_t attributes_in_all() {
  std::size_t number = 0;
  for (const ElementRule& element : all_elements()) number += attributes_of(element).size();
  return number;
}

}  // namespace

TEST_CASE("every element and attribute is defined once, with its description") {
  const std::string rng = relax_ng_schema();
  const std::string xsd = xml_schema();
  for (const ElementRule& element : all_elements()) {
    const std::string name(element.name);
    CAPTURE(name);
    CHECK(count(rng, "<element name=\"" + name + "\">\n      <a:documentation>") == 1);
    CHECK(count(xsd, "<xs:complexType name=\"" + name + "\"") == 1);
  }
  CHECK(count(rng, "<attribute name=") == attributes_in_all());
  CHECK(count(rng, "<a:documentation>") == all_elements().size() + attributes_in_all());
  const std::size_t elsewhere = count(xsd, "<xs:attribute ref=\"xml:");
  CHECK(count(xsd, "<xs:attribute name=") + elsewhere == attributes_in_all());
  CHECK(count(xsd, "<xs:documentation>") + elsewhere == all_elements().size() + attributes_in_all());
  CHECK(count(xml_namespace_schema(), "<xs:attribute name=") == 2);
}

TEST_CASE("every group of the vocabulary that a body takes is named") {
  std::set<Group> used, named;
  for (const ElementRule& element : all_elements()) {
    if (element.group != Group::none) used.insert(element.group);
  }
  for (const GroupName& group : group_names) named.insert(group.group);
  CHECK(used == named);
}

TEST_CASE("what an element says of an attribute itself hides what all say of it") {
  std::size_t languages = 0;
  for (const AttributeRule* attribute : attributes_of(rule_of(Kind::foreign))) {
    if (attribute->name != "xml:lang") continue;
    ++languages;
    CHECK(attribute->need == Need::required);
  }
  CHECK(languages == 1);
}

TEST_CASE("the default is told only of what may be left out") {
  CHECK(default_of(*find_attribute(rule_of(Kind::callout), "kind")) == "note");
  CHECK(default_of(*find_attribute(rule_of(Kind::figure), "src")) == "");
  const AttributeRule required{"a", AttributeType::enumeration, Need::required, "x y", ""};
  CHECK(default_of(required) == "");
}
