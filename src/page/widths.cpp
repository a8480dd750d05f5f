#include "page/widths.h"

#include <string>

namespace octavo::page {

std::optional<Length> wanted_width(const document::Node& node, Length room, Diagnostics& diagnostics) {
  const document::Attribute* width = node.attribute("width");
  if (width == nullptr) return std::nullopt;
  const std::string_view wanted = width->value;
  if (wanted.ends_with('%')) {
    const auto percent = base::parse_number(wanted.substr(0, wanted.size() - 1));
    return percent ? std::optional(Length::from_pt(room.pt() * *percent / 100)) : std::nullopt;
  }
  const auto length = base::parse_length(wanted);
  if (!length || *length <= room) return length;
  diagnostics.report(Code::W606, width->span,
                     "a width of " + base::format_number(length->mm(), 1) + " mm is asked for, and there is room for " +
                         base::format_number(room.mm(), 1) + " mm; it was made narrower",
                     {"give the width in per cent of the measure, which suits every layout"});
  return room;
}

}  // namespace octavo::page
