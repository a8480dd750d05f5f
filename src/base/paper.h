#pragma once
// Papers by their names: those that pages are made of, and the larger ones that presses print on.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"

namespace octavo::base {

struct Paper {
  std::string_view name;  ///< "A4", "SRA3"
  Length width, height;   ///< upright
  enum class Use : std::uint8_t { pages, sheets } use = Use::pages;
};

/// All that have names: ISO 216 and its raw sizes (ISO 217), JIS P 0138, the Korean and the American ones.
const std::vector<Paper>& papers();

/// The paper of a name; nothing when there is none.
const Paper* find_paper(std::string_view name);

/// "A5", "A4 landscape", "120 × 190 mm". Sizes are told apart by a tenth of a millimetre.
std::string paper_name(Size size);

/// Reads "SRA3" or, width first, "320x450mm", "12inx18in"; nothing else, and no size without extent.
std::optional<Size> parse_paper(std::string_view text);

}  // namespace octavo::base
