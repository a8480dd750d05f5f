#pragma once
// A file that cannot be read, as a finding: the same code, reason and remedy wherever files are named.

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"

namespace octavo::base {

/// Reports E701, E702, E106 or E704. `named_at` is where the path was written; nowhere for the command line.
void report_unreadable(const std::string& path, const FileError& error, const Files& files, Span named_at,
                       Diagnostics& diagnostics);

/// What to do about it; for a file that is not there also the name in the same folder that was probably meant.
std::vector<std::string> hints_for_unreadable(const std::string& path, const FileError& error, const Files& files);

}  // namespace octavo::base
