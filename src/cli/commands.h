#pragma once
// The commands. Each prints its result on standard output and its findings on standard error.

#include "cli/exit_code.h"
#include "cli/options.h"

namespace octavo::cli {

ExitCode run_command(const BuildOptions& options);
ExitCode run_command(const CheckOptions& options);
ExitCode run_command(const LayoutsOptions& options);
ExitCode run_command(const FontsOptions& options);
ExitCode run_command(const QueryOptions& options);
ExitCode run_command(const SheetsOptions& options);
ExitCode run_command(const PreflightOptions& options);
ExitCode run_command(const ConditionsOptions& options);
ExitCode run_command(const ImportOptions& options);
ExitCode run_command(const SchemaOptions& options);

}  // namespace octavo::cli
