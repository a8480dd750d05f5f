#pragma once
// The program: from the words of the command line to its exit code.

#include <functional>
#include <string>

#include "cli/exit_code.h"

namespace octavo::cli {

/// Parses, runs the command, prints what it has to say. Lets no exception out.
ExitCode run(int argc, const char* const* argv);

/// Runs `work`; what it throws becomes a message on standard error and an exit code: 70, or 4 when memory ran out.
ExitCode guarded(const std::function<ExitCode()>& work);

}  // namespace octavo::cli
