#include "pdf/plates.h"

#include <algorithm>

#include "pdf/syntax.h"

namespace octavo::pdf {

std::uint16_t black_of(Cmyk colour) {
  const int dark = (30 * colour.c + 59 * colour.m + 11 * colour.y + 50) / 100 + colour.k;
  return static_cast<std::uint16_t>(std::min(1000, dark));
}

std::string_view space_of(Plates plates) {
  return plates == Plates::black ? "/DeviceGray" : "/DeviceCMYK";
}

void append_components(std::string& out, Plates plates, Cmyk colour) {
  if (plates == Plates::black) {
    append_milli(out, 1000 - black_of(colour));
    out += ' ';
    return;
  }
  for (const std::uint16_t part : {colour.c, colour.m, colour.y, colour.k}) {
    append_milli(out, part);
    out += ' ';
  }
}

char filling_operator(Plates plates) {
  return plates == Plates::black ? 'g' : 'k';
}

char stroke_operator(Plates plates) {
  return plates == Plates::black ? 'G' : 'K';
}

}  // namespace octavo::pdf
