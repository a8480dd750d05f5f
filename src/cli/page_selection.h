#pragma once
// --pages 1,3-5: which pages go into the PDF.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "display/display.h"

namespace octavo::cli {

/// Pages from `first` to `last`, both counted from 1 and both included.
struct PageRange {
  std::uint32_t first = 1;
  std::uint32_t last = 1;
};

/// Empty: all pages.
using PageSelection = std::vector<PageRange>;

/// Reads "1,3-5"; ranges that run backwards, page 0 and anything else are refused.
std::optional<PageSelection> parse_page_selection(std::string_view text);

/// The last page that is asked for; 0 when all are.
std::uint32_t last_page(const PageSelection& selection);

/// The document with only these pages, in their own order, each once. Links and bookmarks that point at pages which
/// are left out go; a bookmark's children stay in its place.
display::Document keep_pages(display::Document document, const PageSelection& selection);

}  // namespace octavo::cli
