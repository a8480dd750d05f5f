#pragma once
// The parts of a booklet that are made from the others: contents, lists of figures, and the index.
//
// Each takes what the document holds and the folios that are known so far, and gives a galley; an empty one where there
// is nothing to list.

#include <string>

#include "display/structure.h"
#include "layout/layout.h"
#include "page/galley_builder.h"
#include "page/setting.h"

namespace octavo::page {

/// True of parts that are set anew whenever folios change.
bool is_made(const layout::Part& part);

/// The name of the place where a part begins, as no xml:id can be.
std::string destination_of(const layout::Part& part);
/// The line above it.
std::string title_of(Setting& setting, const layout::Part& part);

/// The contents, or a list of figures or the like: the part says what is listed, and how deep.
Galley set_contents(Shared& shared, const GalleyRoom& room, const layout::Part& part, const Folios& numbers,
                    display::ElementId element);

/// The index, with the pages of its terms.
Galley set_index(Shared& shared, const GalleyRoom& room, const layout::Part& part, const Folios& numbers,
                 display::ElementId element);

}  // namespace octavo::page
