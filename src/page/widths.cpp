#include "page/widths.h"

#include <cmath>
#include <string>

namespace octavo::page {

std::optional<Length> width_in(std::string_view stated, Length measure) {
  if (stated.empty()) return std::nullopt;
  if (!stated.ends_with('%')) return base::parse_length(stated);
  const auto percent = base::parse_number(stated.substr(0, stated.size() - 1));
  if (!percent) return std::nullopt;
  return Length::scaled(measure, std::llround(*percent * 1000), 100'000);
}

std::optional<Length> wanted_width(const document::Node& node, Length room, Diagnostics& diagnostics) {
  const document::Attribute* width = node.attribute("width");
  if (width == nullptr) return std::nullopt;
  const auto length = width_in(width->value, room);
  if (!length || *length <= room) return length;
  diagnostics.report(Code::W606, width->span,
                     "a width of " + base::format_number(length->mm(), 1) + " mm is asked for, and there is room for " +
                         base::format_number(room.mm(), 1) + " mm; it was made narrower",
                     {"give the width in per cent of the measure, which suits every layout"});
  return room;
}

}  // namespace octavo::page
