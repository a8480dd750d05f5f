#pragma once
// What included explainers say of their own publication, held against the document that includes them.

#include <span>

#include "base/diagnostics.h"
#include "document/model.h"

namespace octavo::document {

/// `included`: their roots, with attributes alone. Reports one that is withheld for longer than the document (E256),
/// and drafts in what is none (W257).
void check_included(const Node& root, std::span<const Node> included, Diagnostics& diagnostics);

}  // namespace octavo::document
