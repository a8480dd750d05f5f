#pragma once
// The width that an author gives to a figure.

#include <optional>

#include "base/diagnostics.h"
#include "base/length.h"
#include "document/model.h"

namespace octavo::page {

/// The attribute `width`, a length or a part of the measure; nothing where there is none. What is wider than its room
/// is told (W606) and as wide as that.
std::optional<Length> wanted_width(const document::Node& node, Length room, Diagnostics& diagnostics);

}  // namespace octavo::page
