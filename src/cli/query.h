#pragma once
// Views of a typeset document for `octavo query`; private to the command line.
//
// Lines, words and images are rows: flat JSON objects whose values, in their order, are also the tab-separated columns
// of the text form. Lengths are points from the top left corner of the page, pages are counted from 1.

#include <string>

#include "base/source.h"
#include "cli/json.h"
#include "display/display.h"

namespace octavo::cli {

/// page, label, x, y (of the baseline), width, stretch (of each glyph), stages (what each stage of the justification
/// gave or, negative, took), ratio (how much that is of what the last of these has), end (kept, dropped or hung),
/// badness, demerits (of the line alone), role, fonts, source, text.
Json lines_of(const display::Document& document, const SourceMap& sources);
/// page, x, y, width, text: what stands between spaces.
Json words_of(const display::Document& document);
/// page, x, y, width, height, pixels_wide, pixels_high, ppi, coding, space, source, alternative.
Json images_of(const display::Document& document, const SourceMap& sources);

/// title, page, label, children.
Json outline_of(const display::Document& document);
/// One entry a line, indented by its depth, with its page.
std::string outline_text(const display::Document& document);

/// What the folio of a page shows: "iv", "12" or nothing.
std::string label_text(const display::PageLabel& label);

/// Rows as text, a row a line, tabs between the columns.
std::string tab_separated(const Json& rows);

}  // namespace octavo::cli
