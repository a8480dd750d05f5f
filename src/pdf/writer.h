#pragma once
// The display list as PDF bytes, by way of libharu's object layer (libharu's own text functions carry no shaped
// glyphs).

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/diagnostics.h"
#include "display/display.h"
#include "pdf/output_condition.h"
#include "pdf/sheet.h"

namespace octavo::pdf {

struct Options {
  /// What the colours mean. With it the file keeps to PDF/A-2a and PDF/UA-1, and says so.
  std::optional<OutputCondition> condition = std::nullopt;
  /// Seconds since 1970 for the dates of the file; nothing: no dates are written, so that bytes repeat.
  std::optional<std::int64_t> source_date;
  unsigned threads = 1;
  /// Sides of sheets that show the document's pages and become the pages of the file; none: the pages themselves do.
  std::span<const SheetSide> sheets = {};
};

/// The whole file; the document is used up. Errors of the PDF library, unusable fonts and pages of a wrong size are
/// reported; the result is then empty.
std::optional<std::string> write(display::Document document, const Options& options, Diagnostics& diagnostics);

}  // namespace octavo::pdf
