#pragma once
// The words of the command line, understood: a command with its options, or an answer (help, version, a mistake).

#include <string>
#include <string_view>
#include <variant>

#include "cli/exit_code.h"
#include "cli/options.h"

namespace octavo::cli {

/// What to print at once, on standard output when the code is `done`, else on standard error.
struct Answer {
  ExitCode code = ExitCode::usage;
  std::string text;
};

std::variant<Invocation, Answer> parse(int argc, const char* const* argv);

/// A mistake in how `command` was called, in the form that all such messages take.
Answer usage_error(std::string_view command, std::string_view message, std::string_view hint = "");

}  // namespace octavo::cli
