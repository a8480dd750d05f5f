#pragma once
// What all charts share: where numbers stand on paper, keys, labels that make room for each other.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graphics/chart/canvas.h"
#include "graphics/chart/numbers.h"

namespace octavo::graphics::chart {

/// Numbers from `low` to `high` along a stretch of paper; `end` may lie before `begin`.
struct Scale {
  double low = 0, high = 1;
  Length begin, end;
  Length at(double value) const { return begin + Length::from_pt((end - begin).pt() * (value - low) / (high - low)); }
};

/// The least and the greatest of all values; of their sums by label where they are stacked. Zero is among them.
struct Range {
  double least = 0, greatest = 0;
};
enum class Stacking : std::uint8_t { apart, on_top };
Range range_of(const ChartData& data, Stacking stacking);
/// Without zero.
Range tight_range_of(const ChartData& data);

/// What stands where a number would, of a value that is not known.
inline constexpr std::string_view unknown = "\u2013";
/// With as many decimals as it has been given.
std::string number_at(const ChartData& data, const ChartLook& look, ChartValue value);
std::string number_at(const ChartData& data, const ChartLook& look, const std::optional<ChartValue>& value);
std::vector<std::string> names_of(const ChartData& data);
/// A unit that is too long to stand at each number stands above them; gives the y below it.
Length write_unit(const ChartData& data, Canvas& canvas, Length y);

/// Names beside pieces of their tint, in as many lines as they need; gives the y below them.
Length write_key(const std::vector<std::string>& names, const std::vector<Cmyk>& tints, Canvas& canvas, Length y,
                 Length width);
/// A name for each place along a line, beginning there.
struct NameAt {
  std::string name;
  Length x, width;
};
/// Whether each ends before the next one begins, and the last one in time.
bool stand_apart(const std::vector<NameAt>& names, Length gap, Length end);

/// The same heights, moved as little as it takes to be this far apart within [top, bottom].
std::vector<Length> spread(std::vector<Length> wanted, Length distance, Length top, Length bottom);

}  // namespace octavo::graphics::chart
