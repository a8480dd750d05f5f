#pragma once
// The headings of a document: what the contents list and the outline shows.

#include <vector>

#include "display/display.h"
#include "document/model.h"

namespace octavo::page {

/// A section, an appendix or a question, in reading order.
struct Heading {
  const document::Node* node;
  const document::Node* title;                ///< the element that is listed: a title or a question
  std::vector<const document::Node*> around;  ///< the sections that it stands in, the outermost first
};

/// Those whose title element, or itself, is of one of these names; all of them when there are none.
std::vector<Heading> headings_of(const document::Document& document, const std::vector<std::string>& names);

/// Sections, appendices and questions, nested as they stand.
std::vector<display::OutlineEntry> outline_of(const document::Document& document);

}  // namespace octavo::page
