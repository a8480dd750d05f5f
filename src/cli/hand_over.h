#pragma once
// Lets a program beside this one do the work, with the same command line.

#include <string>

#include "cli/exit_code.h"

namespace octavo::cli {

/// Becomes the program `name` in the folder of this one. Returns only when there is none: that is said on standard
/// error.
ExitCode hand_over(const std::string& name, char* const* argv);

}  // namespace octavo::cli
