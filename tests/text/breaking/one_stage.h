#pragma once
// Reduces a paragraph to what TeX's language can say: glue that gives in one stage, breaks that add nothing but the
// text of discretionaries, no runts, no limit of hyphens in a row.

#include "random_paragraph.h"

namespace octavo::text::breaking {

Paragraph in_one_stage(Paragraph paragraph);

}  // namespace octavo::text::breaking
