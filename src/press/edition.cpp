#include "press/edition.h"

#include <algorithm>

namespace octavo::press {

bool check_bleed(const display::Document& document, const Condition& condition, const std::function<Span()>& place,
                 Diagnostics& diagnostics) {
  // Lengths in inches and in millimetres differ by roundings.
  constexpr Length rounding = Length::from_mm(0.01);
  const auto poor = std::ranges::find_if(
      document.pages, [&](const display::Page& page) { return page.bleed + rounding < condition.bleed; });
  if (poor == document.pages.end()) return true;
  const std::string wanted = base::format_number(condition.bleed.mm(), 3) + "mm";
  diagnostics.report(Code::E815, place(),
                     "the pages have a bleed of " + base::format_number(poor->bleed.mm(), 3) + "mm, and the press (" +
                         condition.name + ") asks for " + wanted,
                     {"choose a layout that is made for the press, such as booklet",
                      "or set it with --set paper.bleed=" + wanted + ", if no colour touches the edge"});
  return false;
}

void remove_links(display::Document& document) {
  for (display::Page& page : document.pages) page.links.clear();
  document.structure.retag(display::Tag::link, display::Tag::span);
}

PageMarks mark_pages(display::Document& document, MarkStyle style) {
  PageMarks made;
  for (display::Page& page : document.pages) {
    page.surround = room_for_marks(style);
    const Rect trim{page.inset(), page.inset(), page.trim.width, page.trim.height};
    const MarkedArea area{trim, page.bleed, {}, {}, {trim.x, trim.right()}, {trim.y, trim.bottom()}};
    made.marks.push_back(make_marks(area, style));
    made.slugs.push_back(slug_room(area, style));
  }
  return made;
}

}  // namespace octavo::press
