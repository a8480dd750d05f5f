#pragma once
// Names of elements (xml:id) and the references to them.

#include <map>
#include <string>

#include "base/diagnostics.h"
#include "document/model.h"
#include "xml/tree.h"

namespace octavo::document {

/// Every xml:id of the source, those of elements that were refused too, so that a reference to one of these is not
/// called broken. A name given twice is reported (E209) with both places.
std::map<std::string, Span> collect_ids(const xml::Node& root, Diagnostics& diagnostics);

/// The elements of the model by id; the first of each.
void index_ids(const Node& node, std::map<std::string, const Node*>& by_id);

/// Reports references to nothing (E210) and to what has no title or number to show (W214).
void check_references(const Document& document, const std::map<std::string, Span>& ids, Diagnostics& diagnostics);

}  // namespace octavo::document
