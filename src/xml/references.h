#pragma once
// Entity and character references: "&amp;", "&#8212;", "&#x2014;".

#include <cstddef>
#include <string_view>

#include "base/source.h"
#include "xml/findings.h"

namespace octavo::xml {

/// Checks the reference at text[at] == '&' and returns the offset after it; after a report (E104, or E102 for a
/// character that XML forbids) that is where reading goes on.
std::size_t check_reference(SourceId source, std::string_view text, std::size_t at, Findings& findings);

}  // namespace octavo::xml
