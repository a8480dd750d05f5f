#pragma once
// What the stages reported, with every place looked up, so that the sources need not outlive it.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "cli/exit_code.h"
#include "cli/options.h"

namespace octavo::cli {

/// A span as people and editors want it; `file` is empty when there is no place.
struct Location {
  std::string file;
  base::Place begin, end;
  std::uint32_t offset = 0;      ///< bytes from the start of the file
  std::uint32_t length = 0;      ///< bytes
  std::string line;              ///< the line that the span begins on; long ones only near the span
  std::uint32_t line_begin = 0;  ///< bytes of `line` before the span
  std::uint32_t line_end = 0;    ///< bytes of `line` up to the span's end, or to the line's
  bool known() const { return !file.empty(); }
};

struct Note {
  Location location;
  std::string message;
};

struct Finding {
  Code code;
  Location location;
  std::string message;
  std::vector<std::string> hints;
  std::vector<Note> notes;
};

class Findings {
 public:
  /// Adds what `diagnostics` holds, in its order. A finding that another source led to already (a mistake in the layout
  /// that both use) is told once.
  void add(const base::SourceMap& sources, const Diagnostics& diagnostics);

  /// Removes the findings with this code and gives them: a command whose result they are prints them itself.
  std::vector<Finding> take(Code code);

  const std::vector<Finding>& all() const { return findings_; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return findings_.size() - errors_; }
  ExitCode exit_code(Warnings warnings) const;

 private:
  void add(Finding finding);
  std::vector<Finding> findings_;
  std::set<std::string> told_;
  std::size_t errors_ = 0;
};

}  // namespace octavo::cli
