#include "document/date_check.h"

#include <algorithm>
#include <string>

namespace octavo::document {
namespace {

/// Of dates of ISO 8601, as far as both of them say.
bool is_before(std::string_view one, std::string_view other) {
  const std::size_t said = std::min(one.size(), other.size());
  return one.substr(0, said) < other.substr(0, said);
}

}  // namespace

void check_dates(const Node& root, Diagnostics& diagnostics) {
  const Attribute* until = root.kind == Kind::event ? root.attribute("until") : nullptr;
  if (until != nullptr && is_before(until->value, root.value("when"))) {
    diagnostics.report(Code::W216, until->span,
                       "this event ends, " + until->value + ", before it begins, " + std::string(root.value("when")),
                       {"change one of the two dates"});
  }
  for (const Node& child : root.children) check_dates(child, diagnostics);
}

}  // namespace octavo::document
