#pragma once
// The last touch to a galley: white is widened so that its text stands on the baseline grid and its marginal blocks
// stand clear of each other.

#include "page/galley.h"

namespace octavo::page {

/// Takes a finished galley; changes nothing but the white before its rows.
void fit_to_grid(Galley& galley, Length grid);

}  // namespace octavo::page
