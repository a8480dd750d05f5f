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

/// What a file says that it keeps to.
struct Claims {
  /// PDF/A-2b, or PDF/A-2a and PDF/UA-1 (ISO 19005-2, 14289-1).
  enum class Archive : std::uint8_t { no, basic, accessible } archive = Archive::no;
  enum class Press : std::uint8_t { no, yes } press = Press::no;  ///< PDF/X-4 (ISO 15930-7)

  bool of_archive() const { return archive != Archive::no; }
  bool of_readers() const { return archive == Archive::accessible; }
  bool of_press() const { return press == Press::yes; }
};

/// What metadata holds besides the document's own.
struct FileFacts {
  std::optional<std::int64_t> source_date;  ///< nothing: no dates
  Claims claims;
  std::string identity;  ///< of the content, for files of the press: "uuid:…"
};

/// Entries of the information dictionary (ISO 32000-1, 14.3.3).
std::string information_entries(const display::Metadata& metadata, const FileFacts& facts);

/// An XMP packet (ISO 16684-1) with the same content, in UTF-8.
std::string xmp_packet(const display::Metadata& metadata, const FileFacts& facts);

}  // namespace octavo::pdf
