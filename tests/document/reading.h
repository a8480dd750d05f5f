#pragma once
// Reads an explainer from memory and writes what was found, or what was read, as lines that a test can compare.

#include <memory>
#include <string>
#include <utility>

#include "document/reader.h"
#include "document/vocabulary.h"

namespace octavo::tests {

/// "E201 3:5 message (1:2 related)" a line.
inline std::string report(const Diagnostics& diagnostics, const base::SourceMap& sources) {
  const auto at = [&](Span span) {
    if (!span.valid()) return std::string("-");
    const auto place = sources.place(span);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  };
  std::string lines;
  for (const auto& finding : diagnostics.sorted()) {
    lines += std::string(base::info(finding.code).id) + " " + at(finding.span) + " " + finding.message;
    for (const auto& related : finding.related) lines += " (" + at(related.span) + " " + related.message + ")";
    lines += "\n";
  }
  return lines;
}

struct Read {
  Files files;
  base::SourceMap sources;
  Diagnostics diagnostics;
  std::unique_ptr<document::Document> document;

  explicit Read(std::string text, const document::Profile& profile = {})
      : files(std::map<std::string, std::string>{{"x.xml", std::move(text)}}) {
    document = document::read("x.xml", files, sources, diagnostics, profile);
  }

  std::string report() const { return tests::report(diagnostics, sources); }

  /// All hints, "; " between them.
  std::string hints() const {
    std::string text;
    for (const auto& finding : diagnostics.sorted()) {
      for (const auto& hint : finding.hints) text += (text.empty() ? "" : "; ") + hint;
    }
    return text;
  }
};

/// A sound explainer round `body`, which begins at line 2, column 1.
inline std::string explainer(const std::string& body, const std::string& language = "en") {
  return "<explainer xml:lang='" + language + "'><meta><title>T</title></meta>\n" + body + "</explainer>";
}

/// What is told of an explainer with this body.
inline std::string found_in(const std::string& body) {
  return Read(explainer(body)).report();
}

/// The tree as "p(a em(b) c)"; text is put between bars: p(|a ||em|…).
inline std::string outline(const document::Node& node) {
  if (node.is_text()) return "|" + node.text + "|";
  std::string text(document::rule_of(node.kind).name);
  if (node.number != 0) text += std::to_string(node.number);
  if (node.children.empty()) return text;
  text += "(";
  for (std::size_t i = 0; i < node.children.size(); ++i) text += (i > 0 ? " " : "") + outline(node.children[i]);
  return text + ")";
}

/// The same, of what stands behind the meta element.
inline std::string body_outline(const Read& read) {
  std::string text;
  for (const auto& child : read.document->root.children) {
    if (child.kind == document::Kind::meta) continue;
    text += (text.empty() ? "" : " ") + outline(child);
  }
  return text;
}

}  // namespace octavo::tests
