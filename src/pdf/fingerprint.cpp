#include "pdf/fingerprint.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

/// The first byte is the lowest, on every machine; bytes past the end are 0.
std::uint64_t word_at(std::string_view bytes, std::size_t at) {
  std::array<char, 8> last{};
  const char* eight = bytes.data() + at;
  if (bytes.size() - at < last.size()) {
    std::memcpy(last.data(), eight, bytes.size() - at);
    eight = last.data();
  }
  std::uint64_t word = 0;
  std::memcpy(&word, eight, sizeof word);
  return std::endian::native == std::endian::little ? word : __builtin_bswap64(word);
}

}  // namespace

std::string fingerprint(std::string_view bytes) {
  std::uint64_t a = 0x9E3779B97F4A7C15u ^ bytes.size();
  std::uint64_t b = 0xC2B2AE3D27D4EB4Fu;
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    const std::uint64_t word = word_at(bytes, at);
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
