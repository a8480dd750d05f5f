#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/query.h"
#include "cli/session.h"

namespace octavo::cli {
namespace {

Json rows_of(const display::Document& document, QueryKind kind, const SourceMap& sources) {
  if (kind == QueryKind::words) return words_of(document);
  return kind == QueryKind::images ? images_of(document, sources) : lines_of(document, sources);
}

std::string result(const display::Document& document, const QueryOptions& options, const SourceMap& sources) {
  const bool json = options.result == ResultFormat::json;
  if (options.kind == QueryKind::display) return display::dump(document);
  if (options.kind == QueryKind::outline) return json ? text_of(outline_of(document)) : outline_text(document);
  const Json rows = rows_of(document, options.kind, sources);
  return json ? text_of(rows) : tab_separated(rows);
}

}  // namespace

ExitCode run_command(const QueryOptions& options) {
  Session session;
  if (const auto installation = installation_or_report(session.diagnostics)) {
    const auto document = typeset(options.source, options.typesetting, *installation, session);
    if (document) print(result(*document, options, session.sources), session);
  }
  return tell(session, options.report);
}

}  // namespace octavo::cli
