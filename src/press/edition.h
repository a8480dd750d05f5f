#pragma once
// A document made ready for the press: its colours in ink, its bleed checked, nothing on it to click, marks round its
// pages.

#include <functional>
#include <vector>

#include "base/diagnostics.h"
#include "display/display.h"
#include "pdf/sheet.h"
#include "press/condition.h"
#include "press/marks.h"

namespace octavo::press {

/// Reports E815, at the place where the layout says its bleed, when the pages have less than the condition asks for;
/// false then.
bool check_bleed(const display::Document& document, const Condition& condition, const std::function<Span()>& place,
                 Diagnostics& diagnostics);

/// Takes the links off: a printed page leads nowhere (ISO 15930-7, 6.17 and 6.18). Their words are a Span then, since a
/// Link has an annotation (ISO 32000-1, 14.8.4.4.2).
void remove_links(display::Document& document);

/// The marks of each page, and the room that they leave for its slug line, both from the top left corner of the medium,
/// which is enlarged by what they need.
struct PageMarks {
  std::vector<pdf::Marks> marks;
  std::vector<SlugRoom> slugs;
};
PageMarks mark_pages(display::Document& document, MarkStyle style);

}  // namespace octavo::press
