#include "graphics/svg/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "graphics/svg/scanning.h"

namespace octavo::graphics::svg {
namespace {

struct Named {
  std::string_view name;
  unsigned rgb;
};
constexpr std::array names{
#define OCTAVO_COLOUR(name, rgb) Named{name, rgb},
#include "graphics/svg/colour_names.def"
#undef OCTAVO_COLOUR
};

Colour from_light(const Rgb& light, double opacity = 1) {
  return {to_ink(light), light, opacity};
}

Colour from_number(unsigned rgb) {
  const auto part = [rgb](unsigned shift) { return ((rgb >> shift) & 0xFFu) / 255.0; };
  return from_light({part(16), part(8), part(0)});
}

std::uint16_t in_tenths(double part) {
  return static_cast<std::uint16_t>(std::lround(std::clamp(part, 0.0, 1.0) * 1000));
}

/// "#rgb", "#rrggbb", and the same with a fourth part for the opacity.
std::optional<Colour> from_digits(std::string_view digits) {
  const bool is_short = digits.size() == 3 || digits.size() == 4;
  if (!is_short && digits.size() != 6 && digits.size() != 8) return std::nullopt;
  const std::size_t width = is_short ? 1 : 2;
  std::array<double, 4> parts{0, 0, 0, 1};
  for (std::size_t i = 0; i * width < digits.size(); ++i) {
    unsigned value = 0;
    for (const char c : digits.substr(i * width, width)) {
      const auto digit = std::string_view("0123456789abcdef").find(static_cast<char>(c | 0x20));
      if (digit == std::string_view::npos || (c < '0')) return std::nullopt;
      value = value * 16 + static_cast<unsigned>(digit);
    }
    parts[i] = value / (is_short ? 15.0 : 255.0);
  }
  return from_light({parts[0], parts[1], parts[2]}, parts[3]);
}

struct Operand {
  double value = 0;
  bool percent = false;
};

/// The operands of a colour function: with commas or with spaces, and a slash before the opacity.
std::optional<std::vector<Operand>> operands_of(std::string_view text) {
  std::vector<Operand> operands;
  Scan scan(text);
  scan.skip_space();
  while (!scan.take(')')) {
    const auto value = scan.number();
    if (!value) return std::nullopt;
    if (!scan.take('%')) scan.take("deg");
    operands.push_back({*value, text[scan.at() - 1] == '%'});
    scan.skip_comma();
    if (scan.take('/')) scan.skip_space();
  }
  scan.skip_space();
  return scan.at_end() ? std::optional(operands) : std::nullopt;
}

double part_of(const Operand& operand, double whole) {
  return operand.value / (operand.percent ? 100 : whole);
}

/// CSS Color 4, 7.1.
Rgb from_hue(double hue, double saturation, double lightness) {
  const auto part = [&](double n) {
    const double k = std::fmod(n + hue / 30 + 1200, 12);
    const double a = saturation * std::min(lightness, 1 - lightness);
    return lightness - a * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
  };
  return {part(0), part(8), part(4)};
}

std::optional<Colour> from_function(std::string_view name, const std::vector<Operand>& n) {
  if (same_word(name, "device-cmyk") && (n.size() == 4 || n.size() == 5)) {
    const auto ink = [&](std::size_t i) { return in_tenths(part_of(n[i], 1)); };
    return Colour{{ink(0), ink(1), ink(2), ink(3)}, std::nullopt, n.size() == 5 ? part_of(n[4], 1) : 1};
  }
  if (n.size() != 3 && n.size() != 4) return std::nullopt;
  const double opacity = n.size() == 4 ? std::clamp(part_of(n[3], 1), 0.0, 1.0) : 1;
  if (same_word(name, "rgb") || same_word(name, "rgba")) {
    const auto part = [&](std::size_t i) { return std::clamp(part_of(n[i], 255), 0.0, 1.0); };
    return from_light({part(0), part(1), part(2)}, opacity);
  }
  if (same_word(name, "hsl") || same_word(name, "hsla")) {
    const auto part = [&](std::size_t i) { return std::clamp(part_of(n[i], 100), 0.0, 1.0); };
    return from_light(from_hue(n[0].value, part(1), part(2)), opacity);
  }
  return std::nullopt;
}

}  // namespace

Cmyk to_ink(const Rgb& light) {
  const double most = std::max({light.red, light.green, light.blue});
  if (most <= 0) return base::black;
  const auto ink = [&](double part) { return in_tenths((most - part) / most); };
  return {ink(light.red), ink(light.green), ink(light.blue), in_tenths(1 - most)};
}

std::optional<Colour> read_colour(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('#')) return from_digits(text.substr(1));
  const auto open = text.find('(');
  if (open != std::string_view::npos) {
    const auto operands = operands_of(text.substr(open + 1));
    return operands ? from_function(text.substr(0, open), *operands) : std::nullopt;
  }
  if (same_word(text, "transparent")) return Colour{base::paper_white, std::nullopt, 0};
  const auto named = std::ranges::find_if(names, [&](const Named& row) { return same_word(row.name, text); });
  return named == names.end() ? std::nullopt : std::optional(from_number(named->rgb));
}

}  // namespace octavo::graphics::svg
