#pragma once
// The properties of layouts as a part of the manual: a section for each element of a layout, as source XML.

#include <string>

namespace octavo::layout {

/// Sections one after the other. Each has the xml:id "layout-NAME".
std::string property_reference();

}  // namespace octavo::layout
