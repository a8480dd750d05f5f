#pragma once
// The files that a source includes: found through Files, parsed, and kept in the order in which they are opened.
//
// Takes the path that an include names, relative to the file that holds it; gives what is to stand in its place. A file
// that includes itself, directly or through others, is an error (E243), and so is a chain of more than sixteen files
// (E244).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "document/model.h"
#include "xml/tree.h"

namespace octavo::document {

/// What an included file holds: its root element, or of an explainer all that stands outside its meta.
struct Fragment {
  std::vector<const xml::Node*> elements;
  const xml::Node* explainer = nullptr;  ///< their root, where the file is one: what it says of itself it says of them
};

class Inclusion {
 public:
  Inclusion(Document& document, Files& files, base::SourceMap& sources, Diagnostics& diagnostics);

  /// Nothing after a reported error. To be closed when what it gives has been read.
  std::optional<Fragment> open(const Attribute& href);
  void close();
  /// The number that the ids of the file being read begin after, so that no two nodes of a document have the same.
  std::uint32_t first_node() const { return open_.back().first_node; }

 private:
  struct OpenFile {
    std::string path;
    Span named_at;  ///< by what it was included
    std::uint32_t first_node = 0;
  };
  bool may_open(const std::string& path, const Attribute& href);
  const xml::Tree* parse(const std::string& path, const Attribute& href);

  Document& document_;
  Files& files_;
  base::SourceMap& sources_;
  Diagnostics& diagnostics_;
  std::vector<OpenFile> open_;  ///< the document itself first
};

}  // namespace octavo::document
