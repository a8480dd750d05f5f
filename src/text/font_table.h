#pragma once
// What fonts.xml says: families (roles), their sets of faces by script and language, and the files of each face.
//
// Takes the parsed XML, gives plain data in the order of the file; mistakes are reported as E405 at their place.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/language.h"
#include "base/source.h"
#include "text/style.h"

namespace octavo::text {

/// The kinds of text that faces are chosen for. `latin` stands for every alphabet, `han` for Han characters, kana,
/// bopomofo and the marks set with them.
enum class ScriptGroup : std::uint8_t { latin, han, hangul };
inline constexpr std::size_t script_groups = 3;

struct FaceSpec {
  std::string file;
  std::string package;  ///< the Debian package that installs the file
  unsigned index = 0;
  std::uint16_t weight = 400;
  Slant slant = Slant::upright;
  Span span;
};

struct FaceSet {
  std::uint8_t scripts = 0;  ///< a bit for each ScriptGroup
  std::vector<Language> languages;
  Em scale = Em::from_em(1);
  std::vector<FaceSpec> faces;

  bool serves(ScriptGroup group) const { return (scripts >> static_cast<unsigned>(group) & 1u) != 0; }
};

struct FontFamily {
  std::string name;
  std::vector<FaceSet> sets;
};

struct FontTable {
  Span span;
  std::vector<FontFamily> families;
};

/// Reads one text of the SourceMap as fonts.xml.
std::optional<FontTable> read_font_table(SourceId source, const base::SourceMap& sources, Diagnostics& diagnostics);

/// The face of a set that is nearest in weight and slant, by the matching rules of CSS Fonts 4, 5.2.
const FaceSpec& nearest_face(const FaceSet& set, std::uint16_t weight, Slant slant);

}  // namespace octavo::text
