#pragma once
// Colours as the press mixes them.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace octavo::base {

/// Process ink, each in 1/10 per cent (0..1000), so that 12.5 % is exact; or a spot ink, which looks like that.
struct Cmyk {
  std::uint16_t c = 0, m = 0, y = 0, k = 1000;
  std::uint16_t spot = 0;     ///< place among the document's spot inks, from 1; 0: none
  std::uint16_t tint = 1000;  ///< of the spot ink
  auto operator<=>(const Cmyk&) const = default;
  constexpr bool is_grey() const { return c == 0 && m == 0 && y == 0; }
};

inline constexpr Cmyk black{0, 0, 0, 1000};
inline constexpr Cmyk paper_white{0, 0, 0, 0};

/// Reads four percentages "0 80 70 20", or one for grey: "60" is 60 % black.
std::optional<Cmyk> parse_cmyk(std::string_view text);
/// "0 80 70 20".
std::string format(Cmyk colour);

}  // namespace octavo::base

namespace octavo {
using base::Cmyk;
}
