#pragma once
// The passages of a plain-text explainer: what stands between lines that hold only "-".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/language.h"
#include "base/source.h"

namespace octavo::document {

struct Passage {
  std::string question;                 ///< the first line when it asks; else empty
  std::vector<std::string> paragraphs;  ///< white space folded as the reader folds it
};

/// Splits valid UTF-8. Blank lines divide paragraphs, other line ends (LF, CRLF, CR) are white space; byte order marks
/// at the start of lines and ideographic spaces that indent a paragraph are dropped. Reports E901–E903.
std::optional<std::vector<Passage>> split_passages(SourceId source, std::string_view text, Language language,
                                                   Diagnostics& diagnostics);

/// True when the line ends in a question mark of any script, closing quotes and exclamation marks behind it aside.
bool asks(std::string_view line, Language language);

}  // namespace octavo::document
