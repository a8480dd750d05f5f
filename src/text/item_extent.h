#pragma once
// How much room the items of a paragraph ask for: the least, with a break wherever one may be, and the most, with none
// but those that are forced.

#include <span>

#include "text/breaking/items.h"
#include "text/typesetter.h"

namespace octavo::text {

Extent extent_of(std::span<const breaking::Item> items, Length first_indent);

}  // namespace octavo::text
