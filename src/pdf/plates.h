#pragma once
// The plates that a file is printed from, and how colours are written for them.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/colour.h"

namespace octavo::pdf {

enum class Plates : std::uint8_t {
  process,            ///< cyan, magenta, yellow and black, of which spot inks are mixed
  process_and_spots,  ///< and one for each spot ink
  black,              ///< black alone
};

/// "/DeviceCMYK" or "/DeviceGray".
std::string_view space_of(Plates plates);

/// How much black prints a colour on a plate of black alone, in 1/10 per cent (ISO 32000-1, 10.3.3).
std::uint16_t black_of(Cmyk colour);

/// The operands of a colour in that space, each with a space behind it: "0 .8 .7 .2 ".
void append_components(std::string& out, Plates plates, Cmyk colour);

/// "k" and "K", or "g" and "G".
char filling_operator(Plates plates);
char stroke_operator(Plates plates);

}  // namespace octavo::pdf
