#include "cli/application.h"

#include <exception>
#include <iostream>
#include <new>
#include <variant>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/interruption.h"

namespace octavo::cli {
namespace {

ExitCode say(const Answer& answer) {
  auto& stream = answer.code == ExitCode::done ? std::cout : std::cerr;
  stream << answer.text << std::flush;
  return stream ? answer.code : ExitCode::environment;
}

struct CarryOut {
  const Preflight& preflight;
  ExitCode operator()(const PreflightOptions& options) const { return preflight(options); }
  ExitCode operator()(const auto& options) const { return run_command(options); }
};

ExitCode bug(std::string_view what) {
  std::cerr
      << "octavo: internal error: " << what
      << "\nThis is a bug in Octavo, not in your document. Please report it with this message, the command line and,\n"
         "if you can, the source and the layout. Nothing was written; an older output is as it was.\n";
  return ExitCode::bug;
}

}  // namespace

ExitCode guarded(const std::function<ExitCode()>& work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    std::cerr << "octavo: out of memory; an older output is as it was\n";
    return ExitCode::environment;
  } catch (const std::exception& e) {
    return bug(e.what());
  } catch (...) {
    return bug("an exception of no known kind");
  }
}

ExitCode run(int argc, const char* const* argv, const Preflight& preflight) {
  return guarded([&] {
    const auto understood = parse(argc, argv);
    if (const auto* answer = std::get_if<Answer>(&understood)) return say(*answer);
    end_cleanly_when_interrupted();
    return std::visit(CarryOut{preflight}, std::get<Invocation>(understood));
  });
}

}  // namespace octavo::cli
