#pragma once
// Sections and appendices, whose numbers those of what stands in them begin with: 2.3, A.1.

#include <span>
#include <vector>

#include "document/model.h"
#include "layout/cascade.h"
#include "page/generated.h"

namespace octavo::page {

/// True of sections and appendices.
bool counts_as_section(document::Kind kind);

/// The numbers of the sections around an element, the outermost first. Appendices are numbered as the layout has it for
/// references to them.
std::vector<OuterNumber> outer_numbers(std::span<const document::Node* const> around, layout::Cascade& cascade,
                                       Language language);

}  // namespace octavo::page
