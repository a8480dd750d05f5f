#pragma once
// The width that an author gives to a figure, a table or its columns.

#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "base/length.h"
#include "document/model.h"

namespace octavo::page {

/// A width as it is stated: a length, or a part of the measure in per cent; nothing where none is stated.
std::optional<Length> width_in(std::string_view stated, Length measure);

/// The attribute `width` of a figure or a table, a length or a part of the measure; nothing where there is none. What
/// is wider than its room is told (W606) and as wide as that.
std::optional<Length> wanted_width(const document::Node& node, Length room, Diagnostics& diagnostics);

}  // namespace octavo::page
