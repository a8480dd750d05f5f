#pragma once
// The editions of a document: whom a file is for.

#include <array>
#include <cstdint>
#include <string_view>

namespace octavo::base {

enum class Edition : std::uint8_t {
  screen,   ///< readers and archives: links, bookmarks
  press,    ///< printers: PDF/X-4, black text that overprints, marks, nothing to click
  desktop,  ///< office printers: the same as for screens, with wishes for the print dialogue
};

/// Their names, in the order of the enum.
constexpr std::array<std::string_view, 3> edition_names{"screen", "press", "desktop"};

constexpr std::string_view name_of(Edition edition) {
  return edition_names[static_cast<std::size_t>(edition)];
}

}  // namespace octavo::base

namespace octavo {
using base::Edition;
}  // namespace octavo
