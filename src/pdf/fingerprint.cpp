#include "pdf/fingerprint.h"

#include <algorithm>
#include <cstdint>

#include "pdf/syntax.h"

namespace octavo::pdf {

std::string fingerprint(std::string_view bytes) {
  std::uint64_t a = 0x9E3779B97F4A7C15u ^ bytes.size();
  std::uint64_t b = 0xC2B2AE3D27D4EB4Fu;
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(8, bytes.size() - at); ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);  // the same on every machine
    }
    a = (a ^ word) * 0xFF51AFD7ED558CCDu;
    a ^= a >> 32;
    b = (b + word) * 0xC4CEB9FE1A85EC53u;
    b ^= b >> 29;
  }
  std::string hash;
  for (const std::uint64_t lane : {a, b}) {
    for (int shift = 56; shift >= 0; shift -= 8) hash += static_cast<char>(lane >> shift & 0xFFu);
  }
  return hash;
}

std::string uuid_of(std::string_view bytes) {
  std::string digits;
  append_hex(digits, fingerprint(bytes));
  for (const std::size_t dash : {8, 13, 18, 23}) digits.insert(dash, 1, '-');
  return "uuid:" + digits;
}

}  // namespace octavo::pdf
