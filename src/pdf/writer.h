#pragma once
// The display list as PDF bytes, by way of libharu's object layer (libharu's own text functions carry no shaped
// glyphs).

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/diagnostics.h"
#include "base/edition.h"
#include "display/display.h"
#include "pdf/marked_content.h"
#include "pdf/output_condition.h"
#include "pdf/sheet.h"

namespace octavo::pdf {

using base::Edition;

/// What the print dialogue of a viewer begins with (ISO 32000-1, 12.2).
struct PrintWishes {
  enum class Duplex : std::uint8_t { simplex, long_edge, short_edge } duplex = Duplex::long_edge;
  int copies = 1;
};

struct Options {
  Edition edition = Edition::screen;
  /// Without tags nobody is told what the parts of the text are. Sheets never have them.
  Tagging tagging = Tagging::yes;
  PrintWishes print = {};
  /// What the colours mean. With it the file keeps to PDF/A-2a and PDF/UA-1 (without tags to PDF/A-2b), for the press
  /// to PDF/X-4 as well, and says so. Sheets keep to PDF/X-4 alone.
  std::optional<OutputCondition> condition = std::nullopt;
  /// Seconds since 1970 for the dates of the file; nothing: no dates are written, so that bytes repeat.
  std::optional<std::int64_t> source_date;
  unsigned threads = 1;
  /// Sides of sheets that show the document's pages and become the pages of the file; none: the pages themselves do.
  std::span<const SheetSide> sheets = {};
  /// Marks of each page, for the press; none: no marks.
  std::span<const Marks> page_marks = {};
};

/// The whole file; the document is used up. Errors of the PDF library, unusable fonts and pages of a wrong size are
/// reported; the result is then empty.
std::optional<std::string> write(display::Document document, const Options& options, Diagnostics& diagnostics);

}  // namespace octavo::pdf
