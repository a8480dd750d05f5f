#pragma once
// Plain text to source XML: passages separated by lines that hold only "-"; a passage whose first line ends in a
// question mark (of any script) becomes a question with its answer. Not one word is lost or changed.

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"

namespace octavo::document {

struct ImportOptions {
  std::string title;     ///< empty: guessed from the file's name (W904)
  std::string language;  ///< a BCP 47 tag; empty: guessed from the file's name or the script (W904)
};

/// The XML text, or nothing after a reported error (E102, E106, E901–E903). `source` is in the SourceMap.
std::optional<std::string> import_plain_text(SourceId source, const base::SourceMap& sources,
                                             const ImportOptions& options, Diagnostics& diagnostics);

}  // namespace octavo::document
