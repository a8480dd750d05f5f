#pragma once
// Short lines of text that are set on finished pages: slug lines on sheets, labels of copies.
//
// They are set with the installation's fonts after the pages are done, and added to the document's own fonts and
// glyphs, so that the file embeds them in the same way.

#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "cli/session.h"
#include "display/display.h"
#include "text/typesetter.h"

namespace octavo::cli {

class Lettering {
 public:
  /// That of slug lines, which speak to printers.
  static text::TextStyle slug_style();
  /// Nothing after a reported error.
  static std::optional<Lettering> open(const TypesettingOptions& options, const Installation& installation,
                                       Session& session, const text::TextStyle& style = slug_style());

  bool fits(const std::string& text, Length room);
  /// A line that ends within `room`: what is too long is cut, with an ellipsis.
  display::TextLine set(std::string text, Point origin, Length room, display::Document& document);

 private:
  struct Kept;
  explicit Lettering(std::shared_ptr<Kept> kept) : kept_(std::move(kept)) {}
  std::shared_ptr<Kept> kept_;
};

}  // namespace octavo::cli
