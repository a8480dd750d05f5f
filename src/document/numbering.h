#pragma once
// The numbers that authors never type: questions, figures, items, sections.

#include "document/model.h"

namespace octavo::document {

/// Numbers every element of a checked tree as its row of the vocabulary says.
void number_elements(Node& root);

}  // namespace octavo::document
