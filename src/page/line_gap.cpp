#include "page/line_gap.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// What stands under the line before and what stands over this one: half an em on one side, five eighths where a
/// reading meets the lines under names (CLREQ).
Length needed(const text::Line* before, const text::Line& line) {
  return line.over + (before == nullptr ? Length() : before->under);
}

/// Characters are drawn on nine tenths of their em box: what lacks a twentieth does not touch yet.
bool fits(Length wanted, Length room) {
  return Length::scaled(wanted, 19, 20) <= std::max(room, Length());
}

}  // namespace

void report_tight_leading(const std::vector<text::Line>& lines, const layout::Style& style, Length space_before,
                          Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Length room = style.leading - style.text.size + (i == 0 ? space_before : Length());
    const Length wanted = needed(i == 0 ? nullptr : &lines[i - 1], lines[i]);
    if (fits(wanted, room)) continue;
    diagnostics.report(Code::W410, lines[i].span,
                       "the gap of " + base::format(room) + " before this line has no room for readings or marks of " +
                           base::format(wanted),
                       {"choose a larger leading, smaller readings, or ruby-position=\"inline\""});
    return;
  }
}

}  // namespace octavo::page
