#pragma once
// Findings as text for people, for editors and for other programs.

#include <string>

#include "cli/exit_code.h"
#include "cli/findings.h"
#include "cli/options.h"
#include "cli/terminal.h"

namespace octavo::cli {

/// "error[E201]: …", the place, the source line with carets, the hints; a line of counts at the end.
std::string human_report(const Findings& findings, const Terminal& terminal);

/// "file:line:column: error[E201]: …", one line a finding.
std::string short_report(const Findings& findings);

/// One object: {"version": 1, "errors": n, "warnings": n, "diagnostics": [{"code", "name", "severity", "message",
/// "location", "hints", "notes": [{"message", "location"}]}]}, a location being null or {"file", "line", "column",
/// "end_line", "end_column", "offset", "length"}: lines and columns from 1 in code points, offset and length in bytes.
std::string json_report(const Findings& findings);

/// SARIF 2.1.0 (OASIS), as code hosts read it.
std::string sarif_report(const Findings& findings);

/// Prints the findings on standard error in the form that was asked for, and says how the program ends.
ExitCode tell(const Findings& findings, const ReportOptions& options);

/// "2 errors, 1 warning".
std::string counts(const Findings& findings);

}  // namespace octavo::cli
