#include "cli/session.h"

#include "cli/report.h"
#include "compile.h"
#include "text/font_book.h"

namespace octavo::cli {
namespace {

/// Sources stay in their own folder unless --root widens it.
std::string root_of(const std::string& source, const std::string& wanted) {
  if (!wanted.empty()) return wanted;
  const std::string folder = base::folder_of(source);
  return folder.empty() ? "." : folder;
}

CompileOptions compile_options(const TypesettingOptions& options, const Installation& installation) {
  CompileOptions result;
  result.edition = options.edition;
  result.layout = options.layout;
  result.overrides = options.overrides;
  result.audiences = options.audiences;
  result.changed_since = options.changed_since;
  result.layout_folder = installation.layouts();
  result.fonts_file = installation.fonts_file();
  result.font_folders = font_folders(options);
  return result;
}

}  // namespace

bool Session::failed(const ReportOptions& report) const {
  const bool strict = report.warnings == Warnings::are_errors;
  return diagnostics.has_errors() || (strict && diagnostics.warnings() > 0);
}

std::optional<display::Document> typeset(const std::string& source, const TypesettingOptions& options,
                                         const Installation& installation, Session& session, const PressWish& press) {
  session.files.set_root(root_of(source, options.root));
  CompileOptions wish = compile_options(options, installation);
  wish.mixing = press.mixing;
  if (press.resolution == PressWish::Resolution::of_condition) wish.least_ppi = 0;
  return compile(source, wish, session.files, session.sources, session.diagnostics);
}

std::vector<std::string> font_folders(const TypesettingOptions& options) {
  std::vector<std::string> folders = options.font_folders;
  for (std::string& folder : text::system_font_folders()) folders.push_back(std::move(folder));
  return folders;
}

std::optional<Installation> installation_or_report(Diagnostics& diagnostics) {
  auto found = find_installation();
  if (!found) {
    diagnostics.report(Code::E701, {}, "cannot find Octavo's own layouts and fonts: " + no_installation_message(),
                       {"set OCTAVO_HOME to the folder that holds layouts/ and fonts/"});
  }
  return found;
}

ExitCode tell(const Session& session, const ReportOptions& report) {
  Findings findings;
  findings.add(session.sources, session.diagnostics);
  return tell(findings, report);
}

void print(const std::string& text, Session& session) {
  base::write_file("-", text, session.diagnostics);
}

}  // namespace octavo::cli
