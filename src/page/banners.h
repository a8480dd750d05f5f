#pragma once
// Banners at the edges of the paper: a line in a plate, over everything that is on a page. So that its plate hides
// nothing, a banner stands where nothing else does: at its own height, or else at the nearest one that is free on all
// pages; where there is none, at the nearest of each page.

#include <optional>
#include <vector>

#include "page/geometry.h"
#include "page/placing.h"
#include "page/setting.h"

namespace octavo::page {

struct MarkedPage {
  PageCanvas canvas;
  Leaf leaf;
};

/// Goes onto pages that are finished. What a banner has to hide all the same is told (W503).
void set_banners(Setting& setting, std::vector<MarkedPage>& pages);

/// From `first` to `last` nothing can stand.
struct Stretched {
  Length first, last;
};

/// The place nearest to `wanted` that is in none of the stretches, between `least` and `most`; nothing where all is
/// taken.
std::optional<Length> nearest_free(Length wanted, std::vector<Stretched> taken, Stretched bounds);

}  // namespace octavo::page
