#pragma once
// What marks a document: the word behind drafts on every page, and the portion marks of classified elements.

#include <string>
#include <vector>

#include "page/geometry.h"
#include "page/placing.h"
#include "page/setting.h"

namespace octavo::page {

/// The word behind the text of a draft, beside these areas of colour, on which it would be in the way of what stands
/// there; goes onto a page before its text.
void draw_watermark(Setting& setting, const std::vector<Rect>& coloured, PageCanvas& canvas);

/// "(C) " before an element whose level of classification has one; empty for others. It is never divided from what
/// follows.
std::string portion_mark(const Setting& setting, const document::Node& node, Language language);

}  // namespace octavo::page
