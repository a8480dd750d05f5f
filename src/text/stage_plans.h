#pragma once
// How many stages each plan of justification has, and their weights. Which space gives in which stage is told by
// spacing.h; docs/typography.md gives the reasons for the numbers.

#include "text/breaking/stages.h"
#include "text/style.h"

namespace octavo::text {

/// `em` is the size of the paragraph's text.
breaking::Stages stages_of(Justification plan, Length em);

}  // namespace octavo::text
