#include "cli/report.h"

#include <iostream>

#include <unistd.h>

#include "cli/columns.h"

namespace octavo::cli {
namespace {

std::string counted(std::size_t number, std::string_view noun) {
  return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string render(const Findings& findings, DiagnosticsFormat format) {
  switch (format) {
    case DiagnosticsFormat::one_line:
      return short_report(findings);
    case DiagnosticsFormat::json:
      return json_report(findings);
    case DiagnosticsFormat::sarif:
      return sarif_report(findings);
    case DiagnosticsFormat::human:
      break;
  }
  return human_report(findings, terminal_of(STDERR_FILENO));
}

}  // namespace

std::string counts(const Findings& findings) {
  std::string text;
  if (findings.errors() > 0) text = counted(findings.errors(), "error");
  if (findings.warnings() > 0) text += (text.empty() ? "" : ", ") + counted(findings.warnings(), "warning");
  return text;
}

std::string short_report(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings.all()) {
    const base::CodeInfo& code = base::info(finding.code);
    const Location& place = finding.location;
    text += !place.known() ? "octavo: "
                           : printable(place.file) + ":" + std::to_string(place.begin.line) + ":" +
                                 std::to_string(place.begin.column) + ": ";
    text += code.severity == base::Severity::error ? "error[" : "warning[";
    text.append(code.id).append("]: ").append(printable(finding.message));
    for (const std::string& hint : finding.hints) text += "; " + printable(hint);
    text += '\n';
  }
  return text;
}

ExitCode tell(const Findings& findings, const ReportOptions& options) {
  const ExitCode code = findings.exit_code(options.warnings);
  std::cerr << render(findings, options.format);
  if (code == ExitCode::warnings && options.format == DiagnosticsFormat::human) {
    std::cerr << "--werror counts warnings as errors: nothing was written\n";
  }
  std::cerr << std::flush;
  return code;
}

}  // namespace octavo::cli
