#pragma once
// What each element of the vocabulary is to someone who hears the document: which structure element it opens.
//
// The table is in tags.cpp; a new element of the vocabulary is a row there. An element without a row opens none: what
// stands in it belongs to its parent. Where an element needs more than its row (the head cells of a table, the figure
// within its group), its builder opens the elements itself, by display::Structure::open, and sets the ids of its
// RowLines and RowPictures.

#include <optional>
#include <vector>

#include "display/structure.h"
#include "document/model.h"

namespace octavo::page {

/// `ancestors` are the kinds above the element, nearest first; `sections` is how many sections it stands in.
std::optional<display::Tag> tag_of(document::Kind kind, const std::vector<document::Kind>& ancestors,
                                   std::size_t sections);

/// That of the label which a layout puts before an element: it heads key points without a title, and is a line of its
/// own elsewhere.
display::Tag label_tag_of(const document::Node& node, std::size_t sections);

/// Opens the element of a node below `parent` with what its attributes say of it; `parent` itself where it has none.
display::ElementId open_element(display::Structure& structure, display::ElementId parent, const document::Node& node,
                                const std::vector<document::Kind>& ancestors, std::size_t sections);

}  // namespace octavo::page
