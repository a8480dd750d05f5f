#pragma once
// Charts drawn from numbers, in ink: bars, stacked bars, lines, dots and shares, labelled where they stand.
//
// Tints of one colour tell series apart, so that a chart is read in one ink as well. Bars begin at zero. Labels that
// tell of points in time run along the foot; names stand at the start of rows, where there is room for long ones.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/language.h"
#include "display/display.h"
#include "text/typesetter.h"

namespace octavo::graphics {

enum class ChartKind : std::uint8_t { bar, stacked, line, dot, share };

struct ChartValue {
  double amount = 0;
  int decimals = 0;  ///< as many as its author wrote
};
inline double amount_of(const std::optional<ChartValue>& value) {
  return value ? value->amount : 0;
}

struct ChartSeries {
  std::string label;                              ///< may be empty where there is one series alone
  std::vector<std::optional<ChartValue>> values;  ///< by label; nothing: not known
};

struct ChartData {
  ChartKind kind = ChartKind::bar;
  std::vector<std::string> labels;
  std::vector<ChartSeries> series;
  std::string unit;
  Span span;
};

/// What a chart is drawn with.
struct ChartLook {
  text::TextStyle labels;  ///< of rows, axes and series
  text::TextStyle values;  ///< at what they measure
  Cmyk data;               ///< the darkest tint
  Cmyk line;               ///< of axes
  Length leading;
  Length grid;  ///< heights are whole multiples of this where they can be
};

/// The drawing, from (0, 0), as wide as the room is, its type smaller where it would be too high; more series or labels
/// than there is room for are told (W615).
display::Art draw_chart(const ChartData& data, const ChartLook& look, Size room, text::Typesetter& typesetter,
                        Diagnostics& diagnostics);

}  // namespace octavo::graphics
