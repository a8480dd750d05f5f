#pragma once
// Where each PDF of a build goes.

#include <string>
#include <variant>
#include <vector>

#include "cli/options.h"

namespace octavo::cli {

/// One output for each source, in their order, or what is wrong with the wish.
std::variant<std::vector<std::string>, std::string> output_names(const BuildOptions& options);

}  // namespace octavo::cli
