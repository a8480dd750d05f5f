#include <iostream>

#include "base/files.h"
#include "base/unreadable.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/output_names.h"
#include "cli/session.h"
#include "document/importer.h"

namespace octavo::cli {
namespace {

constexpr std::size_t largest_text = std::size_t{64} << 20;

std::optional<std::string> imported(const ImportOptions& options, Session& session) {
  base::FileError error{};
  const auto file = session.files.read(options.file, largest_text, error);
  if (!file) {
    base::report_unreadable(options.file, error, session.files, {}, session.diagnostics);
    return std::nullopt;
  }
  const SourceId source = session.sources.add(options.file, file->bytes, file->owner);
  return document::import_plain_text(source, session.sources, {options.title, options.language}, session.diagnostics);
}

}  // namespace

ExitCode run_command(const ImportOptions& options) {
  const ImportOutput output = import_output(options);
  if (!output.problem.empty()) {
    std::cerr << usage_error("import", output.problem, "give another name: -o FILE.xml").text;
    return ExitCode::usage;
  }
  Session session;
  const auto xml = imported(options, session);
  if (xml && !session.failed(options.report)) {
    base::write_file(output.path, *xml, session.diagnostics);
  }
  return tell(session, options.report);
}

}  // namespace octavo::cli
