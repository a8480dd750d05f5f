#pragma once
// From a typeset document to the PDF of an edition: made ready for the press, laid on sheets, marked and written.

#include <optional>
#include <string>

#include "cli/options.h"
#include "cli/press_setup.h"
#include "cli/session.h"
#include "pdf/writer.h"

namespace octavo::cli {

/// What all documents of a build share.
struct EditionOrder {
  const BuildOptions& options;
  const Installation& installation;
  pdf::Options pdf;
  const PressSetup* press = nullptr;  ///< of the press edition
};

/// What printing a file takes.
struct PaperUse {
  std::size_t pages = 0, sheets = 0;
  std::string paper;  ///< "A4"
};

struct MadePdf {
  std::string bytes;
  std::string pages;           ///< "12 pages", "24 pages on 6 sheets"
  std::size_t file_pages = 0;  ///< pages or sides of sheets
  PaperUse use;
};

/// Nothing after reported errors.
std::optional<MadePdf> make_pdf(display::Document document, const std::string& source, const EditionOrder& order,
                                Session& session);

/// The same in steps, for documents that are written several times or looked at in between. For the press edition the
/// first brings images into its inks, and the second holds the pages against it as well; false after reported errors.
bool bring_into_inks(display::Document& document, const EditionOrder& order, Session& session);
bool make_ready(display::Document& document, const EditionOrder& order, Session& session);
/// `copies` of a document that is ready, behind one another, each with as many pages as the others.
std::optional<MadePdf> write_ready(display::Document document, std::size_t copies, const std::string& source,
                                   const EditionOrder& order, Session& session);

/// "press", "desktop"; nothing for the one for screens.
std::string_view edition_suffix(Edition edition);

}  // namespace octavo::cli
