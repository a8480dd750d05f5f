#pragma once
// What each of several copies of a document says of itself: "Copy 3 of 20 · Archive".
//
// The layout has the words, in the document's language, and their look. Copies are made of finished pages, so the words
// wait here with places in them for what each copy has of its own.

#include <string>
#include <vector>

#include "text/style.h"

namespace octavo::display {

struct CopyLabel {
  struct Part {
    enum class Kind : std::uint8_t {
      words,
      number,  ///< of the copy
      count,   ///< of all copies
      holder,  ///< whom the copy is for
    } kind = Kind::words;
    std::string words;
  };
  std::vector<Part> parts;  ///< none: copies say nothing
  text::TextStyle style;
};

/// What one copy has of its own.
struct CopyWords {
  std::string number, count, holder;
};

std::string written(const CopyLabel& label, const CopyWords& copy);

}  // namespace octavo::display
