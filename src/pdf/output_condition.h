#pragma once
// The printing condition that a document's inks are meant for. Colours of ours are CMYK; what they look like is told by
// a profile in the file (ISO 19005-2, 6.2.3 and 6.2.4.3).

#include <cstdint>
#include <string>

#include "base/files.h"
#include "pdf/haru_document.h"
#include "pdf/metadata.h"
#include "pdf/profile_stream.h"

namespace octavo::pdf {

struct OutputCondition {
  std::string identifier;   ///< in the registry of the ICC: "FOGRA39"
  std::string description;  ///< for people
  base::FileBytes profile;  ///< of a printer, from CMYK
  std::string registry = "http://www.color.org";
  enum class Inks : std::uint8_t { cmyk, black } inks = Inks::cmyk;
};

/// Whether bytes are an ICC profile of a CMYK printer (ICC.1, 7.2) that PDF 1.7 knows.
bool is_cmyk_printer_profile(std::string_view bytes);

/// The catalog's /OutputIntents: one for each standard that the file claims, all with one profile (ISO 19005-2,
/// 6.2.3).
std::string output_intents_entry(HaruDocument& file, const OutputCondition& condition, const Claims& claims,
                                 ProfileStream stream);

/// A colour space for what was made for screens and says nothing of its colours: sRGB (IEC 61966-2-1).
std::string srgb_profile();

}  // namespace octavo::pdf
