#pragma once
// Sets paragraphs a line longer or shorter and opens the white above headings where pages would end short: the last
// thing done to a galley of one column before its pages are planned.

#include "page/galley.h"
#include "page/page_plan.h"
#include "text/typesetter.h"

namespace octavo::page {

/// Changes the rows of elastic paragraphs, and all that counts rows. Where the pages end full as they are, nothing is
/// set anew. The galley forgets its elastic paragraphs; its pages, planned so far, must be planned again.
void fill_pages(Galley& galley, const std::vector<PlannedPage>& pages, const PlanShape& shape,
                text::Typesetter& typesetter);

}  // namespace octavo::page
