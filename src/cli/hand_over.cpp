#include "cli/hand_over.h"

#include <cerrno>
#include <filesystem>
#include <iostream>
#include <system_error>

#include <unistd.h>

namespace octavo::cli {

ExitCode hand_over(const std::string& name, char* const* argv) {
  std::error_code failed;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
  const std::string program = (here / name).string();
  ::execv(program.c_str(), argv);
  std::cerr << "octavo: cannot run '" << program << "': " << std::generic_category().message(errno)
            << "\nIt reads PDF files for preflight and belongs beside octavo; build or install both.\n";
  return ExitCode::environment;
}

}  // namespace octavo::cli
