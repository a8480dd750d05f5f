#include "base/files.h"
#include "cli/commands.h"
#include "cli/session.h"
#include "document/reference.h"
#include "document/reference_words.h"
#include "document/schema.h"
#include "document/source_writer.h"
#include "layout/reference.h"

namespace octavo::cli {
namespace {

/// Every diagnostic with its name and meaning, as a table of the manual.
std::string diagnostics_reference() {
  document::SourceWriter out{Language("en")};
  out.open("<table role=\"reference\">");
  out.line("<thead><tr><th>Code</th><th>Name</th><th>Means</th></tr></thead>");
  for (const base::CodeInfo& code : base::all_codes()) {
    out.open("<tr>");
    out.line("<th><code>" + std::string(code.id) + "</code></th>");
    out.line("<td><code>" + std::string(code.name) + "</code></td>");
    out.line("<td>" + document::prose_markup(code.meaning) + "</td>");
    out.close("</tr>");
  }
  out.close("</table>");
  return out.take();
}

/// What the manual says by the tables that the program itself works by, as a source of its own.
std::string manual_reference() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<?xml-model href=\"explainer.rng\" type=\"application/xml\" "
         "schematypens=\"http://relaxng.org/ns/structure/1.0\"?>\n"
         "<!-- Written by `octavo schema manual`: not to be changed by hand. -->\n"
         "<explainer version=\"1\" xml:lang=\"en\">\n"
         "<meta><title short=\"Reference\">Octavo Reference</title></meta>\n"
         "<section xml:id=\"elements\" role=\"chapter\"><title>Elements</title>\n" +
         document::element_reference() +
         "</section>\n<section xml:id=\"properties\" role=\"chapter\"><title>Properties of layouts</title>\n" +
         layout::property_reference() +
         "</section>\n<section xml:id=\"diagnostics\" role=\"chapter\"><title>Diagnostics</title>\n" +
         diagnostics_reference() + "</section>\n</explainer>\n";
}

std::string schema(SchemaKind kind) {
  switch (kind) {
    case SchemaKind::relax_ng:
      return document::relax_ng_schema();
    case SchemaKind::xml_schema:
      return document::xml_schema();
    case SchemaKind::xml_namespace:
      return document::xml_namespace_schema();
    case SchemaKind::manual:
      return manual_reference();
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
