#include "page/right_to_left.h"

#include <string>

namespace octavo::page {

void report_right_to_left(const document::Document& document, Diagnostics& diagnostics) {
  if (!document.language.runs_leftwards()) return;
  diagnostics.report(
      Code::W411, document.root.span,
      "the language of this document, " + std::string(document.language.tag()) +
          ", runs from right to left: its paragraphs and lists are set so, but pages, columns and margins are "
          "made for text that runs from left to right",
      {"set documents in this language with another program, or give only those paragraphs its xml:lang"});
}

}  // namespace octavo::page
