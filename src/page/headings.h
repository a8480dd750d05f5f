#pragma once
// The headings of a document: what the contents list and the outline shows.

#include <vector>

#include "display/display.h"
#include "document/model.h"
#include "page/setting.h"

namespace octavo::page {

/// A section, an appendix or a question, in reading order.
struct Heading {
  const document::Node* node;
  const document::Node* title;  ///< the element that is listed: a title, a question or a caption; null: its label
  std::vector<const document::Node*> around;  ///< the sections that it stands in, the outermost first
};

/// Those whose title element, or itself, is of one of these names; all but figures and the like when there are none.
/// Not those that stand in `depth` sections or more, unless that is 0.
std::vector<Heading> headings_of(const document::Document& document, const std::vector<std::string>& names,
                                 int depth = 0);

/// True of elements whose title is a heading of the text.
bool has_heading(document::Kind kind);
/// True of glossaries and lists of sources, which the layout gives a heading where the source does not.
bool is_list_of_words(const document::Node& node);
/// The text of its title, or of the label that the layout puts in its place.
std::string heading_text(Setting& setting, const Heading& heading);

/// Sections, appendices and questions, nested as they stand.
std::vector<display::OutlineEntry> outline_of(Setting& setting);

}  // namespace octavo::page
