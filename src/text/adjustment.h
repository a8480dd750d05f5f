#pragma once
// How a line was fitted to its measure (JLREQ calls it line adjustment): kept with every line for those who ask why it
// looks as it does.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/length.h"

namespace octavo::text {

/// A book has tens of thousands: 28 bytes.
class Adjustment {
 public:
  /// The white after the line's last mark is all there, was dropped as a whole, or the mark hangs in the margin.
  enum class End : std::uint8_t { kept, dropped, hung };
  enum class Setting : std::uint8_t { natural, stretched, shrunk };
  static constexpr std::size_t stages = 8;

  Setting setting = Setting::natural;
  End end = End::kept;
  std::uint16_t badness = 0;  ///< 10001 of a line that is too long
  std::int32_t demerits = 0;  ///< that the line adds to those of its paragraph
  float ratio = 0;            ///< the part that the last stage in use gives of what it has; negative when shrunk

  /// What a stage gave or took, to 1/128 pt, and at most 511 pt.
  Length used(std::size_t stage) const { return Length::from_units(used_[stage] * unit); }
  void set_used(std::size_t stage, Length amount) {
    used_[stage] = static_cast<std::uint16_t>(std::clamp<std::int64_t>((amount.units() + unit / 2) / unit, 0, 0xFFFF));
  }

 private:
  static constexpr std::int64_t unit = Length::units_per_pt / 128;
  std::array<std::uint16_t, stages> used_{};
};
static_assert(sizeof(Adjustment) == 28);

}  // namespace octavo::text
