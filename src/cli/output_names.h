#pragma once
// Where the results of a build and of an import go.

#include <string>
#include <variant>
#include <vector>

#include "cli/options.h"

namespace octavo::cli {

/// One output for each source, in their order, or what is wrong with the wish.
std::variant<std::vector<std::string>, std::string> output_names(const BuildOptions& options);

struct ImportOutput {
  std::string path;     ///< "-" is standard output
  std::string problem;  ///< what is wrong with the wish; empty when nothing is
};
ImportOutput import_output(const ImportOptions& options);

}  // namespace octavo::cli
