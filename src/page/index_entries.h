#pragma once
// The index of a document: its marks gathered by term, with the pages that they fell on.

#include <string>
#include <vector>

#include "document/model.h"
#include "page/setting.h"
#include "text/collation.h"

namespace octavo::page {

/// One page, or several that follow each other.
struct Locator {
  int first = 0, last = 0;
  std::string destination;  ///< of the first mark on `first`
};

struct IndexEntry {
  std::string term;
  std::string key;   ///< that it is sorted by
  std::string head;  ///< of its group: A, か, ㄱ
  std::vector<Locator> pages;
  std::vector<std::string> see, see_also;  ///< other terms
  std::vector<IndexEntry> below;           ///< what it is divided into
  Span span;                               ///< of its first mark
};

/// True where the document has anything to list.
bool has_index(const document::Node& root);

/// Sorted as the language and `collation` have it. Marks on pages that `folios` does not know have no locator.
std::vector<IndexEntry> index_of(const document::Document& document, const Folios& folios, text::Collation collation);

}  // namespace octavo::page
