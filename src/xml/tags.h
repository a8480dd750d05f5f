#pragma once
// Start tags: where the name, each attribute and each value stand.

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "xml/dialect.h"
#include "xml/findings.h"

namespace octavo::xml {

struct AttributeMark {
  Span name;
  Span value;  ///< without its quotes
};

enum class TagEnd : unsigned char { open, self_closed, broken_off };  ///< broken off: the file ends inside it

struct StartTag {
  Span name;
  TagEnd end = TagEnd::open;
  std::size_t next = 0;  ///< the offset after the tag
};

/// Reads the start tag at text[at] == '<', behind which a name begins, and appends its attributes. What is wrong with
/// it is reported (E101, E103, E104); the tag then counts as ended where reading can best go on.
StartTag read_start_tag(SourceId source, std::string_view text, std::size_t at, Dialect dialect,
                        std::vector<AttributeMark>& attributes, Findings& findings);

/// Reports a prefix that nothing binds: only xml: is known, for there are no namespaces in Octavo's vocabularies.
void check_prefix(std::string_view name, Span span, Findings& findings);

}  // namespace octavo::xml
