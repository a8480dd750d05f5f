#pragma once
// The room that a paragraph's lines have: a first line, and the rest.

#include <algorithm>
#include <array>

#include "text/breaking/total_fit.h"
#include "text/style.h"

namespace octavo::text {

struct Room {
  std::array<Length, 1> first;
  Length rest;

  explicit Room(const ParagraphStyle& style)
      : first{style.measure - style.indent - style.first_indent}, rest(style.measure - style.indent) {}
  breaking::LineWidths widths() const { return {first, rest}; }
  Length narrowest() const { return std::min(first[0], rest); }
  Length of(std::size_t line) const { return line == 0 ? first[0] : rest; }
  Room narrowed(Length by) const {
    Room room = *this;
    room.first[0] -= by;
    room.rest -= by;
    return room;
  }
};

}  // namespace octavo::text
