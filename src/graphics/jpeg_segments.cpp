#include "graphics/jpeg_segments.h"

#include <map>
#include <optional>

namespace octavo::graphics {
namespace {

constexpr std::uint8_t app0 = 0xE0, app1 = 0xE1, app2 = 0xE2, start_of_scan = 0xDA;
constexpr double centimetres_per_inch = 2.54;

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

std::uint32_t big_16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

/// A TIFF structure as Exif embeds it, in either byte order.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

  std::uint32_t number(std::size_t at, unsigned size) const {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < size; ++i) value = value << 8 | byte_at(bytes_, at + (little_ ? size - 1 - i : i));
    return value;
  }
  double rational(std::size_t at) const {
    const std::uint32_t denominator = number(at + 4, 4);
    return denominator == 0 ? 0 : static_cast<double>(number(at, 4)) / denominator;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

constexpr std::size_t entry_size = 12;

/// Calls `use(tag, place of the value)` for each entry of the first directory (TIFF 6.0, section 2).
template <typename Use>
void each_entry(const Tiff& tiff, std::size_t size, Use use) {
  const std::uint32_t directory = tiff.number(4, 4);
  const std::uint32_t entries = tiff.number(directory, 2);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = std::size_t{directory} + 2 + i * entry_size;
    if (entry + entry_size > size) break;
    use(tiff.number(entry, 2), entry + 8);
  }
}

/// Tags 282, 283 and 296 of the first directory (Exif 2.32, 4.6.4); unit 2 is the inch, 3 the centimetre.
Resolution exif_resolution(std::string_view exif) {
  const Tiff tiff(exif);
  Resolution resolution;
  std::uint32_t unit = 2;
  each_entry(tiff, exif.size(), [&](std::uint32_t tag, std::size_t value) {
    if (tag == 282) resolution.x = tiff.rational(tiff.number(value, 4));
    if (tag == 283) resolution.y = tiff.rational(tiff.number(value, 4));
    if (tag == 296) unit = tiff.number(value, 2);
  });
  if (unit != 2 && unit != 3) return {};
  const double factor = unit == 3 ? centimetres_per_inch : 1;
  return {resolution.x * factor, resolution.y * factor};
}

/// JFIF 1.02: the unit at byte 7 is 0 for a mere aspect ratio, 1 for dots an inch, 2 for dots a centimetre.
std::optional<Resolution> jfif_resolution(std::string_view jfif) {
  const std::uint32_t unit = byte_at(jfif, 7);
  if (unit != 1 && unit != 2) return std::nullopt;
  const double factor = unit == 2 ? centimetres_per_inch : 1;
  return Resolution{big_16(jfif, 8) * factor, big_16(jfif, 10) * factor};
}

std::string_view exif_of(const JpegSegment& segment) {
  constexpr std::string_view head{"Exif\0\0", 6};
  return segment.marker == app1 && segment.data.starts_with(head) ? segment.data.substr(head.size())
                                                                  : std::string_view();
}

}  // namespace

std::vector<JpegSegment> jpeg_segments(std::string_view bytes) {
  std::vector<JpegSegment> segments;
  std::size_t at = 2;
  while (at + 4 <= bytes.size() && byte_at(bytes, at) == 0xFF) {
    const auto marker = static_cast<std::uint8_t>(byte_at(bytes, at + 1));
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    const std::size_t length = big_16(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.size()) break;
    segments.push_back({marker, bytes.substr(at + 4, length - 2)});
    if (marker == start_of_scan) break;
    at += 2 + length;
  }
  return segments;
}

std::string jpeg_profile(const std::vector<JpegSegment>& segments) {
  constexpr std::string_view magic{"ICC_PROFILE\0", 12};
  std::map<std::uint32_t, std::string_view> parts;
  std::uint32_t count = 0;
  for (const JpegSegment& segment : segments) {
    if (segment.marker != app2 || !segment.data.starts_with(magic) || segment.data.size() < 14) continue;
    parts[byte_at(segment.data, 12)] = segment.data.substr(14);
    count = byte_at(segment.data, 13);
  }
  if (parts.empty() || parts.size() != count || parts.begin()->first != 1 || parts.rbegin()->first != count) return {};
  std::string profile;
  for (const auto& [number, part] : parts) profile += part;
  return profile;
}

Resolution resolution_of(const std::vector<JpegSegment>& segments) {
  Resolution exif;
  for (const JpegSegment& segment : segments) {
    if (segment.marker == app0 && segment.data.starts_with(std::string_view("JFIF\0", 5))) {
      if (const auto stated = jfif_resolution(segment.data)) return *stated;
    }
    if (const std::string_view tiff = exif_of(segment); !tiff.empty()) exif = exif_resolution(tiff);
  }
  return exif;
}

display::Orientation orientation_of(const std::vector<JpegSegment>& segments) {
  std::uint32_t said = 0;
  for (const JpegSegment& segment : segments) {
    const std::string_view exif = exif_of(segment);
    const Tiff tiff(exif);
    each_entry(tiff, exif.size(), [&](std::uint32_t tag, std::size_t value) {
      if (tag == 274) said = tiff.number(value, 2);
    });
  }
  const bool known = said >= 1 && said <= 8;
  return known ? static_cast<display::Orientation>(said) : display::Orientation::upright;
}

}  // namespace octavo::graphics
