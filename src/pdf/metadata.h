#pragma once
// What the file says of itself: the information dictionary and the XMP packet, which must not contradict each other.

#include <cstdint>
#include <optional>
#include <string>

#include "display/display.h"
#include "pdf/haru_document.h"

namespace octavo::pdf {

/// "Octavo 0.1.0".
std::string producer();

/// Entries of the information dictionary (ISO 32000-1, 14.3.3); dates only when `source_date` gives one.
std::string information_entries(const display::Metadata& metadata, std::optional<std::int64_t> source_date);

/// What a file says that it keeps to.
enum class Claims : std::uint8_t {
  none,
  archive_and_access,  ///< PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1)
};

/// An XMP packet (ISO 16684-1) with the same content, in UTF-8.
std::string xmp_packet(const display::Metadata& metadata, std::optional<std::int64_t> source_date, Claims claims);

}  // namespace octavo::pdf
