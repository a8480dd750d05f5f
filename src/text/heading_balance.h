#pragma once
// Breaks ragged headings into lines of about one length, where clauses end if that can be: "South Korea and Japan: / A
// New Chapter".
//
// Takes the items of a heading, made with Preference::clauses, and the breaks that fill its lines; gives as many lines.

#include "text/breaking/total_fit.h"
#include "text/paragraph_items.h"
#include "text/room.h"

namespace octavo::text {

breaking::Breaks balance(breaking::TotalFit& fit, const ParagraphItems& items, const Room& room, breaking::Rules rules,
                         breaking::Breaks filled);

}  // namespace octavo::text
