#pragma once
// Numbered, named copies of a document: who gets one, and what tells the finished files apart.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"

namespace octavo::press {

/// A line of the list.
struct Copy {
  std::string number;  ///< as it is printed: "3", "B-017"
  std::string name;
};

/// A number as part of a file's name: letters and digits as they are, anything else a hyphen.
std::string file_part(std::string_view number);

/// Reads a list of copies: CSV (RFC 4180) in UTF-8 whose first line names the columns `number` and `name`, in any
/// order; without numbers, copies are counted from 1. Reports E816 at its place: other columns, a line with too many or
/// too few fields, a field that is empty, too long or holds control characters, a number that stands twice or makes the
/// file name of another, no lines at all.
std::optional<std::vector<Copy>> read_copies(const std::string& path, Files& files, base::SourceMap& sources,
                                             Diagnostics& diagnostics);

/// In hexadecimal digits (FIPS 180-4).
std::string sha256(std::string_view bytes);

}  // namespace octavo::press
