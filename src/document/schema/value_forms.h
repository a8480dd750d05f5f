#pragma once
// What the schemas say of an attribute's value: the counterpart of values.h in the data types of XML Schema, which
// RELAX NG uses too.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/vocabulary.h"

namespace octavo::document {

/// A data type of XML Schema and, where it takes too much, the facet that narrows it.
struct ValueForm {
  std::string_view type;
  std::string_view facet = {};  ///< "pattern", "minLength" or none
  std::string_view limit = {};
};

/// The forms of a value, any of which it may have. Not for enumerations, whose words are listed.
std::span<const ValueForm> forms_of(AttributeType type);

/// The groups whose elements stand in bodies, each with its name in the schemas.
struct GroupName {
  Group group;
  std::string_view name;
};
inline constexpr std::array group_names{GroupName{Group::division, "divisions"}, GroupName{Group::matter, "matter"},
                                        GroupName{Group::block, "blocks"},       GroupName{Group::inlined, "inline"},
                                        GroupName{Group::reading, "readings"},   GroupName{Group::cell, "cells"}};

/// True of what a file may hold that is included in another, in the place of a whole document.
constexpr bool is_includable(Group group) {
  return group == Group::division || group == Group::matter || group == Group::block;
}

/// The names of the groups that `body` takes, in the order above.
std::vector<std::string_view> groups_in(Body body);

/// Everything that the element takes, its own attributes before the global ones that it does not speak of itself.
std::vector<const AttributeRule*> attributes_of(const ElementRule& element);

/// The first word of an enumeration, which holds when an optional attribute is not written; else nothing.
std::string_view default_of(const AttributeRule& attribute);

}  // namespace octavo::document
