#pragma once
// The room that a paragraph's lines have: first lines, and the rest.

#include <algorithm>
#include <array>
#include <span>

#include "text/breaking/total_fit.h"
#include "text/style.h"

namespace octavo::text {

struct Room {
  std::array<Length, Inset::most_lines> first{};
  std::size_t count = 1;  ///< of first lines
  Length rest;

  explicit Room(const ParagraphStyle& style)
      : count(static_cast<std::size_t>(std::clamp(style.inset.lines, 1, Inset::most_lines))),
        rest(style.measure - style.indent) {
    first.fill(style.inset.lines > 0 ? rest - style.inset.width : rest);
    first[0] -= style.first_indent;
  }
  breaking::LineWidths widths() const { return {std::span(first).first(count), rest}; }
  Length narrowest() const { return std::min(rest, *std::min_element(first.begin(), first.begin() + count)); }
  Length of(std::size_t line) const { return line < count ? first[line] : rest; }
  Room narrowed(Length by) const {
    Room room = *this;
    for (Length& each : room.first) each -= by;
    room.rest -= by;
    return room;
  }
};

}  // namespace octavo::text
