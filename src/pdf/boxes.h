#pragma once
// Page boxes (ISO 32000-1, 14.11.2) as the file has them.

#include <string>
#include <string_view>

#include "base/length.h"
#include "pdf/syntax.h"

namespace octavo::pdf {

/// "/TrimBox[8.5 8.5 428 603.8]", of a rectangle whose y counts upwards.
inline void append_box(std::string& out, std::string_view name, const Rect& box) {
  out += name;
  out += '[';
  for (const Length length : {box.x, box.y, box.right(), box.bottom()}) {
    append_length(out, length);
    out += ' ';
  }
  out.back() = ']';
}

}  // namespace octavo::pdf
