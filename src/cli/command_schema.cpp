#include <iostream>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/session.h"
#include "document/schema.h"

namespace octavo::cli {
namespace {

std::string schema(SchemaKind kind) {
  switch (kind) {
    case SchemaKind::relax_ng:
      return document::relax_ng_schema();
    case SchemaKind::xml_schema:
      return document::xml_schema();
    case SchemaKind::xml_namespace:
      return document::xml_namespace_schema();
  }
  return {};
}

}  // namespace

ExitCode run_command(const SchemaOptions& options) {
  Session session;
  base::write_file(options.output, schema(options.kind), session.diagnostics);
  return tell(session, options.report);
}

}  // namespace octavo::cli
