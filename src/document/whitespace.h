#pragma once
// White space as an author types it, folded to what the reader of the page should see.
//
// Runs of spaces, tabs and newlines become one space; there is none at the edges of a block or beside a `br`; and a
// newline between two characters of a script that is written without spaces is gone, for it only ended a source line.
// No-break, ideographic and other spaces of Unicode are text.

#include <string>
#include <string_view>

#include "base/language.h"
#include "document/model.h"

namespace octavo::document {

/// True when a source newline between the two characters stands for nothing: both are Han, kana or their marks, and
/// the language does not put spaces between words (Korean does, between Han words too).
bool newline_vanishes(char32_t before, char32_t after, Language language);

/// Folds all text in a block that holds text and inline elements, as one line of characters across the elements'
/// edges; text nodes left empty are removed.
void fold_block(Node& block);

/// The same for a bare string.
std::string fold_plain(std::string_view text, Language language);

}  // namespace octavo::document
