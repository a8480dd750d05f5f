#include "document/schema/value_forms.h"

#include <algorithm>

namespace octavo::document {
namespace {

// xs:token folds white space as the reader does (attributes.h).
constexpr ValueForm text[] = {{"string"}};
constexpr ValueForm ids[] = {{"ID"}};
// What is referred to may stand in another file, which a schema does not see: it asks for a name alone.
constexpr ValueForm idrefs[] = {{"NCName"}};
constexpr ValueForm languages[] = {{"token", "pattern", "[A-Za-z]{1,3}(-[A-Za-z0-9]{1,8})*"}};
constexpr ValueForm integers[] = {{"token", "pattern", "[0-9]{1,6}"}};
constexpr ValueForm hrefs[] = {
    {"token", "pattern", "([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)[^ \u00A0\u3000\"<>]+"}};
constexpr ValueForm something[] = {{"token", "minLength", "1"}};
// The types know the lengths of months; the patterns keep zones out.
constexpr ValueForm dates[] = {{"gYear", "pattern", "[0-9]{4}"},
                               {"gYearMonth", "pattern", "[0-9]{4}-[0-9]{2}"},
                               {"date", "pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}"}};
// A number above zero with a unit, or a share above zero and up to a hundred.
constexpr ValueForm measures[] = {
    {"token", "pattern", "([0-9]*[1-9][0-9]*(\\.[0-9]+)?|[0-9]*\\.[0-9]*[1-9][0-9]*)(pt|mm|cm|in|Q|pc)"},
    {"token", "pattern", "0*(100(\\.0+)?|[1-9][0-9]?(\\.[0-9]+)?|\\.[0-9]*[1-9][0-9]*)%"}};
constexpr ValueForm coordinates[] = {{"token", "pattern", "-?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)%?"}};
constexpr ValueForm moments[] = {{"token", "pattern",
                                  "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]"
                                  "(Z|[+\\-](0[0-9]|1[0-4]):[0-5][0-9])"}};

}  // namespace

std::span<const ValueForm> forms_of(AttributeType type) {
  switch (type) {
    case AttributeType::text:
    case AttributeType::enumeration:
      return text;
    case AttributeType::id:
      return ids;
    case AttributeType::idref:
      return idrefs;
    case AttributeType::language:
      return languages;
    case AttributeType::integer:
      return integers;
    case AttributeType::href:
      return hrefs;
    case AttributeType::file:
    case AttributeType::words:
      return something;
    case AttributeType::date:
      return dates;
    case AttributeType::measure:
      return measures;
    case AttributeType::coordinate:
      return coordinates;
    case AttributeType::moment:
      return moments;
  }
  return text;
}

std::vector<std::string_view> groups_in(Body body) {
  std::vector<std::string_view> names;
  for (const GroupName& group : group_names) {
    if (takes(body, group.group)) names.push_back(group.name);
  }
  return names;
}

std::vector<const AttributeRule*> attributes_of(const ElementRule& element) {
  std::vector<const AttributeRule*> all;
  for (const AttributeRule& attribute : element.attributes) all.push_back(&attribute);
  for (const AttributeRule& attribute : global_attributes()) {
    if (find_attribute(element, attribute.name) == &attribute) all.push_back(&attribute);
  }
  return all;
}

std::string_view default_of(const AttributeRule& attribute) {
  const bool has_one = attribute.type == AttributeType::enumeration && attribute.need == Need::optional;
  return has_one ? values_of(attribute).front() : std::string_view();
}

}  // namespace octavo::document
