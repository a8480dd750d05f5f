#pragma once
// Whether an attribute's value is one that its type takes.

#include <string>
#include <string_view>

#include "document/vocabulary.h"

namespace octavo::document {

/// Empty when `value` suits the attribute, else what it should be: "a date such as 2026-11-23".
std::string expected_instead(const AttributeRule& attribute, std::string_view value);

/// A calendar date of ISO 8601: a year, a month of a year, or a day.
bool is_iso_date(std::string_view text);

/// A day, a time of it in hours and minutes, and the zone that it is told in.
bool is_iso_moment(std::string_view text);

}  // namespace octavo::document
