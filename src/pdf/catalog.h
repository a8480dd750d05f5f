#pragma once
// The catalog and what hangs on it: claims, output intents, metadata, the viewer's preferences.

#include <cstdint>
#include <string>
#include <vector>

#include "display/display.h"
#include "pdf/haru_document.h"
#include "pdf/structure_writer.h"
#include "pdf/writer.h"

namespace octavo::pdf {

/// What was made before: the profile of the output condition, what tells the content from others, and whether every
/// character has a glyph.
struct CatalogParts {
  ProfileStream profile;
  std::string identity;
  enum class Glyphs : std::uint8_t { complete, lacking } glyphs = Glyphs::complete;
};

void write_catalog(HaruDocument& file, const display::Document& document, const Options& options,
                   const std::vector<ObjectNumber>& pages, StructureWriter& structure, CatalogParts parts);

}  // namespace octavo::pdf
