#pragma once
// The attributes that hold shapes and transforms: d (SVG 1.1, 8.3), points (9.7), transform (7.6).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graphics/svg/curves.h"

namespace octavo::graphics::svg {

/// Where a value stops making sense, and what should stand there.
struct Fault {
  std::size_t at = 0;
  std::string expected;
};

/// The outline up to where the data is wrong; `fault` then says where.
Curves read_path(std::string_view data, std::optional<Fault>& fault);
enum class Ends : std::uint8_t { apart, joined };
/// The straight lines of a polyline, or of a polygon, whose ends are joined.
Curves read_points(std::string_view data, Ends ends, std::optional<Fault>& fault);
Affine read_transform(std::string_view data, std::optional<Fault>& fault);

}  // namespace octavo::graphics::svg
