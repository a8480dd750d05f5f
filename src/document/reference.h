#pragma once
// The vocabulary as a part of the manual: a section for each element, as source XML for Octavo itself to set.

#include <string>

namespace octavo::document {

/// Sections one after the other, indented to stand in a section. Each has the xml:id "element-NAME".
std::string element_reference();

}  // namespace octavo::document
