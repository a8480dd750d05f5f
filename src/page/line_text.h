#pragma once
// Titles where only plain text can stand: in running heads, bookmarks and what a file says of itself.

#include <string>

#include "document/model.h"

namespace octavo::page {

/// The text of an element, of which raised and lowered figures and signs are characters of that form: H₂O, 10⁻³.
std::string line_text(const document::Node& node);

}  // namespace octavo::page
