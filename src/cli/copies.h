#pragma once
// --copies: the same document many times, each copy with its number and its name on every page, and a manifest.

#include <string>
#include <vector>

#include "cli/editions.h"
#include "press/copies.h"

namespace octavo::cli {

/// A finished copy, as the manifest tells of it.
struct FinishedCopy {
  press::Copy copy;
  std::string file;
  std::string sha256;
  PaperUse use;
};

/// Makes the copies of a document, each into a file of its own in `folder`, STEM-NUMBER.pdf, and the manifest beside
/// them, manifest.json. Stops at the first error; gives those that were written.
std::vector<FinishedCopy> make_copies(const display::Document& document, const std::string& source,
                                      const std::vector<press::Copy>& copies, const std::string& folder,
                                      const EditionOrder& order, Session& session);

/// JSON: each copy with its file, the SHA-256 of it, its pages and sheets, and the paper that all of them need.
std::string manifest_of(const std::vector<FinishedCopy>& copies);

}  // namespace octavo::cli
