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
  std::size_t first_page = 1;  ///< of the file
  PaperUse use;
};

/// Makes the copies of a document and a manifest of them. With `output` a folder each goes into a file of its own,
/// STEM-NUMBER.pdf, beside manifest.json; with a name that ends in .pdf all go into that file, each beginning on a leaf
/// of its own, beside NAME-manifest.json. All are written, or after an error none.
std::vector<FinishedCopy> make_copies(display::Document document, const std::string& source,
                                      const std::vector<press::Copy>& copies, const std::string& output,
                                      const EditionOrder& order, Session& session);

/// JSON: each copy with its file, the SHA-256 of that, its pages and sheets, and the paper that all of them need.
std::string manifest_of(const std::vector<FinishedCopy>& copies);

}  // namespace octavo::cli
