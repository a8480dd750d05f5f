#pragma once
// Text that the layout asks for and the document does not contain: numbers, folios, labels, running titles.

#include <optional>
#include <string>
#include <vector>

#include "document/model.h"
#include "layout/layout.h"

namespace octavo::page {

/// The number of a section around; written as the element's own is, unless it has a way of its own.
struct OuterNumber {
  int number = 0;
  std::optional<layout::NumberStyle> style = std::nullopt;
};

/// What the placeholders of a layout stand for at one place.
struct ContentValues {
  const document::Node* node = nullptr;  ///< for {@attribute}
  int number = 0;
  std::vector<OuterNumber> outer_numbers;  ///< of the sections around, the outermost first
  layout::NumberStyle number_style = layout::NumberStyle::decimal;
  Language language;  ///< that numbers are written in
  int page = 0;       ///< 0: not known, printed as "?"
  int pages = 0;
  std::string section;
  std::string entry;
  std::string reference;
  std::string classification;       ///< the label of the document's level
  std::string author, year, cited;  ///< of a citation
};

/// What the layout calls the document's level of classification, in the document's language; empty: it has none.
std::string classification_label(const document::Document& document, const layout::Layout& layout);

/// A {leader} splits the content: what stands before it, and what is pushed to the end of the line. Text between two
/// placeholders goes when one of them has nothing to say.
struct FilledContent {
  std::string before;
  std::string after;
  /// Where in `before` the value of {entry} stands.
  std::size_t entry_begin = std::string::npos, entry_end = std::string::npos;
};
FilledContent fill(const std::vector<layout::ContentPart>& content, const ContentValues& values,
                   const document::Document& document);

}  // namespace octavo::page
