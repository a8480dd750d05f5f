#pragma once
// The program: from the words of the command line to its exit code.

#include <functional>
#include <string>

#include "cli/exit_code.h"
#include "cli/options.h"

namespace octavo::cli {

/// How preflight is carried out: here, or by the program beside this one that can read PDF.
using Preflight = std::function<ExitCode(const PreflightOptions&)>;

/// Parses, runs the command, prints what it has to say. Lets no exception out.
ExitCode run(int argc, const char* const* argv, const Preflight& preflight);

/// Runs `work`; what it throws becomes a message on standard error and an exit code: 70, or 4 when memory ran out.
ExitCode guarded(const std::function<ExitCode()>& work);

}  // namespace octavo::cli
