#include "graphics/chart/tints.h"

#include <algorithm>
#include <array>

namespace octavo::graphics::chart {
namespace {

/// In per cent of the colour, by how many tints there are: steps look even where they grow with the darkness.
constexpr std::array<std::array<int, most_tints>, most_tints> shares{
    {{100, 0, 0, 0, 0}, {100, 40, 0, 0, 0}, {100, 55, 22, 0, 0}, {100, 66, 38, 17, 0}, {100, 72, 48, 28, 12}}};

std::uint16_t part_of(std::uint16_t ink, int share) {
  return static_cast<std::uint16_t>((ink * share + 50) / 100);
}

Cmyk tint_of(Cmyk colour, int share) {
  Cmyk tint = colour;
  for (std::uint16_t* ink : {&tint.c, &tint.m, &tint.y, &tint.k, &tint.tint}) *ink = part_of(*ink, share);
  return tint;
}

}  // namespace

double darkness(Cmyk colour) {
  const double light = 1 - (0.30 * colour.c + 0.59 * colour.m + 0.11 * colour.y) / 1000;
  return 1 - light * (1 - colour.k / 1000.0);
}

std::vector<Cmyk> tints_of(Cmyk colour, int count) {
  std::vector<Cmyk> tints;
  const int distinct = std::clamp(count, 1, most_tints);
  for (int i = 0; i < count; ++i) {
    const int share = shares[static_cast<std::size_t>(distinct - 1)][static_cast<std::size_t>(i % distinct)];
    tints.push_back(tint_of(colour, share));
  }
  return tints;
}

std::vector<Cmyk> line_tints_of(Cmyk colour, int count) {
  std::vector<Cmyk> tints;
  tints.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) tints.push_back(tint_of(colour, i % 2 == 0 ? 100 : 50));
  return tints;
}

Cmyk ink_on(Cmyk tint) {
  return darkness(tint) > 0.45 ? base::paper_white : base::black;
}

}  // namespace octavo::graphics::chart
