#pragma once
// The environment variables that steer the program.

#include <cstdlib>
#include <string>

namespace octavo::cli {

/// The value of a variable; empty when it is not set.
inline std::string environment(const char* name) {
  // Nothing in the program changes the environment, so that reading it from any thread is safe.
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace octavo::cli
