#include "base/excerpt.h"

namespace octavo::base {

std::string excerpt(std::string_view utf8) {
  constexpr std::size_t most_bytes = 48;
  if (utf8.size() <= most_bytes) return "\"" + std::string(utf8) + "\"";
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0u) == 0x80u) --end;
  return "\"" + std::string(utf8.substr(0, end)) + "…\"";
}

}  // namespace octavo::base
