#pragma once
// Colours as SVG writes them, in the inks of the press.
//
// RGB goes to CMYK as a press mixes it, or else by the rule of PDF (ISO 32000-1, 10.3.5) with all of the grey in the
// black: greys are black ink alone, and pure colours have none. device-cmyk() (CSS Color 5) goes through as it is.

#include <optional>
#include <string_view>

#include "base/colour.h"
#include "base/ink_mixing.h"

namespace octavo::graphics::svg {

using base::Rgb;

struct Colour {
  Cmyk ink;                  ///< by rule
  std::optional<Rgb> light;  ///< what it was mixed from, if from light
  double opacity = 1;
};

/// By rule.
Cmyk to_ink(const Rgb& light);
/// "#a1b2c3", "rgb(10%, 20%, 30%)", "hsl(…)", "steelblue", "device-cmyk(0 80% 70% 20%)"; "transparent" is a colour too.
std::optional<Colour> read_colour(std::string_view text);

}  // namespace octavo::graphics::svg
