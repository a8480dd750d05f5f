#include "base/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "base/length.h"

namespace octavo::base {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// The next word of `text`, which is cut off; empty at the end.
std::string_view next_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(blanks));
  text.remove_prefix(word.size());
  return word;
}

std::optional<std::uint16_t> parse_ink(std::string_view word) {
  const auto percent = parse_number(word);
  if (!percent || *percent < 0 || *percent > 100) return std::nullopt;
  return static_cast<std::uint16_t>(std::lround(*percent * 10));
}

}  // namespace

std::optional<Cmyk> parse_cmyk(std::string_view text) {
  std::array<std::uint16_t, 4> inks{};
  std::size_t count = 0;
  for (auto word = next_word(text); !word.empty(); word = next_word(text)) {
    const auto ink = parse_ink(word);
    if (!ink || count == inks.size()) return std::nullopt;
    inks[count++] = *ink;
  }
  if (count == 1) return Cmyk{0, 0, 0, inks[0]};
  if (count == 4) return Cmyk{inks[0], inks[1], inks[2], inks[3]};
  return std::nullopt;
}

std::string format(Cmyk colour) {
  std::string out;
  for (const std::uint16_t ink : {colour.c, colour.m, colour.y, colour.k}) {
    if (!out.empty()) out += ' ';
    append_number(out, ink / 10.0, 1);
  }
  return out;
}

}  // namespace octavo::base
