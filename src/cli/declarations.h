#pragma once
// The commands and options as CLI11 is told of them; private to the command line.

#include <optional>
#include <span>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace octavo::cli {

/// Where CLI11 puts what it reads, before it is looked at as a whole.
struct Words {
  BuildOptions build;
  CheckOptions check;
  LayoutsOptions layouts;
  FontsOptions fonts;
  QueryOptions query;
  SheetsOptions sheets;
  PreflightOptions preflight;
  ConditionsOptions conditions;
  ImportOptions import;
  SchemaOptions schema;
};

/// Declares on `app` the commands, and the options of those that are `said`: nobody asks for the others. `words` must
/// live as long as `app`.
void declare(CLI::App& app, Words& words, std::span<const char* const> said);

}  // namespace octavo::cli
