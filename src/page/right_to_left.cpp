#include "page/right_to_left.h"

#include <string>

#include "document/vocabulary.h"

namespace octavo::page {
namespace {

using document::Kind;

void report_lists(const document::Node& node, Diagnostics& diagnostics) {
  const bool is_list = node.kind == Kind::list || node.kind == Kind::keypoints;
  if (is_list && node.language.runs_leftwards()) {
    diagnostics.report(Code::W411, node.span,
                       "the text of this <" + std::string(document::rule_of(node.kind).name) +
                           "> runs from right to left, but its markers stand at the left",
                       {"write its items as paragraphs"});
    return;
  }
  for (const document::Node& child : node.children) report_lists(child, diagnostics);
}

}  // namespace

void report_right_to_left(const document::Document& document, Diagnostics& diagnostics) {
  if (!document.language.runs_leftwards()) {
    report_lists(document.root, diagnostics);
    return;
  }
  diagnostics.report(
      Code::W411, document.root.span,
      "the language of this document, " + std::string(document.language.tag()) +
          ", runs from right to left: its paragraphs are set so, but pages, columns, margins, indents and "
          "markers are made for text that runs from left to right",
      {"set documents in this language with another program, or give only those paragraphs its xml:lang"});
}

}  // namespace octavo::page
