#pragma once
// Tells of text that runs from right to left where pages cannot be made for it.

#include "base/diagnostics.h"
#include "document/model.h"

namespace octavo::page {

/// Reports W411 for a document in such a language. Paragraphs, headings, lists, quotations and words are set as UAX #9
/// has it, their indents and markers at the right.
void report_right_to_left(const document::Document& document, Diagnostics& diagnostics);

}  // namespace octavo::page
