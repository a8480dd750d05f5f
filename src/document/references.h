#pragma once
// Names of elements (xml:id) and the references to them.

#include <map>
#include <string>

#include "base/diagnostics.h"
#include "document/model.h"
#include "document/profile.h"
#include "xml/tree.h"

namespace octavo::document {

/// Adds every xml:id of a file, those of elements that were refused too, so that a reference to one of these is not
/// called broken. A name given twice is reported (E209) with both places.
void collect_ids(const xml::Node& root, std::map<std::string, Span>& ids, Diagnostics& diagnostics);

/// The elements of the model by id; the first of each.
void index_ids(const Node& node, std::map<std::string, const Node*>& by_id);

/// The names that references may mean: those of the source, and among them those of elements for other readers.
struct KnownIds {
  const std::map<std::string, Span>& all;
  const LeftOut& left_out;
};

/// Reports references to nothing (E210), citations of what is no source (E241), terms that name no entry (E246), and
/// references to what is left out for the audience (E253).
void check_references(const Document& document, const KnownIds& ids, Diagnostics& diagnostics);

}  // namespace octavo::document
