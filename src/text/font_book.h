#pragma once
// The fonts: which file serves which role, weight, slant and language, and the opened faces.
//
// fonts/fonts.xml says it; files are sought in the book's own folder first, then in the system's font folders by file
// name. Faces are opened when first used, mapped and never copied. HarfBuzz stays behind this header.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "text/glyphs.h"
#include "text/style.h"

namespace octavo::text {

/// Heights at 1 em, in 1/65536 em.
struct FaceMetrics {
  std::int32_t ascent = 0, descent = 0, cap_height = 0, x_height = 0;
  /// From the baseline up to what stands on the middle of a line that runs down, with letters on their side: the middle
  /// of the em square where the face tells (BASE), else half the height of its capitals.
  std::int32_t middle = 0;
};

/// An opened face, as the output needs it.
struct Face {
  std::string path;
  unsigned index = 0;  ///< in its collection
  std::string family;  ///< the role it was chosen for
  base::FileBytes file;
  FaceMetrics metrics;
  unsigned units_per_em = 1000;
};

class FontBook {
 public:
  /// Reads `fonts_xml` (the path of fonts.xml); its folder is searched first, then `system_folders`, recursively.
  static std::optional<FontBook> load(const std::string& fonts_xml, std::vector<std::string> system_folders,
                                      Files& files, base::SourceMap& sources, Diagnostics& diagnostics);
  FontBook(FontBook&&) noexcept;
  FontBook& operator=(FontBook&&) noexcept;
  ~FontBook();

  /// The faces to try for a style, best first; empty after a reported error.
  std::span<const FontId> faces_for(const TextStyle& style, Diagnostics& diagnostics);
  const Face& face(FontId id) const;
  std::size_t opened() const;

  struct Impl;
  Impl& impl() { return *impl_; }

 private:
  explicit FontBook(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Where Debian and its kin keep fonts; OCTAVO_FONT_PATH (folders separated by ':') comes first when it is set.
std::vector<std::string> system_font_folders();

}  // namespace octavo::text
