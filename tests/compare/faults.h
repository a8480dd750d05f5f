#pragma once
// Counts what is wrong on a dense page, the same way whoever set it.

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "marks.h"
#include "set_lines.h"

namespace octavo::compare {

enum class FaultKind {
  wrong_start,   ///< a line begins with what may not begin one
  wrong_end,     ///< a line ends with what may not end one
  parted,        ///< a line ends inside a number, a dash or an ellipsis of two characters, or a word, without a hyphen
  word_broken,   ///< a Korean line ends inside a word
  uncompressed,  ///< adjacent marks keep the half em between them that only one, or none, should have
  colliding,     ///< adjacent marks that are set closer than their bodies allow
  stretched,     ///< a line whose characters stand too far apart on the average
  wide_spaces,   ///< a line whose word spaces are too wide on the average
  beyond,        ///< a line that is longer than the measure
  runt,          ///< a last line of a character or two
};
constexpr std::size_t fault_kinds = 10;
const char* name_of(FaultKind kind);

struct Fault {
  FaultKind kind;
  std::size_t line;     ///< from 1
  double y;             ///< its baseline, in points
  std::u32string text;  ///< what stands there
};

/// From here on a line counts as stretched, or for Latin and Korean as one of wide spaces; in em.
constexpr double widest_pitch = 1.15;
constexpr double widest_word_space = 0.5;
/// A last line up to this long is a runt, in em.
constexpr double longest_runt = 2.05;

struct Findings {
  std::size_t lines = 0;
  std::vector<Fault> faults;
  std::size_t hyphens = 0;          ///< lines that end in a hyphen which the source does not have
  std::vector<double> pitches;      ///< of each justified line, in em: one character and the average gap after it
  std::vector<double> word_spaces;  ///< of each justified line, in em

  std::size_t count(FaultKind kind) const;
};

/// Where the lines of a page are to begin and end, in points.
struct Measure {
  double left = 30;
  double width = 280;
};

Findings examine(const std::vector<SetLine>& lines, const std::vector<SourceBlock>& blocks, Language language,
                 Measure measure);

/// The largest; 0 of none.
double widest(const std::vector<double>& values);

/// The standard deviation.
double spread(const std::vector<double>& values);

}  // namespace octavo::compare
