#include <map>
#include <string_view>

#include <nlohmann/json.hpp>

#include "cli/json.h"
#include "cli/report.h"

namespace octavo::cli {
namespace {

constexpr std::string_view sarif_schema = "https://json.schemastore.org/sarif-2.1.0.json";

/// A path as a URI reference (RFC 3986): what is not plain is written %XX.
std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15u]);
    }
  }
  return uri;
}

Json physical_location_of(const Location& place) {
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri_of(place.file)}}},
            {"region",
             {{"startLine", place.begin.line},
              {"startColumn", place.begin.column},
              {"endLine", place.end.line},
              {"endColumn", place.end.column}}}}}};
}

Json result_of(const Finding& finding, std::size_t rule) {
  const base::CodeInfo& code = base::info(finding.code);
  std::string message = finding.message;
  for (const std::string& hint : finding.hints) message += "; " + hint;
  Json result{{"ruleId", code.id},
              {"ruleIndex", rule},
              {"level", code.severity == base::Severity::error ? "error" : "warning"},
              {"message", {{"text", message}}}};
  if (finding.location.known()) result["locations"] = Json::array({physical_location_of(finding.location)});
  for (const Note& note : finding.notes) {
    if (!note.location.known()) continue;
    Json related = physical_location_of(note.location);
    related["message"] = {{"text", note.message}};
    result["relatedLocations"].push_back(std::move(related));
  }
  return result;
}

Json rule_of(const base::CodeInfo& code) {
  return {{"id", code.id},
          {"name", code.name},
          {"shortDescription", {{"text", code.meaning}}},
          {"defaultConfiguration", {{"level", code.severity == base::Severity::error ? "error" : "warning"}}}};
}

}  // namespace

std::string sarif_report(const Findings& findings) {
  Json rules = Json::array();
  Json results = Json::array();
  std::map<Code, std::size_t> index_of;
  for (const Finding& finding : findings.all()) {
    const auto [rule, fresh] = index_of.emplace(finding.code, rules.size());
    if (fresh) rules.push_back(rule_of(base::info(finding.code)));
    results.push_back(result_of(finding, rule->second));
  }
  const Json driver{{"name", "octavo"}, {"version", OCTAVO_VERSION}, {"rules", std::move(rules)}};
  const Json run{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
  return text_of(Json{{"$schema", sarif_schema}, {"version", "2.1.0"}, {"runs", Json::array({run})}});
}

}  // namespace octavo::cli
