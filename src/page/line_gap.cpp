#include "page/line_gap.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// What stands under the line before and what stands over this one; five eighths of an em where both do, at the least
/// (CLREQ 3.4.2).
Length needed(const text::Line* before, const text::Line& line, Length em) {
  const Length under = before == nullptr ? Length() : before->under;
  if (under == Length() || line.over == Length()) return std::max(under, line.over);
  return std::max(under + line.over, Length::scaled(em, 5, 8));
}

}  // namespace

void report_tight_leading(const std::vector<text::Line>& lines, const layout::Style& style, Length space_before,
                          Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Length room = style.leading - style.text.size + (i == 0 ? space_before : Length());
    const Length wanted = needed(i == 0 ? nullptr : &lines[i - 1], lines[i], style.text.size);
    if (wanted <= std::max(room, Length())) continue;
    diagnostics.report(Code::W410, lines[i].span,
                       "the gap of " + base::format(room) + " before this line has no room for readings or marks of " +
                           base::format(wanted),
                       {"choose a larger leading, smaller readings, or ruby-position=\"inline\""});
    return;
  }
}

}  // namespace octavo::page
