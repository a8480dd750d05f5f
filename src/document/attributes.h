#pragma once
// The attributes of one element: checked by the vocabulary, then into the model.

#include "base/diagnostics.h"
#include "document/model.h"
#include "document/vocabulary.h"
#include "xml/tree.h"

namespace octavo::document {

/// Fills `to`'s id, role, attributes and, when xml:lang is given, its language. Reports E203, E204, E205; a wrong value
/// is left out of the model. White space around and within values is folded.
void read_attributes(const xml::Node& from, const ElementRule& rule, Node& to, Diagnostics& diagnostics);

}  // namespace octavo::document
