#include "pdf/profile_stream.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

constexpr std::size_t size_of_head = 128;
constexpr std::size_t entry_size = 12;

std::size_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

std::size_t number_at(std::string_view bytes, std::size_t at) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | byte_at(bytes, at + i);
  return value;
}

/// The bytes of a tag (ICC.1, 7.3); empty where there is none.
std::string_view tag_of(std::string_view profile, std::string_view name) {
  const std::size_t count = std::min<std::size_t>(number_at(profile, size_of_head), 100);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = size_of_head + 4 + i * entry_size;
    if (at + entry_size > profile.size() || profile.substr(at, 4) != name) continue;
    const std::size_t offset = number_at(profile, at + 4);
    return offset < profile.size() ? profile.substr(offset, number_at(profile, at + 8)) : std::string_view();
  }
  return {};
}

/// How many bytes a row of the table from ink to colour has, the last ink varying fastest (ICC.1, 10.10 and 10.11);
/// 0 unless the table is most of the profile.
std::size_t row_size(std::string_view profile) {
  const std::string_view table = tag_of(profile, "A2B0");
  if (table.size() * 2 < profile.size()) return 0;
  const std::size_t outputs = byte_at(table, 9);
  const std::size_t grid = byte_at(table, 10);
  if (table.starts_with("mft1")) return grid * outputs;
  if (table.starts_with("mft2")) return grid * outputs * 2;
  return 0;
}

/// Small where bytes are near zero from either side.
unsigned weight(std::string_view row) {
  unsigned sum = 0;
  for (const char byte : row) sum += static_cast<unsigned>(std::abs(static_cast<signed char>(byte)));
  return sum;
}

/// Rows as PNG has them (ISO 32000-1, 7.4.4.4): as they are, or as the difference to the one above, whichever is
/// lighter.
std::string in_rows(std::string_view profile, std::size_t size) {
  std::string rows;
  rows.reserve(profile.size() + profile.size() / size + size + 2);
  std::string above(size, '\0'), row, difference;
  for (std::size_t at = 0; at < profile.size(); at += size) {
    row.assign(profile.substr(at, size));
    row.resize(size, '\0');
    difference.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
      difference[i] = static_cast<char>(static_cast<std::uint8_t>(row[i]) - static_cast<std::uint8_t>(above[i]));
    }
    const bool as_it_is = weight(row) <= weight(difference);
    rows += as_it_is ? '\0' : '\2';
    rows += as_it_is ? row : difference;
    above.swap(row);
  }
  return rows;
}

/// Components of the space that the profile is of (ICC.1, 7.2.6).
int components_of(std::string_view profile) {
  const std::string_view space = profile.size() < 20 ? std::string_view() : profile.substr(16, 4);
  if (space == "GRAY") return 1;
  return space == "CMYK" ? 4 : 3;
}

}  // namespace

ProfileStream make_profile_stream(std::string_view profile, Deflater& deflater) {
  ProfileStream stream;
  stream.entries = "/N ";
  append_integer(stream.entries, components_of(profile));
  const std::size_t size = row_size(profile);
  if (size == 0) {
    stream.data = deflater.deflate(profile);
    return stream;
  }
  stream.data = deflater.deflate(in_rows(profile, size));
  stream.entries += "/DecodeParms<</Predictor 15/Columns ";
  append_integer(stream.entries, static_cast<std::int64_t>(size));
  stream.entries += ">>";
  return stream;
}

}  // namespace octavo::pdf
