#pragma once
// Tells of references and notes whose printed numbers are not those of the pages that came of them (W501).

#include "page/setting.h"

namespace octavo::page {

/// What a reference to a page prints is in `printed`; where its target came to stand, in `found`. One finding for each
/// target, at the first reference to it, and one for the first note.
void report_unsettled(const Setting& setting, const Findings& printed, const Findings& found);

/// True of references that print a page, and of what holds one.
bool prints_page(const Setting& setting, const document::Node& node);

}  // namespace octavo::page
