#pragma once
// Parses a text from memory and writes what was found as lines that a test can compare.

#include <optional>
#include <string>
#include <string_view>

#include "xml/tree.h"

namespace octavo::tests {

struct Parsed {
  base::SourceMap sources;
  Diagnostics diagnostics;
  std::optional<xml::Tree> tree;

  explicit Parsed(std::string text, xml::Dialect dialect = xml::Dialect::ours) {
    const SourceId id = sources.add("x.xml", std::move(text));
    tree = xml::parse(id, sources, diagnostics, dialect);
  }

  std::string at(Span span) const {
    const auto place = sources.place(span);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  }

  /// "E101 1:4 message (1:1 related)" a line.
  std::string report() const {
    std::string lines;
    for (const auto& finding : diagnostics.sorted()) {
      lines += std::string(base::info(finding.code).id) + " " + at(finding.span) + " " + finding.message;
      for (const auto& related : finding.related) lines += " (" + at(related.span) + " " + related.message + ")";
      lines += "\n";
    }
    return lines;
  }

  std::string first_hint() const {
    const auto findings = diagnostics.sorted();
    return findings.empty() || findings[0].hints.empty() ? "" : findings[0].hints[0];
  }
};

}  // namespace octavo::tests
