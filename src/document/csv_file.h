#pragma once
// A CSV file that an element names: read, and checked as far as whatever it is for allows no doubt.

#include <optional>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "document/csv.h"
#include "document/model.h"

namespace octavo::document {

struct CsvFile {
  SourceId source;
  std::vector<CsvRecord> records;  ///< one or more, all with equally many fields

  Span span(std::uint32_t begin, std::uint32_t end) const { return {source, begin, end}; }
};

/// The file that `src` names, divided as the element's `separator` has it. All that is wrong is reported in the file
/// (E102, E235 to E238, E7xx); nothing comes back then.
std::optional<CsvFile> read_csv_file(const Node& element, const Attribute& src, Files& files, base::SourceMap& sources,
                                     Diagnostics& diagnostics);

/// No XPath of a layout selects what does not stand in the source.
inline constexpr xml::NodeId outside_of_source{0xFFFF'FFFF};

}  // namespace octavo::document
