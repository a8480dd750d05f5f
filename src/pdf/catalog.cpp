#include "pdf/catalog.h"

#include "pdf/metadata.h"
#include "pdf/navigation.h"

namespace octavo::pdf {
namespace {

/// Sheets are for the press: nothing leads anywhere, nobody reads them, and what pages are called says nothing of them.
bool is_imposed(const Options& options) {
  return !options.sheets.empty();
}

/// A file for archives and readers has a title (ISO 14289-1, 7.1) and shows no .notdef (ISO 19005-2, 6.2.11.8).
Claims claims_of(const Options& options, const display::Metadata& metadata, CatalogParts::Glyphs glyphs) {
  Claims claims;
  if (!options.condition) return claims;
  const bool is_readable = !metadata.title.empty() && glyphs == CatalogParts::Glyphs::complete;
  if (!is_imposed(options) && is_readable) {
    claims.archive = options.tagging == Tagging::yes ? Claims::Archive::accessible : Claims::Archive::basic;
  }
  if (options.edition == Edition::press) claims.press = Claims::Press::yes;
  return claims;
}

std::string_view name_of(PrintWishes::Duplex duplex) {
  switch (duplex) {
    case PrintWishes::Duplex::simplex:
      return "/Simplex";
    case PrintWishes::Duplex::long_edge:
      return "/DuplexFlipLongEdge";
    case PrintWishes::Duplex::short_edge:
      return "/DuplexFlipShortEdge";
  }
  return "/Simplex";
}

std::string viewer_preferences(const display::Document& document, const Options& options) {
  std::string entry = "/ViewerPreferences<</DisplayDocTitle true";
  if (document.binding == display::Binding::right && !is_imposed(options)) entry += "/Direction/R2L";
  if (options.edition == Edition::desktop) {
    // Pages made smaller by a printer's driver would have other margins than they were given.
    entry += "/PrintScaling/None/PickTrayByPDFSize true/Duplex";
    entry += name_of(options.print.duplex);
    if (options.print.copies > 1) entry += "/NumCopies " + std::to_string(options.print.copies);
  }
  return entry + ">>";
}

}  // namespace

void write_catalog(HaruDocument& file, const display::Document& document, const Options& options,
                   const std::vector<ObjectNumber>& pages, StructureWriter& structure, CatalogParts parts) {
  const bool imposed = is_imposed(options);
  const FileFacts facts{options.source_date, claims_of(options, document.metadata, parts.glyphs),
                        std::move(parts.identity)};
  std::string entries;
  if (!imposed) {
    if (options.tagging == Tagging::yes) entries = structure.write(pages);
    entries += names_entry(file, document, pages) + page_labels_entry(document);
  }
  if (!document.metadata.language.empty()) {
    entries += "/Lang";
    append_bytes(entries, document.metadata.language.tag());
  }
  entries += viewer_preferences(document, options) + "/Metadata ";
  append_reference(entries,
                   file.add_stream(xmp_packet(document.metadata, facts), Filter::none, "/Type/Metadata/Subtype/XML"));
  if (facts.claims.of_archive() || facts.claims.of_press()) {
    entries += output_intents_entry(file, *options.condition, facts.claims, std::move(parts.profile));
  }
  if (!document.outline.empty() && !imposed) entries += "/PageMode/UseOutlines";
  file.set_catalog(entries);
  file.set_information(information_entries(document.metadata, facts));
  if (options.edition == Edition::press) file.set_version(HaruDocument::Version::pdf_1_6);
}

}  // namespace octavo::pdf
