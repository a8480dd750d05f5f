#pragma once
// Path operators of a content stream (ISO 32000-1, 8.5).

#include <cstddef>
#include <string>

#include "display/display.h"
#include "pdf/text_writer.h"

namespace octavo::pdf {

class PathWriter {
 public:
  /// `first_gradient`: the index of the first gradient that the page paints with.
  PathWriter(const display::Page& page, std::size_t first_gradient, std::string& out)
      : page_(page), out_(out), gradient_(first_gradient) {}

  void paint(const display::Path& path, InkWriter& ink);
  /// From here on only what lies within the outline is shown; to be undone by Q.
  void clip(const display::Outline& outline, display::FillRule rule);

 private:
  void append(const display::Outline& outline);
  void set_filling(const display::Filling& filling, InkWriter& ink);
  void set_stroke(const display::Stroke& stroke, const InkWriter& ink);

  const display::Page& page_;
  std::string& out_;
  std::size_t gradient_;
};

}  // namespace octavo::pdf
