#pragma once
// Bases, readings and notes: what the vocabulary's rows cannot say of `ruby` and `gloss`.

#include "base/diagnostics.h"
#include "document/model.h"

namespace octavo::document {

/// Reports a base without a reading and a reading without a base (W215), and what may stand neither in a `ruby` nor in
/// a `gloss`: another of the two, and a `br` or a note (E202). Nor is there a note in a note (E202).
void check_ruby(const Node& root, Diagnostics& diagnostics);

}  // namespace octavo::document
