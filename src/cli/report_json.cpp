#include <nlohmann/json.hpp>

#include "cli/json.h"
#include "cli/report.h"

namespace octavo::cli {
namespace {

Json location_of(const Location& place) {
  if (!place.known()) return nullptr;
  return {{"file", place.file},         {"line", place.begin.line},       {"column", place.begin.column},
          {"end_line", place.end.line}, {"end_column", place.end.column}, {"offset", place.offset},
          {"length", place.length}};
}

Json entry_of(const Finding& finding) {
  const base::CodeInfo& code = base::info(finding.code);
  Json notes = Json::array();
  for (const Note& note : finding.notes) {
    notes.push_back({{"message", note.message}, {"location", location_of(note.location)}});
  }
  return {{"code", code.id},
          {"name", code.name},
          {"severity", code.severity == base::Severity::error ? "error" : "warning"},
          {"message", finding.message},
          {"location", location_of(finding.location)},
          {"hints", finding.hints},
          {"notes", std::move(notes)}};
}

}  // namespace

std::string json_report(const Findings& findings) {
  Json diagnostics = Json::array();
  for (const Finding& finding : findings.all()) diagnostics.push_back(entry_of(finding));
  return text_of(Json{{"version", 1},
                      {"errors", findings.errors()},
                      {"warnings", findings.warnings()},
                      {"diagnostics", std::move(diagnostics)}});
}

}  // namespace octavo::cli
