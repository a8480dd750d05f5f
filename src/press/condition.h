#pragma once
// Press conditions: what a press, its paper and its inks ask of a file, as layouts/press/*.xml says it.
//
// Takes a name or a path, gives the values in force. Everything that is wrong with the file is reported at its place
// (E812). No threshold is a constant of the program: sources disagree about most of them.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/length.h"
#include "press/sheet_layout.h"

namespace octavo::press {

/// The inks of a condition: which space its profile must have.
enum class InkSpace : std::uint8_t { cmyk, grey };

/// Ink and its sums, in 1/10 per cent as colours have them: 3300 is 330 %.
using Ink = int;

/// A profile that a condition names.
struct ProfileFile {
  std::string name;  ///< of a file that is sought where profiles are kept, or a path
  Span span;         ///< where the condition names it
};

struct Condition {
  std::string name;     ///< "fogra39"
  std::string purpose;  ///< "Offset on coated paper (ISO 12647-2:2004)"

  ProfileFile profile;
  ProfileFile embedded;      ///< that files carry in its place; no name: they carry the profile itself
  std::string profile_from;  ///< where its owner gives it away, for who lacks it
  InkSpace space = InkSpace::cmyk;

  std::string identifier;  ///< of the output intent: "FOGRA39"
  std::string registry;
  std::string info;

  Ink ink_limit = 0;                               ///< of all inks together
  Ink rich_black = 0;                              ///< of text: more black ink on ink than this blurs it
  Length least_line;                               ///< of one ink
  Length least_mixed_line;                         ///< of several
  Length least_type;                               ///< of one ink
  Length least_mixed_type;                         ///< of several, or white out of them
  Length overprint_type;                           ///< black text smaller than this must overprint
  int poor_ppi = 0, fair_ppi = 0;                  ///< of images: below the first an error, the second a warning
  int poor_bilevel_ppi = 0, fair_bilevel_ppi = 0;  ///< of images of one bit
  Length bleed;                                    ///< that pages must have
  Length safety;                                   ///< inside of the trim, free of text
  Stock stock;
};

/// Reads the condition of a name in `folder`, or of a path. Nothing after an error.
std::optional<Condition> read_condition(const std::string& name, const std::string& folder, Files& files,
                                        base::SourceMap& sources, Diagnostics& diagnostics);

/// The names in `folder`, sorted.
std::vector<std::string> condition_names(const std::string& folder, const Files& files);

/// An element's attributes, for the manual and for tests.
struct ConditionRow {
  std::string_view element, attribute, meaning;
};
std::vector<ConditionRow> condition_rows();

}  // namespace octavo::press
