#pragma once
// The numbers of a chart as its elements give them.

#include <optional>

#include "base/diagnostics.h"
#include "document/model.h"
#include "graphics/chart.h"
#include "text/number_signs.h"

namespace octavo::page {

/// Nothing after a reported error: a value that is no number (E613), series whose labels differ (E614).
std::optional<graphics::ChartData> read_chart(const document::Node& chart, text::KnownNumberSigns& signs,
                                              Diagnostics& diagnostics);

}  // namespace octavo::page
