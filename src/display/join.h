#pragma once
// Several documents as one file: the copies of a set, one behind the other.

#include <string>

#include "display/display.h"

namespace octavo::display {

/// A part of a joined document.
struct JoinedPart {
  std::string title;  ///< in the bookmarks
  std::string key;    ///< tells its destinations and notes from those of the other parts
};

/// Puts the pages of `part` behind those of `whole`, with their structure, bookmarks and destinations. Both have come
/// of one document: fonts, images and inks are those of `whole`, and are the same.
void join(Document& whole, Document part, const JoinedPart& as);

}  // namespace octavo::display
