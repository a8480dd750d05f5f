#pragma once
// One pass over the characters of an XML text that finds where every node stands and whatever is not well-formed.
//
// pugixml, which builds the tree, takes much that is not XML and tells no place of an attribute. The scanner lists the
// nodes in the very order in which pugixml makes them, so that the two can be walked side by side.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "xml/dialect.h"
#include "xml/tags.h"

namespace octavo::xml {

struct NodeMark {
  enum class Kind : std::uint8_t { element, text } kind = Kind::element;
  Span span;   ///< the element's name; the bytes of the text (of a CDATA section: between its brackets)
  Span whole;  ///< from the start of the start tag to the end of the end tag
};

struct Marks {
  std::vector<NodeMark> nodes;            ///< in document order
  std::vector<AttributeMark> attributes;  ///< in document order
};

/// Reports E101–E105 and E107, the first twenty of them; nothing comes back after a report. `text` is valid UTF-8.
std::optional<Marks> scan(SourceId source, std::string_view text, Dialect dialect, Diagnostics& diagnostics);

}  // namespace octavo::xml
