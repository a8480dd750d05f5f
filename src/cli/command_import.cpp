#include "base/files.h"
#include "cli/commands.h"
#include "cli/session.h"
#include "document/importer.h"

namespace octavo::cli {
namespace {

constexpr std::size_t largest_text = std::size_t{64} << 20;

Code code_of(base::FileError::Kind kind) {
  switch (kind) {
    case base::FileError::Kind::not_found:
      return Code::E701;
    case base::FileError::Kind::too_large:
      return Code::E106;
    case base::FileError::Kind::outside_root:
      return Code::E704;
    case base::FileError::Kind::unreadable:
      break;
  }
  return Code::E702;
}

std::optional<std::string> imported(const ImportOptions& options, Session& session) {
  base::FileError error{};
  const auto file = session.files.read(options.file, largest_text, error);
  if (!file) {
    session.diagnostics.report(code_of(error.kind), {}, error.message);
    return std::nullopt;
  }
  const SourceId source = session.sources.add(options.file, file->bytes, file->owner);
  return document::import_plain_text(source, session.sources, {options.title, options.language}, session.diagnostics);
}

}  // namespace

ExitCode run_command(const ImportOptions& options) {
  Session session;
  const auto xml = imported(options, session);
  if (xml && !session.failed(options.report)) {
    base::write_file(options.output.empty() ? "-" : options.output, *xml, session.diagnostics);
  }
  return tell(session, options.report);
}

}  // namespace octavo::cli
