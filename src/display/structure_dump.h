#pragma once
// The structure part of the text dump: the elements in the order of reading, with the beginning of their text.

#include <string>
#include <vector>

#include "display/display.h"
#include "display/reading_order.h"

namespace octavo::display {

/// The passages of a page: whose they are, and their text.
struct PagePassages {
  std::vector<ElementId> elements;
  std::vector<std::string> texts;
};

PagePassages passages_of(const Page& page);

void dump_structure(const Structure& structure, const ReadingOrder& order, const std::vector<PagePassages>& pages,
                    std::string& out);

}  // namespace octavo::display
