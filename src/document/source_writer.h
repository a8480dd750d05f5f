#pragma once
// Writes source XML for people to go on with: indented, in lines of about a hundred columns.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/language.h"

namespace octavo::document {

class SourceWriter {
 public:
  explicit SourceWriter(Language language) : language_(language) {}

  /// A line with markup as it stands.
  void line(std::string_view markup);
  void blank_line() { out_ += '\n'; }
  /// Markup on its own line that what follows stands in, until `close`.
  void open(std::string_view start_tag);
  void close(std::string_view end_tag);
  /// An element of text. Lines are broken only where the reader folds the newline back to what stood there.
  void text_element(std::string_view name, std::string_view folded_text);

  std::string take() { return std::move(out_); }

 private:
  void wrapped(std::string_view text, std::size_t column);

  Language language_;
  std::string out_;
  std::size_t indent_ = 0;
};

}  // namespace octavo::document
