#pragma once
// Findings for the tests of reports.

#include <cstdint>
#include <string>

#include "cli/findings.h"

/// One finding in a text called a.xml; `begin` and `end` are bytes.
inline octavo::cli::Findings finding_in(const std::string& text, std::uint32_t begin, std::uint32_t end,
                                        std::vector<std::string> hints = {}) {
  octavo::SourceMap sources;
  const octavo::SourceId id = sources.add("a.xml", text);
  octavo::Diagnostics diagnostics;
  diagnostics.report(octavo::Code::E201, octavo::Span{id, begin, end}, "there is no element <emph>", std::move(hints));
  octavo::cli::Findings findings;
  findings.add(sources, diagnostics);
  return findings;
}
