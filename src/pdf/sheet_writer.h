#pragma once
// Sheets as the pages of the file: each page of the document becomes a form (ISO 32000-1, 8.10) that its sheet shows,
// so that fonts and images are shared and no page is written twice.

#include <span>
#include <string>
#include <vector>

#include "display/display.h"
#include "pdf/haru_document.h"
#include "pdf/plates.h"
#include "pdf/sheet.h"

namespace octavo::pdf {

/// `contents` are the deflated content streams of the document's pages, which are taken; `transparent` tells which of
/// them let something through. Gives the page objects.
std::vector<ObjectNumber> write_sheets(HaruDocument& file, ObjectNumber resources, const display::Document& document,
                                       const std::vector<bool>& transparent, std::vector<std::string>& contents,
                                       std::span<const SheetSide> sides, Plates plates);

}  // namespace octavo::pdf
