#pragma once
// How the words of sorted lists are read: terms of glossaries and of the index, names and titles of sources.
//
// Takes elements of a checked document; gives what they are sorted by, and tells of Japanese terms that no reading
// brings into their place (W248).

#include <string>

#include "base/diagnostics.h"
#include "document/model.h"

namespace octavo::document {

/// What an element is sorted by: its attribute `reading`, or its text with readings in place of their bases. An entry
/// without one of its own is read as its term is.
std::string reading_of(const Node& node);

/// Among kana a kanji stands where it is read (JIS X 4061), which its shape does not tell.
void check_readings(const Document& document, Diagnostics& diagnostics);

}  // namespace octavo::document
