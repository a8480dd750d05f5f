#include <deque>
#include <vector>

#include "base/share_out.h"
#include "cli/attempt.h"
#include "cli/commands.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/session.h"

namespace octavo::cli {

ExitCode run_command(const CheckOptions& options) {
  std::deque<Session> sessions(options.sources.size());
  std::vector<std::exception_ptr> failures(options.sources.size());
  if (const auto installation = installation_or_report(sessions.front().diagnostics)) {
    Progress progress(progress_line_on_terminal(), "checking", sessions.size());
    base::for_each_index(sessions.size(), options.jobs, [&](std::size_t i) {
      const std::string& source = options.sources[i];
      failures[i] =
          attempt(source, sessions[i], [&] { typeset(source, options.typesetting, *installation, sessions[i]); });
      progress.advance();
    });
  }
  Findings findings;
  for (const Session& session : sessions) findings.add(session.sources, session.diagnostics);
  const ExitCode code = tell(findings, options.report);
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  return code;
}

}  // namespace octavo::cli
