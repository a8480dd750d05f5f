#include "cli/application.h"
#include "cli/commands.h"

int main(int argc, char** argv) {
  using namespace octavo::cli;
  return static_cast<int>(run(argc, argv, [](const PreflightOptions& options) { return run_command(options); }));
}
