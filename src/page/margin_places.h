#pragma once
// Where notes stand in the margin: beside the line that calls each, lower where another is in the way, higher where the
// page ends.

#include <vector>

#include "base/length.h"

namespace octavo::page {

/// A note that wants to begin level with its line.
struct MarginNote {
  Length wanted;
  Length height;
  Length gap;  ///< white before it
};

/// What stands in the margin already.
struct MarginStretch {
  Length top, foot;
};

/// The top of each note, in their order, none over another or over what is taken, which stands in order as well. Where
/// the margin is too short for that, they begin at its head and run past its foot.
std::vector<Length> margin_places(const std::vector<MarginNote>& notes, const std::vector<MarginStretch>& taken,
                                  Length height);

}  // namespace octavo::page
