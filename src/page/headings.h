#pragma once
// The headings of a document: what the contents list and the outline shows.

#include <span>
#include <string>
#include <vector>

#include "display/display.h"
#include "document/model.h"
#include "layout/style.h"
#include "page/marker_values.h"
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
/// The short form of its title if it has one, else all of it; or the label that the layout puts in its place.
std::string heading_text(Setting& setting, const Heading& heading);

/// What the layout prints before a heading: "2.1 ", "Appendix A ".
struct HeadingNumber {
  std::string text;  ///< empty: the heading has none
  layout::MarkerPlace place = layout::MarkerPlace::inline_;
};
/// Of a title or a question with its style; `ancestors` are the kinds above it, nearest first.
HeadingNumber heading_number(Setting& setting, const document::Node& title, const layout::Style& style,
                             std::span<const document::Kind> ancestors, const Numbered& numbered);

/// Sections, appendices and questions with their numbers, nested as they stand; then the index.
std::vector<display::OutlineEntry> outline_of(Setting& setting);

}  // namespace octavo::page
