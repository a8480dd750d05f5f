#pragma once
// Imports a plain text from memory.

#include <optional>
#include <string>
#include <utility>

#include "document/importer.h"
#include "reading.h"

namespace octavo::tests {

struct Imported {
  base::SourceMap sources;
  Diagnostics diagnostics;
  std::optional<std::string> xml;

  explicit Imported(std::string text, const document::ImportOptions& options = {"T", "en"},
                    const std::string& name = "notes.txt") {
    const SourceId id = sources.add(name, std::move(text));
    xml = document::import_plain_text(id, sources, options, diagnostics);
  }
  std::string report() const { return tests::report(diagnostics, sources); }
};

}  // namespace octavo::tests
