#pragma once
// QR codes (ISO/IEC 18004) as one filled path: modules that touch are one area, so that no renderer leaves a hairline
// of paper between them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "display/path.h"

namespace octavo::graphics {

/// How much of a code may be lost: about 7, 15, 25 or 30 per cent (ISO/IEC 18004, 6.5.1).
enum class Correction : std::uint8_t { low, medium, quartile, high };

/// Modules of white that a code needs on all sides (ISO/IEC 18004, 6.3.8).
inline constexpr int quiet_modules = 4;

/// The modules of a code, row by row; true is dark.
struct QrCode {
  int size = 0;  ///< modules along one side, without the quiet zone
  std::vector<bool> modules;

  bool dark(int x, int y) const {
    if (x < 0 || y < 0 || x >= size || y >= size) return false;
    return modules[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) + static_cast<std::size_t>(x)];
  }
};

/// The smallest code that holds `text` with at least this correction; nothing when it is too long for any.
std::optional<QrCode> encode_qr(const std::string& text, Correction correction);

/// The code with its quiet zone, as a square of white: what it stands on may be tinted.
display::Outline qr_plate(const QrCode& code, Length module);
/// The edges of the dark areas, each module `module` wide; the quiet zone lies round it, from (0, 0) on. To be filled
/// by the nonzero rule.
display::Outline qr_outline(const QrCode& code, Length module);

}  // namespace octavo::graphics
