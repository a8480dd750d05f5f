#pragma once
// Runs another program and reads what it prints: tests read outputs with programs other than our own.

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>

#include <sys/wait.h>

namespace octavo::test {

struct CommandResult {
  int status = -1;     ///< exit status; 128 + signal when it was killed
  std::string output;  ///< standard output and standard error, as they came
};

/// Runs a shell command line; both of its outputs are read together.
inline CommandResult run(const std::string& command) {
  FILE* pipe = popen(("{ " + command + "; } 2>&1").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  CommandResult result;
  std::array<char, 65536> buffer;
  for (std::size_t got; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    result.output.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

}  // namespace octavo::test
